// Reads a workshop file away from the page, before it is sent: what is wrong with it is told here, in the reader's language.
import { readWorkshopBytes } from '@samenbord/import/workshop-file'
import type { WorkshopReading } from './open-file.ts'

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  const read = readWorkshopBytes(new Uint8Array(data))
  const told: WorkshopReading = 'fault' in read ? read : { title: read.title }
  self.postMessage(told)
})
