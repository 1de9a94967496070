// Writes files away from the page: a large report holds nobody up, and whoever started it may end it.
import { loadMessages } from '@samenbord/messages'
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

async function made({ id, source, content: whole, request }: Job): Promise<Made> {
  const [{ drawMatrix, fileNameOf, formats, workshopFile, writePlan, writeWorkshopFile }, messages] = await Promise.all(
    [import('@samenbord/export'), loadMessages(request.language)],
  )
  const stamp = { ...request, messages }
  if (id === 'png') {
    return {
      content: drawMatrix(source, stamp, 'transparent'),
      name: fileNameOf({ extension: 'png' }, stamp),
      mediaType: 'image/png',
    }
  }
  if (whole) {
    const name = fileNameOf(workshopFile, { ...stamp, edition: 'internal' })
    return { content: writeWorkshopFile(whole, stamp), name, mediaType: workshopFile.mediaType }
  }
  const format = formats.find(candidate => candidate.id === id)
  if (!format) throw new Error(`Broken invariant: no format ${id}`)
  const content = await writePlan(format, source, { stamp, letters })
  return { content, name: fileNameOf(format, stamp), mediaType: format.mediaType }
}
