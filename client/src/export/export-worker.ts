// Writes files away from the page: a large report holds nobody up, and whoever started it may end it.
import type { Stamp } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import { boardPicture } from './board-picture.ts'
import { letters } from './letters.ts'
import type { Job, Made, Provision } from './write-file.ts'

self.addEventListener('message', ({ data }: MessageEvent<Job | Provision>) => {
  const answer = 'language' in data ? provide(data) : made(data)
  void answer.then(
    file => self.postMessage(file),
    cause => {
      throw new Error('An export failed', { cause })
    },
  )
})

const provide = ({ language }: Provision) =>
  Promise.all([import('@samenbord/export'), loadMessages(language)]).then(() => undefined)

async function made({ id, source, ground, content: whole, request }: Job): Promise<Made> {
  const [{ drawMatrix, fileNameOf, formats, workshopFile, writePlan, writeWorkshopFile }, messages] = await Promise.all(
    [import('@samenbord/export'), loadMessages(request.language)],
  )
  const stamp = { ...request, messages }
  const picture = pictureIn(id, { drawMatrix, source, stamp, ground })
  if (picture) return { ...picture, name: fileNameOf({ ...picture }, stamp) }
  if (whole) {
    const name = fileNameOf(workshopFile, { ...stamp, edition: 'internal' })
    return { content: writeWorkshopFile(whole, stamp), name, mediaType: workshopFile.mediaType }
  }
  const format = formats.find(candidate => candidate.id === id)
  if (!format) throw new Error(`Broken invariant: no format ${id}`)
  const content = await writePlan(format, source, { stamp, letters })
  return { content, name: fileNameOf(format, stamp), mediaType: format.mediaType }
}

interface Drawing {
  readonly drawMatrix: typeof import('@samenbord/export').drawMatrix
  readonly source: Job['source']
  readonly stamp: Stamp
  readonly ground: Job['ground']
}

/** A picture that no format of the plan is: the board, or the matrix on another ground than paper or as pixels. Pixels are drawn by the page. */
function pictureIn(id: Job['id'], { drawMatrix, source, stamp, ground }: Drawing) {
  const [svg, png] = [
    { mediaType: 'image/svg+xml', extension: 'svg' },
    { mediaType: 'image/png', extension: 'png' },
  ] as const
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
