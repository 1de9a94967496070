// Reads a file away from the page, so that a large or hostile one holds nobody up: whoever started it may end it.
import { readFile } from '@samenbord/import/read-file'

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  void readFile(new Uint8Array(data)).then(read => self.postMessage(read))
})
