// A generator process: one writes, one watches, and when the watcher has seen the edits the server is killed (by SIGKILL, from
// here: nothing is quicker); a second step looks what is left after a restart. Prints JSON.
import { readBoard } from '@samenbord/board'
import { frameKind, framePayload, syncStep1Frame, updateFrame } from '@samenbord/wire'
import * as Y from 'yjs'
import { boardOf } from './board-content.ts'
import { type Room, speakerOf } from './dialect.ts'
import type { KillJob, KillResult } from './jobs.ts'
import { markedPosition, positionsIn } from './marks.ts'
import { Participant, SYNC } from './participant.ts'
import { WireClient } from './wire-client.ts'

const job: KillJob = JSON.parse(process.argv[2] ?? '{}')
const NOTES = 20
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))
const speaker = speakerOf(job.dialect, job.port)
const base = boardOf(NOTES)

async function come(room: Room, index: number): Promise<Participant> {
  const client = new WireClient(await speaker.enter(room, index))
  await client.opened
  const person = new Participant(speaker, room, { index, base, client })
  await person.sync(Uint8Array.of(0))
  return person
}

async function write(): Promise<KillResult> {
  const room = await speaker.open('killed')
  const [writer, watcher] = [await come(room, 0), await come(room, 1)]
  writer.say(updateFrame(base))
  writer.writesBefore = 1
  // what was there before is on every disk by then
  await pause(12_000)
  writer.prepare(job.edits, 0)
  let relayed = 0
  const seen = new Promise<void>(resolve => {
    watcher.onBytes = (buffer, start, end) => {
      if (buffer[start] !== SYNC) return
      positionsIn(buffer, [start, end], (_, number) => {
        relayed = Math.max(relayed, number)
      })
      if (relayed < job.edits) return
      process.kill(job.pid, 'SIGKILL')
      resolve()
    }
  })
  for (const frame of writer.updates) {
    writer.client.write(frame)
    if (job.edits > 1) await pause(50)
  }
  await seen
  // what it had said before it died may still be on its way
  await pause(200)
  return { room, relayed, acknowledged: Math.max(0, writer.stored - writer.writesBefore), kept: 0 }
}

/** How many of the edits the server still knows. */
async function look(room: Room): Promise<KillResult> {
  const doc = new Y.Doc()
  const lead = speaker.lead(room)
  const client = new WireClient(await speaker.enter(room, 2))
  await client.opened
  client.onMessage = (buffer, start, end) => {
    const frame = Uint8Array.from(buffer.subarray(start + lead, end))
    const kind = frameKind(frame)
    if (kind === 'syncStep2' || kind === 'update') Y.applyUpdate(doc, framePayload(frame) ?? new Uint8Array())
  }
  for (const message of [...speaker.hello(room), speaker.wrap(room, syncStep1Frame(Uint8Array.of(0)))])
    client.send(message)
  await pause(1500)
  const x = readBoard(doc).notes.get('note-0')?.position.x
  const moves = Array.from({ length: job.edits + 1 }, (_, move) => move)
  const kept = moves.find(move => move > 0 && markedPosition(0, move) === x) ?? 0
  return { room, relayed: 0, acknowledged: 0, kept }
}

console.log(JSON.stringify(await (job.step === 'write' ? write() : look(job.room as Room))))
process.exit(0)
