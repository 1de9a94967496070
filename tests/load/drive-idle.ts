// A generator process: opens many boards, fills each, leaves one person at each and waits; prints what a board costs as JSON.
import { syncStep1Frame, updateFrame } from '@samenbord/wire'
import { boardOf } from './board-content.ts'
import { speakerOf } from './dialect.ts'
import type { IdleJob, IdleResult } from './jobs.ts'
import { rssOf } from './server-process.ts'
import { WireClient } from './wire-client.ts'

const job: IdleJob = JSON.parse(process.argv[2] ?? '{}')
const NOTES = 200
const EVERYTHING = syncStep1Frame(Uint8Array.of(0))

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const speaker = speakerOf(job.dialect, job.port)
const base = boardOf(NOTES)

async function settledRss(): Promise<number> {
  process.kill(job.pid, 'SIGUSR2')
  await pause(1000)
  return rssOf(job.pid)
}

async function open(index: number): Promise<WireClient> {
  const room = await speaker.open(`board-${index}`)
  const client = new WireClient(await speaker.enter(room, index))
  await client.opened
  for (const message of speaker.hello(room)) client.send(message)
  if (job.dialect !== 'raw') {
    client.send(speaker.wrap(room, EVERYTHING))
    client.send(speaker.wrap(room, updateFrame(base)))
  }
  return client
}

const before = await settledRss()
const clients: WireClient[] = []
for (let index = 0; index < job.boards; index += 10) {
  const some = Array.from({ length: Math.min(10, job.boards - index) }, (_, more) => open(index + more))
  clients.push(...(await Promise.all(some)))
}
await pause(job.rest * 1000)
const after = await settledRss()
const result: IdleResult = {
  perBoard: ((after - before) * 1024) / job.boards,
  rss: after,
  closed: clients.filter(client => client.isClosed).length,
}
console.log(JSON.stringify(result))
process.exit(0)
