// Writes files away from the page: a large report holds nobody up, and whoever started it may end it.
import {
  drawMatrix,
  fileNameOf,
  formats,
  type Stamp,
  workshopFile,
  writePlan,
  writeWorkshopFile,
} from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import { boardPicture } from './board-picture.ts'
import { letters } from './letters.ts'
import type { Job, Made, Provision } from './write-file.ts'

self.addEventListener('message', ({ data }: MessageEvent<Job | Provision>) => {
  // what files are made with came along with this program; only the words are fetched by language
  const answer = 'language' in data ? loadMessages(data.language).then(() => undefined) : made(data)
  void answer.then(
    file => self.postMessage(file),
    cause => {
      throw new Error('An export failed', { cause })
    },
  )
})

async function made(job: Job): Promise<Made> {
  const { id, source, content: whole, request } = job
  const stamp = { ...request, messages: await loadMessages(request.language) }
  const picture = pictureIn(job, stamp)
  if (picture) return { ...picture, name: fileNameOf(picture, stamp) }
  if (whole) {
    const name = fileNameOf(workshopFile, { ...stamp, edition: 'internal' })
    return { content: writeWorkshopFile(whole, stamp), name, mediaType: workshopFile.mediaType }
  }
  const format = formats.find(candidate => candidate.id === id)
  if (!format) throw new Error(`Broken invariant: no format ${id}`)
  const content = await writePlan(format, source, { stamp, letters })
  return { content, name: fileNameOf(format, stamp), mediaType: format.mediaType }
}

const svg = { mediaType: 'image/svg+xml', extension: 'svg', names: 'fileName' } as const
const png = { mediaType: 'image/png', extension: 'png', names: 'fileName' } as const

/** A picture that no format of the plan is: the board, or the matrix on another ground than paper or as pixels. Pixels are drawn by the page. */
function pictureIn({ id, source, ground }: Job, stamp: Stamp) {
  switch (id) {
    case 'svg':
      return ground === 'transparent' ? { ...svg, content: drawMatrix(source, stamp, ground) } : undefined
    case 'png':
      return { ...png, content: drawMatrix(source, stamp, ground) }
    case 'boardSvg':
      return { ...svg, names: 'boardFileName' as const, content: boardPicture(source, stamp, ground) }
    case 'boardPng':
      return { ...png, names: 'boardFileName' as const, content: boardPicture(source, stamp, ground) }
    default:
      return undefined
  }
}
