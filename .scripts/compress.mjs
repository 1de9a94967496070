import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { root } from './run.mjs'
import { filesBelow } from './stamp.mjs'

const TEXT = /\.(?:js|css|html|svg)$/
// Below this, a packet is a packet.
const WORTH_IT = 1024

const formats = [
  ['br', bytes => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } })],
  ['gz', bytes => promisify(gzip)(bytes, { level: 9 })],
]

/** Lays a compressed copy beside every text below `folder`, once, so that the server need not compress for everybody. */
export async function compress(folder) {
  const files = filesBelow([folder]).filter(file => TEXT.test(file))
  for (const file of files) {
    const bytes = readFileSync(join(root, file))
    if (bytes.length < WORTH_IT) continue
    await Promise.all(
      formats.map(async ([ending, squeeze]) => writeFileSync(join(root, `${file}.${ending}`), await squeeze(bytes))),
    )
  }
}
