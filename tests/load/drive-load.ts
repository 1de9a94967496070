// A generator process: opens boards, lets people drag and point, and prints what came of it as JSON.
import { updateFrame } from '@samenbord/wire'
import * as Y from 'yjs'
import { boardOf } from './board-content.ts'
import { type Room, speakerOf } from './dialect.ts'
import { Histogram } from './histogram.ts'
import type { LoadJob, LoadResult } from './jobs.ts'
import { cursorsIn, positionsIn } from './marks.ts'
import { Participant, PRESENCE, SYNC } from './participant.ts'
import { cpuOf, rssOf } from './server-process.ts'
import { WireClient } from './wire-client.ts'

const job: LoadJob = JSON.parse(process.argv[2] ?? '{}')
const NOTES = 200
const WARM_UP = 4
const PATIENCE = 5000

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const base = boardOf(Math.max(NOTES, job.people))
const baseVector = Y.encodeStateVectorFromUpdate(base)
const speaker = speakerOf(job.dialect, job.port)

async function come(room: Room, index: number, board: number): Promise<Participant> {
  const client = new WireClient(await speaker.enter(room, board * job.people + index))
  await client.opened
  return new Participant(speaker, room, { index, base, client })
}

/** Fills a board and brings its people in. */
async function gather(board: number): Promise<Participant[]> {
  const room = await speaker.open(`board-${board}`)
  const first = await come(room, 0, board)
  if (job.dialect !== 'raw') {
    await first.sync(Uint8Array.of(0))
    first.say(updateFrame(base))
    first.writesBefore = 1
  }
  const people = [first]
  for (let index = 1; index < job.people; index += 10) {
    const some = Array.from({ length: Math.min(10, job.people - index) }, (_, more) => come(room, index + more, board))
    people.push(...(await Promise.all(some)))
  }
  if (job.dialect !== 'raw') for (const person of people) if (person !== first) await person.sync(baseVector)
  return people
}

const boards: Participant[][] = []
for (let board = 0; board < job.boards; board += 1) boards.push(await gather(board))
const everybody = boards.flat()
const total = (rate: number) => Math.ceil(rate * (WARM_UP + job.seconds)) + 1
for (const person of everybody) person.prepare(total(job.updates), total(job.cursors))
await pause(500)

const latency = new Histogram()
const saved = new Histogram()
let [from, to] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
const counts = (time: number | undefined): time is number => time !== undefined && time >= from && time < to

/** Counts every mark from others that `listener` has not seen yet; a newer one stands for those that were left out before it. */
function listen(listener: Participant, people: readonly Participant[]): void {
  const seen = { updates: new Uint32Array(people.length), cursors: new Uint32Array(people.length) }
  const tell = (kind: 'updates' | 'cursors') => (sender: number, number: number) => {
    const other = people[sender]
    const last = seen[kind][sender]
    if (!other || other === listener || last === undefined || number <= last) return
    const times = kind === 'updates' ? other.updateTimes : other.cursorTimes
    const now = listener.client.heardAt
    for (let each = last + 1; each <= number; each += 1) {
      const sent = times[each]
      if (counts(sent)) latency.add(now - sent)
    }
    seen[kind][sender] = number
  }
  const [onUpdate, onCursor] = [tell('updates'), tell('cursors')]
  listener.onBytes = (buffer, start, end) => {
    // a server without a protocol of its own packs nothing, so that the first byte tells as well
    if (buffer[start] === SYNC) positionsIn(buffer, [start, end], onUpdate)
    else if (buffer[start] === PRESENCE) cursorsIn(buffer, [start, end], onCursor)
  }
  listener.onStored = (before, count) => {
    for (let each = before + 1; each <= count; each += 1) {
      const sent = listener.updateTimes[each - listener.writesBefore]
      if (counts(sent)) saved.add(listener.client.heardAt - sent)
    }
  }
}

for (const people of boards) for (const person of people) listen(person, people)

interface Clock {
  readonly phaseUpdates: number
  readonly phaseCursors: number
  sentUpdates: number
  sentCursors: number
}

const clocks: Clock[] = everybody.map(() => ({
  phaseUpdates: Math.random() / job.updates,
  phaseCursors: Math.random() / job.cursors,
  sentUpdates: 0,
  sentCursors: 0,
}))

let [sentUpdates, sentCursors] = [0, 0]

/** Sends what is due by now, at latest all. */
function sendDue(person: Participant, clock: Clock, elapsed: number): void {
  for (; clock.sentUpdates < person.updates.length; clock.sentUpdates += 1) {
    const frame = person.updates[clock.sentUpdates]
    if (!frame || clock.phaseUpdates + clock.sentUpdates / job.updates > elapsed) break
    const time = performance.now()
    person.updateTimes.push(time)
    if (counts(time)) sentUpdates += 1
    person.client.write(frame)
  }
  for (; clock.sentCursors < person.cursors.length; clock.sentCursors += 1) {
    const frame = person.cursors[clock.sentCursors]
    if (!frame || clock.phaseCursors + clock.sentCursors / job.cursors > elapsed) break
    const time = performance.now()
    person.cursorTimes.push(time)
    if (counts(time)) sentCursors += 1
    person.client.write(frame)
  }
}

async function run(): Promise<{ cpu: number; generator: number }> {
  const start = performance.now()
  from = start + WARM_UP * 1000
  to = from + job.seconds * 1000
  let before: { cpu: number; own: NodeJS.CpuUsage } | undefined
  for (;;) {
    const now = performance.now()
    if (now >= from) before ??= { cpu: cpuOf(job.pid), own: process.cpuUsage() }
    if (now >= to) break
    for (const [index, person] of everybody.entries()) {
      const clock = clocks[index]
      if (clock) sendDue(person, clock, (now - start) / 1000)
    }
    await pause(1)
  }
  const own = process.cpuUsage(before?.own)
  return {
    cpu: (cpuOf(job.pid) - (before?.cpu ?? 0)) / job.seconds,
    generator: (own.user + own.system) / 1e6 / job.seconds,
  }
}

/** Waits until everything has arrived, or nothing comes any more. */
async function drain(expected: number): Promise<void> {
  const until = performance.now() + PATIENCE
  const isDone = () => latency.count >= expected && (job.dialect !== 'ours' || saved.count >= sentUpdates)
  while (!isDone() && performance.now() < until) await pause(50)
}

const { cpu, generator } = await run()
const expected = (sentUpdates + sentCursors) * (job.people - 1)
await drain(expected)
const perSecond = latency.count / job.seconds
const result: LoadResult = {
  delivered: latency.count / expected,
  deliveriesPerSecond: Math.round(perSecond),
  cpuPerMillion: (cpu * 1e6) / perSecond,
  cpu,
  generator,
  p50: latency.at(0.5),
  p99: latency.at(0.99),
  ...(job.dialect === 'ours' && {
    saved: { p50: saved.at(0.5), p95: saved.at(0.95), p99: saved.at(0.99), missing: sentUpdates - saved.count },
  }),
  rss: rssOf(job.pid),
  closed: everybody.filter(person => person.client.isClosed).length,
}
console.log(JSON.stringify(result))
process.exit(0)
