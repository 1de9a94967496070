// P11: the drill. A backup under load, a crash, a restore, and clients that know more than the backup.
import { join } from 'node:path'
import { faults, readNotice, syncStep1Frame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { FrameClient } from '../../server/src/testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  type TestParticipant,
  type TestWorkshop,
  temporaryDir,
} from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'
import { runCommand, type ServerProcess, startProcess } from '../support/server-process.ts'

const DRILLS = rounds(1, 10)
const WRITERS = 5

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess

beforeEach(() => {
  dir = temporaryDir()
})
afterEach(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

/** Someone at the board of a workshop, whose client remembers the epoch as ours does. */
class Writer {
  readonly notes: string[] = []
  readonly client: FrameClient
  #timer: NodeJS.Timeout | undefined

  constructor(made: TestWorkshop, { ticket }: TestParticipant, epoch?: number) {
    const query = new URLSearchParams({ ticket, notices: '1', ...(epoch !== undefined && { epoch: `${epoch}` }) })
    this.client = new FrameClient(`ws://127.0.0.1:${server.port}/sync/board/${made.workshop}?${query}`)
  }

  get epoch(): number | undefined {
    for (const frame of this.client.frames) {
      const notice = readNotice(frame)
      if (notice?.kind === 'epoch') return notice.epoch
    }
    return undefined
  }

  /** The notes that the server has said are stored. */
  get stored(): readonly string[] {
    // the first write frame answers the server's SyncStep1, before any note
    return this.notes.slice(0, Math.max(0, this.client.stored - (this.client.written - this.notes.length)))
  }

  write(name: string): void {
    const note = `${name}-${this.notes.length}`
    this.client.edit(doc => doc.getMap('notes').set(note, new Y.Map([['createdBy', name]])))
    this.notes.push(note)
  }

  begin(name: string): void {
    this.#timer = setInterval(() => this.client.ws.readyState === this.client.ws.OPEN && this.write(name), 25)
  }

  stop(): void {
    clearInterval(this.#timer)
  }
}

const notesOf = (doc: Y.Doc): ReadonlySet<string> => new Set(doc.getMap('notes').keys())

/** Comes back with everything `before` knows, under this admission and epoch; answers how the server closes. */
async function comeBack(made: TestWorkshop, before: Writer, { me, epoch }: { me: TestParticipant; epoch?: number }) {
  const again = new Writer(made, me, epoch)
  Y.applyUpdate(again.client.doc, Y.encodeStateAsUpdate(before.client.doc))
  const { client } = again
  await client.until(() => client.ws.readyState === client.ws.OPEN || client.closeCode !== undefined)
  client.send(syncStep1Frame(Y.encodeStateVector(client.doc)))
  await client.until(() => client.closeCode !== undefined)
  return again
}

/** Comes back once with the epoch it knows, and once like a client that knows of none. */
async function bothWays(
  made: TestWorkshop,
  writer: Writer,
  { me, epoch }: { me: TestParticipant; epoch: number | undefined },
) {
  const byEpoch = await comeBack(made, writer, { me, ...(epoch !== undefined && { epoch }) })
  const byNothing = await comeBack(made, writer, { me })
  return [byEpoch, byNothing].map(again => ({ again, writer }))
}

async function drill(round: number) {
  const file = join(dir.path, `backup-${round}.sqlite`)
  const made = await createWorkshop(server)
  const writers: Writer[] = []
  for (let each = 0; each < WRITERS; each += 1) {
    const writer = new Writer(made, await joinAs(server, made, 'contributor'))
    await writer.client.sync()
    writer.begin(`r${round}w${each}`)
    writers.push(writer)
  }
  await Promise.all(writers.map(({ client }) => client.until(() => client.stored > 10)))

  const before = writers.flatMap(writer => writer.stored)
  expect(await runCommand(dir.path, ['backup', file])).toMatchObject({ code: 0 })
  for (const writer of writers) writer.stop()
  const newer = writers.flatMap((writer, each) => {
    writer.write(`r${round}newer${each}`)
    return writer.notes.slice(-1)
  })
  await Promise.all(writers.map(({ client }) => client.settled()))
  expect(await runCommand(dir.path, ['verify', file])).toMatchObject({
    code: 0,
    said: expect.stringContaining('It is sound.'),
  })
  expect(await runCommand(dir.path, ['restore', file, '--new-epoch'])).toMatchObject({ code: 2 })

  await server.end('SIGKILL')
  expect(await runCommand(dir.path, ['restore', file])).toMatchObject({ code: 2 })
  expect(await runCommand(dir.path, ['restore', file, '--new-epoch'])).toMatchObject({ code: 0 })
  server = await startProcess({ dataDir: dir.path, port: server.port })
  return { made, writers, before, newer, epoch: writers[0]?.epoch }
}

test('[P11] after a restore nothing of the backup is lost, and nothing newer is mixed in or dropped without a word', async () => {
  server = await startProcess({ dataDir: dir.path })
  const sum = { before: 0, newer: 0, lost: 0, mixed: 0, dropped: 0, sentAway: 0 }
  for (let round = 0; round < DRILLS; round += 1) {
    const { made, writers, before, newer, epoch } = await drill(round)
    expect(epoch).toBeDefined()

    const me = await joinAs(server, made, 'contributor')
    const back = await Promise.all(writers.map(writer => bothWays(made, writer, { me, epoch })))
    for (const { again, writer } of back.flat()) {
      if (again.client.closeCode === faults.epochChanged.closeCode) sum.sentAway += 1
      // what it knew is still with it, and nothing of the restored document came to it
      if (again.client.count('syncStep2') > 0) sum.mixed += 1
      if (!writer.notes.every(note => notesOf(again.client.doc).has(note))) sum.dropped += 1
    }
    const witness = new Writer(made, me)
    await witness.client.sync()
    const restored = notesOf(witness.client.doc)
    expect(witness.epoch).not.toBe(epoch)
    sum.before += before.length
    sum.newer += newer.length
    sum.lost += before.filter(note => !restored.has(note)).length
    sum.mixed += newer.filter(note => restored.has(note)).length
    await witness.client.close()
  }
  figure(
    'P11',
    `${DRILLS} drills: of ${sum.before} edits stored before the backup ${sum.lost} lost; of ${sum.newer} newer ones ${sum.mixed} mixed in, ` +
      `${sum.dropped} clients without their copy; ${sum.sentAway} returns of clients that knew more, all told so`,
  )
  expect(sum).toMatchObject({ lost: 0, mixed: 0, dropped: 0, sentAway: DRILLS * WRITERS * 2 })
  expect(sum.before).toBeGreaterThan(DRILLS * WRITERS * 10 - 1)
})

test('[P11] a restore ends every visit: old tickets and cookies let nobody in', async () => {
  server = await startProcess({ dataDir: dir.path })
  const made = await createWorkshop(server)
  const els = await joinAs(server, made, 'facilitator')
  const file = join(dir.path, 'backup.sqlite')
  expect(await runCommand(dir.path, ['backup', file])).toMatchObject({ code: 0 })
  await server.end('SIGTERM')
  expect(await runCommand(dir.path, ['restore', file, '--new-epoch'])).toMatchObject({ code: 0 })
  server = await startProcess({ dataDir: dir.path, port: server.port })
  for (const headers of [{ authorization: `Bearer ${els.ticket}` }, { cookie: els.cookie }]) {
    const answer = await fetch(`${server.origin}/api/workshops/${made.workshop}/me`, { headers })
    expect(await answer.json()).toMatchObject({ code: 'notJoined' })
  }
  expect(await joinAs(server, made, 'facilitator')).toMatchObject({ role: 'facilitator' })
})

test('[P11] what was erased after the backup stays erased when the backup is restored', async () => {
  server = await startProcess({ dataDir: dir.path })
  const [gone, kept] = [await createWorkshop(server, 'Weg'), await createWorkshop(server, 'Blijft')]
  const els = await joinAs(server, gone, 'facilitator')
  const file = join(dir.path, 'backup.sqlite')
  await runCommand(dir.path, ['backup', file])
  await fetch(`${server.origin}/api/workshops/${gone.workshop}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${els.ticket}`, 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Weg' }),
  })
  await server.end('SIGTERM')
  expect(await runCommand(dir.path, ['restore', file, '--new-epoch'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('1 workshops that were erased since'),
  })
  server = await startProcess({ dataDir: dir.path, port: server.port })
  await expect(joinAs(server, gone, 'facilitator')).resolves.toMatchObject({ code: 'linkUnknown' })
  expect(await joinAs(server, kept, 'facilitator')).toMatchObject({ role: 'facilitator' })
})
