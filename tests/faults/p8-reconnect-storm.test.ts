// P8: the server is gone in an instant, and everybody wants back in.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { frameKind, syncStep1Frame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import WebSocket from 'ws'
import { delayOf } from '../../client/src/workshop/back-off.ts'
import { createWorkshop, joinAs, temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, isFull, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const CLIENTS = rounds(200, 1000)
// the same ratio of crowd to door in the quick run, so that the door has to hold it back there too
const PACE = rounds(20, 100)
const PER_WORKSHOP = 50
const WITHIN_MS = 30_000
/** How long the server stays away: not at all, and long enough for the delays to reach their ceiling. */
const OUTAGES_S = isFull ? [0, 60] : [0]

const EMPTY_STATE_VECTOR = Uint8Array.of(0)

/** A client that comes back as ours does, by the delays of our client. */
class Returning {
  readonly attempts: number[] = []
  synced = 0
  isInside = false
  #failures = 0
  #ws: WebSocket | undefined
  #timer: NodeJS.Timeout | undefined
  readonly #url: string

  constructor(url: string) {
    this.#url = url
    this.#connect()
  }

  leave(): void {
    clearTimeout(this.#timer)
    this.#ws?.removeAllListeners('close')
    this.#ws?.terminate()
  }

  #connect(): void {
    this.attempts.push(Date.now())
    const ws = new WebSocket(this.#url)
    this.#ws = ws
    ws.binaryType = 'nodebuffer'
    ws.on('open', () => ws.send(syncStep1Frame(EMPTY_STATE_VECTOR)))
    ws.on('message', (data: Buffer) => {
      if (frameKind(new Uint8Array(data)) !== 'syncStep2' || this.isInside) return
      this.#failures = 0
      this.isInside = true
      this.synced = Date.now()
    })
    ws.on('error', () => {})
    ws.on('close', () => {
      this.isInside = false
      this.#failures += 1
      this.#timer = setTimeout(() => this.#connect(), delayOf(this.#failures, Math.random()))
    })
  }
}

/** The most moments in any span of `ms`. */
function busiest(moments: readonly number[], ms: number): number {
  const sorted = [...moments].sort((a, b) => a - b)
  let from = 0
  return sorted.reduce((most, moment, at) => {
    while (moment - (sorted[from] ?? moment) >= ms) from += 1
    return Math.max(most, at - from + 1)
  }, 0)
}

async function until(condition: () => boolean, patience: number): Promise<void> {
  const end = Date.now() + patience
  while (!condition() && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 20))
}

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess
let clients: Returning[] = []

beforeEach(() => {
  dir = temporaryDir()
})
afterEach(async () => {
  for (const client of clients) client.leave()
  clients = []
  await server.end('SIGKILL')
  dir.remove()
})

const start = (log: string, { port = 0, pace }: { port?: number; pace: number }) =>
  startProcess({
    dataDir: dir.path,
    port,
    environment: { HANDSHAKES_PER_SECOND: `${pace}`, HANDSHAKE_LOG: join(dir.path, log) },
    nodeArguments: ['--import', new URL('../support/handshake-probe.mjs', import.meta.url).href],
  })

const handshakes = (log: string): readonly number[] =>
  existsSync(join(dir.path, log)) ? readFileSync(join(dir.path, log), 'utf8').trim().split('\n').map(Number) : []

async function fill(): Promise<void> {
  for (let begun = 0; begun < CLIENTS; begun += PER_WORKSHOP) {
    const made = await createWorkshop(server)
    const { ticket } = await joinAs(server, made, 'contributor')
    const url = `ws://127.0.0.1:${server.port}/sync/board/${made.workshop}?ticket=${ticket}`
    for (let each = 0; each < Math.min(PER_WORKSHOP, CLIENTS - begun); each += 1) clients.push(new Returning(url))
  }
  await until(() => clients.every(client => client.isInside), 60_000)
}

const title = `[P8] after a power cut of %i s ${CLIENTS} clients are all back within 30 s, never more than ${PACE} handshakes in a second`

test.each(OUTAGES_S)(title, { timeout: 240_000 }, async outage => {
  server = await start('first', { pace: 1000 })
  await fill()
  expect(clients.filter(client => client.isInside)).toHaveLength(CLIENTS)
  await server.end('SIGKILL')
  const cut = Date.now()
  await until(() => clients.every(client => !client.isInside), 10_000)
  await new Promise(resolve => setTimeout(resolve, outage * 1000))
  server = await start('second', { port: server.port, pace: PACE })
  const ready = Date.now()
  await until(() => clients.every(client => client.isInside), WITHIN_MS + 10_000)

  const last = Math.max(...clients.map(client => client.synced)) - ready
  const perSecond = busiest(handshakes('second'), 1000)
  const knocks = clients.flatMap(client => client.attempts.filter(at => at > cut))
  figure(
    'P8',
    `${clients.filter(client => client.isInside).length} of ${CLIENTS} clients back ${(last / 1000).toFixed(1)} s after the restart (${outage} s later); ` +
      `at most ${perSecond} handshakes in any second (allowed ${PACE}); ${knocks.length} attempts, at most ${busiest(knocks, 100)} within 100 ms`,
  )
  expect(clients.filter(client => client.isInside)).toHaveLength(CLIENTS)
  expect(last).toBeLessThanOrEqual(WITHIN_MS)
  expect(handshakes('second').length).toBeGreaterThanOrEqual(CLIENTS)
  expect(perSecond).toBeLessThanOrEqual(PACE)
  // chance spreads them: without it they would all knock at the same moment
  expect(busiest(knocks, 100)).toBeLessThan(CLIENTS / 2)
})
