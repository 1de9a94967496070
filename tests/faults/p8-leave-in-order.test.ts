// Asked to leave in the middle of the work: what was taken in is stored and said to be, and nothing else is.
import { faults } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import { createWorkshop, joinAs, temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const ROUNDS = rounds(2, 20)
const WRITERS = 20
/** Allowed by the promise; a server that goes on reading would use all of it. */
const WITHIN_MS = 10_000
const COMFORT_MS = 4000

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess

beforeEach(() => {
  dir = temporaryDir()
})
afterEach(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

/** Writes a note every 30 ms for as long as the connection stands, and knows which frame carried which note. */
class Writer {
  readonly frames = new Map<number, string>()
  readonly client: FrameClient
  readonly #timer: NodeJS.Timeout

  constructor(client: FrameClient, name: string) {
    this.client = client
    this.#timer = setInterval(() => {
      if (client.ws.readyState !== client.ws.OPEN) return
      const note = `${name}-${this.frames.size}`
      client.edit(doc => doc.getMap('notes').set(note, new Y.Map()))
      this.frames.set(client.written, note)
    }, 30)
  }

  async gone(): Promise<void> {
    await this.client.until(() => this.client.closeCode !== undefined)
    clearInterval(this.#timer)
  }

  get acknowledged(): readonly string[] {
    return [...this.frames].filter(([frame]) => frame <= this.client.stored).map(([, note]) => note)
  }

  get unacknowledged(): readonly string[] {
    return [...this.frames].filter(([frame]) => frame > this.client.stored).map(([, note]) => note)
  }
}

async function leaveUnderLoad(round: number): Promise<{ ms: number; acknowledged: number; unacknowledged: number }> {
  const made = await createWorkshop(server)
  const me = await joinAs(server, made, 'contributor')
  const open = () => connect(server, `board/${made.workshop}`, me).sync()
  const writers: Writer[] = []
  for (let each = 0; each < WRITERS; each += 1) writers.push(new Writer(await open(), `r${round}w${each}`))
  await Promise.all(writers.map(({ client }) => client.until(() => client.stored > 3 + (round % 7))))

  const began = Date.now()
  const code = await server.end('SIGTERM')
  const ms = Date.now() - began
  await Promise.all(writers.map(writer => writer.gone()))
  expect(code).toBe(0)
  expect(server.said()).toMatch(/has ended in order, after \d+ ms/)
  expect(writers.map(({ client }) => client.closeCode)).toEqual(writers.map(() => faults.restarting.closeCode))

  server = await startProcess({ dataDir: dir.path, port: server.port })
  const witness = await open()
  const kept = new Set(witness.doc.getMap('notes').keys())
  await witness.close()
  const acknowledged = writers.flatMap(writer => writer.acknowledged)
  const unacknowledged = writers.flatMap(writer => writer.unacknowledged)
  expect(acknowledged.filter(note => !kept.has(note))).toEqual([])
  // what was taken in was also acknowledged: nobody has to wonder
  expect(unacknowledged.filter(note => kept.has(note))).toEqual([])
  return { ms, acknowledged: acknowledged.length, unacknowledged: unacknowledged.length }
}

test('[P8] a server asked to leave under load stores and acknowledges what it took in, and ends with 0 in time', async () => {
  server = await startProcess({ dataDir: dir.path })
  const left: Awaited<ReturnType<typeof leaveUnderLoad>>[] = []
  for (let round = 0; round < ROUNDS; round += 1) left.push(await leaveUnderLoad(round))
  const sum = (pick: (round: (typeof left)[number]) => number) => left.reduce((total, each) => total + pick(each), 0)
  const slowest = Math.max(...left.map(({ ms }) => ms))
  figure(
    'P8',
    `asked to leave ${ROUNDS} times under ${WRITERS} writers: at most ${slowest} ms; of ${sum(each => each.acknowledged)} acknowledged edits 0 lost; ` +
      `${sum(each => each.unacknowledged)} not taken in any more, all still counted as unsaved by their writers`,
  )
  expect(slowest).toBeLessThan(COMFORT_MS)
  expect(COMFORT_MS).toBeLessThan(WITHIN_MS)
})
