// A generator process: opens many boards, fills each, leaves one person at each and waits; prints what a board costs as JSON.
import { syncStep1Frame, updateFrame } from '@samenbord/wire'
import { boardOf } from './board-content.ts'
import { type Room, speakerOf } from './dialect.ts'
import type { IdleJob, IdleResult } from './jobs.ts'
import { rssOf } from './server-process.ts'
import { WireClient } from './wire-client.ts'

const job: IdleJob = JSON.parse(process.argv[2] ?? '{}')
const NOTES = 200
/** Until everybody has stored everything, in milliseconds. */
const FILLED = 12_000
const EVERYTHING = syncStep1Frame(Uint8Array.of(0))

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const speaker = speakerOf(job.dialect, job.port)
const base = boardOf(NOTES)

async function settledRss(): Promise<number> {
  process.kill(job.pid, 'SIGUSR2')
  await pause(1000)
  return rssOf(job.pid)
}

async function open(index: number): Promise<{ client: WireClient; room: Room }> {
  const known = job.rooms?.[index] as Room | undefined
  const room = known ?? (await speaker.open(`board-${index}`))
  const client = new WireClient(await speaker.enter(room, index))
  await client.opened
  for (const message of speaker.hello(room)) client.send(message)
  if (job.dialect !== 'raw') {
    client.send(speaker.wrap(room, EVERYTHING))
    if (!known) client.send(speaker.wrap(room, updateFrame(base)))
  }
  return { client, room }
}

const before = await settledRss()
const opened: Awaited<ReturnType<typeof open>>[] = []
for (let index = 0; index < job.boards; index += 10) {
  const some = Array.from({ length: Math.min(10, job.boards - index) }, (_, more) => open(index + more))
  opened.push(...(await Promise.all(some)))
}
await pause(job.step === 'fill' ? FILLED : job.rest * 1000)
const after = await settledRss()
const result: IdleResult = {
  rooms: opened.map(({ room }) => room),
  perBoard: ((after - before) * 1024) / job.boards,
  rss: after,
  closed: opened.filter(({ client }) => client.isClosed).length,
}
console.log(JSON.stringify(result))
process.exit(0)
