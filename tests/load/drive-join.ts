// A generator process: writes a board with a long past, or comes to one that is there, alone and in a crowd; prints JSON.
import { readBoard } from '@samenbord/board'
import { frameKind, framePayload, syncStep1Frame, syncStep2Frame } from '@samenbord/wire'
import * as Y from 'yjs'
import { Drag, pastOf } from './board-content.ts'
import { type Room, speakerOf } from './dialect.ts'
import type { JoinJob, JoinResult } from './jobs.ts'
import { SYNC } from './participant.ts'
import { rssOf } from './server-process.ts'
import { maskedFrame, WireClient } from './wire-client.ts'

const job: JoinJob = JSON.parse(process.argv[2] ?? '{}')
const WRITERS = 5
const WARM_JOINS = 5
const EVERYTHING = syncStep1Frame(Uint8Array.of(0))

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const speaker = speakerOf(job.dialect, job.port)
const past = pastOf({ notes: job.notes, edits: job.edits, people: 50 })
/** Less than this is not the board: some answer before they have loaded it. */
const enough = past.length * 0.9

interface Arrival {
  readonly ms: number
  readonly bytes: number
  readonly updates: readonly Uint8Array[]
  readonly client: WireClient
}

/** Comes in and asks for everything; resolves when the whole board has arrived. */
async function join(room: Room, index: number, keeps: boolean): Promise<Arrival> {
  const address = await speaker.enter(room, index)
  const lead = speaker.lead(room)
  const start = performance.now()
  const client = new WireClient(address)
  await client.opened
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('The board never came')), 60_000)
    let bytes = 0
    let isAnswered = false
    const updates: Uint8Array[] = []
    client.onMessage = (buffer, from, end) => {
      const frame = buffer.subarray(from + lead, end)
      const kind = frameKind(frame)
      if (frame[0] !== SYNC || kind === 'syncStep1') return
      bytes += frame.length
      isAnswered ||= kind === 'syncStep2'
      if (keeps) updates.push(Uint8Array.from(framePayload(frame) ?? []))
      if (!isAnswered || bytes < enough) return
      clearTimeout(late)
      client.onMessage = () => {}
      resolve({ ms: performance.now() - start, bytes, updates, client })
    }
    client.onClose = () => reject(new Error('The connection was closed'))
    for (const message of [...speaker.hello(room), speaker.wrap(room, EVERYTHING)]) client.send(message)
  })
}

async function fill(): Promise<JoinResult> {
  const room = await speaker.open('long-past')
  const clients: WireClient[] = []
  for (let index = 0; index < WRITERS; index += 1) {
    const client = new WireClient(await speaker.enter(room, index))
    await client.opened
    for (const message of [...speaker.hello(room), speaker.wrap(room, EVERYTHING)]) client.send(message)
    clients.push(client)
  }
  await pause(500)
  clients[0]?.send(speaker.wrap(room, syncStep2Frame(past)))
  await pause(3000)
  for (const [index, client] of clients.entries()) {
    const moves = new Drag(past, index).moves(Math.ceil(job.tail / WRITERS))
    for (const move of moves) client.write(maskedFrame(speaker.wrap(room, move)))
  }
  await pause(4000)
  if (clients.some(client => client.isClosed)) throw new Error('The board was refused')
  return { room, cold: 0, warm: 0, crowd: 0, bytes: past.length, whole: true, rss: rssOf(job.pid) }
}

/** How many notes there are once all of this is applied. */
function notesIn(updates: readonly Uint8Array[]): number {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return readBoard(doc).notes.size
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function come(room: Room): Promise<JoinResult> {
  const first = await join(room, 100, true)
  const warm: number[] = []
  for (let index = 0; index < WARM_JOINS; index += 1) {
    const arrival = await join(room, 200 + index, false)
    warm.push(arrival.ms)
    arrival.client.close()
  }
  const crowd = await Promise.all(Array.from({ length: job.atOnce }, (_, index) => join(room, 300 + index, false)))
  process.kill(job.pid, 'SIGUSR2')
  await pause(500)
  return {
    room,
    cold: first.ms,
    warm: median(warm),
    crowd: median(crowd.map(arrival => arrival.ms)),
    bytes: first.bytes,
    whole: notesIn(first.updates) === job.notes,
    rss: rssOf(job.pid),
  }
}

const result = job.step === 'fill' ? await fill() : await come(job.room as Room)
console.log(JSON.stringify(result))
process.exit(0)
