import { connect as netConnect } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { connect, FrameClient } from '../testing/frame-client.ts'
import { createWorkshop, joinAs, type RunningServer, runServer } from '../testing/running-server.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let server: RunningServer
afterEach(() => server.close())

const TOKEN = 'a-token-for-the-scraper'
const statusFor = async (headers: Record<string, string> = {}) =>
  (await fetch(`${server.origin}/metrics`, { headers })).status

/** The figures, by name with labels. */
async function figures(): Promise<ReadonlyMap<string, number>> {
  const text = await (await fetch(`${server.origin}/metrics`)).text()
  const lines = text.split('\n').filter(line => line !== '' && !line.startsWith('#'))
  return new Map(lines.map(line => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]))
}

test('the figures follow what happens', async () => {
  server = await runServer()
  const made = await createWorkshop(server)
  const writer = await connect(server, `board/${made.workshop}`, await joinAs(server, made, 'contributor')).sync()
  const reader = await connect(server, `board/${made.workshop}`, await joinAs(server, made, 'viewer')).sync()
  const before = await figures()
  writer.edit(doc => doc.getMap('notes').set('n1', new Y.Map()))
  reader.edit(doc => doc.getMap('notes').set('n2', new Y.Map()))
  await Promise.all([writer.settled(), reader.settled()])
  const after = await figures()
  const grown = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0)
  expect(after.get('samenbord_connections')).toBe(2)
  expect(after.get('samenbord_documents')).toBe(2)
  expect(after.get('samenbord_handshakes_total')).toBe(2)
  expect(after.get('samenbord_handshakes_waiting')).toBe(0)
  expect(grown('samenbord_frames_total{kind="update"}')).toBe(2)
  expect(grown('samenbord_refusals_total{reason="readOnly"}')).toBe(1)
  expect(grown('samenbord_append_seconds_count')).toBe(1)
  expect(grown('samenbord_bytes_out_total')).toBeGreaterThan(20)
  expect(grown('samenbord_bytes_in_total')).toBeGreaterThan(20)
  expect(after.get('samenbord_unstored_updates')).toBe(0)
  expect(after.has('nodejs_eventloop_lag_p99_seconds')).toBe(true)
})

test('without a token, only this machine may read the figures', async () => {
  server = await runServer()
  expect(await statusFor()).toBe(200)
  for (const header of ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via']) {
    expect(await statusFor({ [header]: '203.0.113.7' })).toBe(403)
  }
})

test('behind a proxy everybody seems to be this machine, so nobody may without a token', async () => {
  server = await runServer({ TRUST_PROXY: 'yes' })
  expect(await statusFor()).toBe(403)
})

test('with a token, only who shows it may, from wherever', async () => {
  server = await runServer({ METRICS_TOKEN: TOKEN, TRUST_PROXY: 'yes' })
  expect(await statusFor()).toBe(403)
  expect(await statusFor({ authorization: `Bearer ${TOKEN}x` })).toBe(403)
  expect(await statusFor({ authorization: `Basic ${TOKEN}` })).toBe(403)
  expect(await statusFor({ authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.7' })).toBe(200)
})

test('who would wait behind too many is sent away before the upgrade, and told when to come back', async () => {
  server = await runServer({ HANDSHAKES_PER_SECOND: '1', HANDSHAKES_WAITING: '0' })
  const made = await createWorkshop(server)
  const me = await joinAs(server, made, 'contributor')
  await connect(server, `board/${made.workshop}`, me).sync()
  const second = connect(server, `board/${made.workshop}`, me)
  const answer = await new Promise<{ status: number | undefined; retryAfter: string | undefined }>(resolve =>
    second.ws.once('unexpected-response', (_request, response) => {
      response.resume()
      resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'] })
    }),
  )
  expect(answer).toEqual({ status: 503, retryAfter: '1' })
  expect((await figures()).get('samenbord_handshakes_turned_away_total')).toBe(1)
})

test('one address cannot fill the queue: others still get a place', async () => {
  server = await runServer({ HANDSHAKES_PER_SECOND: '1', HANDSHAKES_WAITING: '200', TRUST_PROXY: 'yes' })
  const made = await createWorkshop(server)
  const { ticket } = await joinAs(server, made, 'contributor')
  const url = `ws://127.0.0.1:${server.port}/sync/board/${made.workshop}?ticket=${ticket}`
  let turnedAway = 0
  const knock = (address: string) => {
    const client = new FrameClient(url, { 'x-forwarded-for': address })
    client.ws.once('unexpected-response', (_request, response) => {
      response.resume()
      turnedAway += 1
    })
    return client
  }
  const crowd = Array.from({ length: 110 }, () => knock('203.0.113.7'))
  await vi.waitFor(() => expect(turnedAway).toBeGreaterThanOrEqual(9))
  const other = knock('203.0.113.8')
  for (const client of crowd) client.ws.terminate()
  await other.until(() => other.ws.readyState === other.ws.OPEN)
  expect(turnedAway).toBeLessThanOrEqual(10)
})

test('a connection that breaks while it waits gives up its place and harms nobody', async () => {
  server = await runServer({ HANDSHAKES_PER_SECOND: '1' })
  const made = await createWorkshop(server)
  const { ticket } = await joinAs(server, made, 'contributor')
  const path = `/sync/board/${made.workshop}?ticket=${ticket}`
  await connect(server, `board/${made.workshop}`, { ticket }).sync()
  const { port } = server
  const broken = Array.from({ length: 5 }, () => {
    const socket = netConnect(port, '127.0.0.1')
    socket.on('error', () => {})
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
    )
    return socket
  })
  await vi.waitFor(async () => expect((await figures()).get('samenbord_handshakes_waiting')).toBe(5))
  for (const socket of broken) socket.resetAndDestroy()
  await vi.waitFor(async () => expect((await figures()).get('samenbord_handshakes_waiting')).toBe(0))
})
