// For tests: a program that is called by webhooks, and answers as it is told.

import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

export interface Receiver {
  readonly url: string
  readonly calls: readonly Received[]
  /** How the next calls are answered; the last answer stays. */
  answer: (response: ServerResponse, count: number) => void
  close(): Promise<void>
}

/** Listens on a free port of this machine, and says "all right" unless told otherwise. */
export async function openReceiver(): Promise<Receiver> {
  const calls: Received[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', bytes => {
      body += String(bytes)
    })
    request.on('end', () => {
      calls.push({ path: request.url ?? '', headers: request.headers, body })
      receiver.answer(response, calls.length)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    calls,
    answer: response => response.writeHead(204).end(),
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
  return receiver
}
