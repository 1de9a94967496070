// Serves the built peers and the seeded boards, gzipped, as our own server serves itself.
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { seededNotes } from './notes.ts'

const here = import.meta.dirname
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

interface PeerServer {
  readonly origin: string
  close(): void
}

/** Serves on a free port; what was zipped once is kept. */
export async function servePeers(): Promise<PeerServer> {
  const zipped = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const body = zipped.get(path) ?? read(path)
    if (!body) {
      response.writeHead(404).end()
      return
    }
    zipped.set(path, body)
    response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain', 'content-encoding': 'gzip' })
    response.end(body)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://localhost:${port}`, close: () => server.close() }
}

function read(path: string): Buffer | undefined {
  const board = /^\/board\/(\d+)\.json$/.exec(path)
  if (board) return gzipSync(JSON.stringify(seededNotes(Number(board[1]))))
  const file = path.startsWith('/excalidraw/')
    ? join(here, 'node_modules/@excalidraw/excalidraw/dist/prod', path.slice('/excalidraw'.length))
    : join(here, 'peers/dist', path)
  return existsSync(file) ? gzipSync(readFileSync(file)) : undefined
}
