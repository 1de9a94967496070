import { docName, readNotice, syncStep1Frame, syncStep2Frame, updateFrame } from '@samenbord/wire'
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import { Health } from './health.ts'
import { relayLimits } from './limits.ts'
import { LiveDoc } from './live-doc.ts'

const board = docName({ kind: 'board', workshop: 'w1' })
let storage: MemoryStorage
beforeEach(async () => {
  storage = new MemoryStorage()
  await furnish(storage)
})

function open(more: Partial<typeof relayLimits> = {}) {
  const told = { ready: 0, failed: 0, gone: 0 }
  const reports: string[] = []
  const context = {
    storage,
    health: new Health(() => {}),
    limits: { ...relayLimits, ...more },
    report: (what: string) => reports.push(what),
  }
  const live = new LiveDoc(board, context, {
    ready: () => {
      told.ready += 1
    },
    failed: () => {
      told.failed += 1
    },
    gone: () => {
      told.gone += 1
    },
  })
  live.hold()
  return { live, told, reports }
}

const edit = (id: string): Uint8Array => {
  const doc = new Y.Doc()
  doc.getMap('notes').set(id, 'x')
  return Y.encodeStateAsUpdate(doc)
}
const notesIn = (doc: Y.Doc | undefined) => [...(doc?.getMap('notes').keys() ?? [])].sort()
const keep = (live: LiveDoc, id: string) => {
  const applied = live.apply(edit(id))
  if (applied.kind === 'changed') live.journal.add({ update: applied.update, owners: [], stored: () => {} })
}

test('a document that an update broke is loaded anew, with what was not stored yet, without the break', async () => {
  const { live, told } = open()
  await live.loaded()
  keep(live, 'n1')
  // three deletions of what nobody has: Yjs keeps them pending
  expect(live.apply(Uint8Array.of(0, 1, 5, 1, 0, 3))).toMatchObject({ kind: 'spoiled' })
  expect(live.doc).toBeUndefined()
  const doc = await live.loaded()
  expect(notesIn(doc)).toEqual(['first', 'n1'])
  expect(doc.store.pendingDs).toBeNull()
  expect(told).toEqual({ ready: 3, failed: 0, gone: 0 })
})

test('an update that says nothing new is told apart', async () => {
  const { live } = open()
  await live.loaded()
  const update = edit('n1')
  expect(live.apply(update).kind).toBe('changed')
  expect(live.apply(update).kind).toBe('unchanged')
})

test('a long log gets a checkpoint, and nothing is lost by it', async () => {
  const { live } = open({ checkpointRows: 5 })
  await live.loaded()
  for (let index = 0; index < 9; index += 1) keep(live, `n${index}`)
  await live.journal.settled()
  await live.spareLog()
  keep(live, 'after')
  await live.journal.settled()
  expect((await storage.read(board)).rows).toBe(1)
  expect(notesIn(await open().live.loaded())).toHaveLength(11)
})

test('a few large changes are worth a checkpoint as well', async () => {
  const { live } = open({ checkpointBytes: 2000 })
  await live.loaded()
  keep(live, 'n'.repeat(3000))
  // at once, while the change is still on its way to storage
  await live.spareLog()
  expect((await storage.read(board)).rows).toBe(0)
  expect(live.bytes?.changedBytes).toBe(0)
})

test('of a document with something missing no checkpoint is written, so that what is found later still fits', async () => {
  const doc = new Y.Doc({ gc: false })
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const id of ['a', 'b', 'c']) doc.getMap('notes').set(id, 'x')
  const [first, lost, last] = updates
  await storage.append(board, { updates: [first, last].filter(one => one !== undefined), owners: [] })
  const { live } = open({ checkpointRows: 4 })
  await live.loaded()
  keep(live, 'd')
  await live.journal.settled()
  await live.spareLog()
  await storage.append(board, { updates: [lost].filter(one => one !== undefined), owners: [] })
  expect(notesIn(await open().live.loaded())).toEqual(['a', 'b', 'c', 'd', 'first'])
})

test('a checkpoint of a document that was discarded while reading is not written', async () => {
  const { live } = open({ checkpointRows: 1 })
  await live.loaded()
  keep(live, 'n1')
  await live.journal.settled()
  const written = vi.spyOn(storage, 'checkpoint')
  const sparing = live.spareLog()
  live.apply(Uint8Array.of(0, 1, 5, 1, 0, 3))
  await sparing
  expect(written).not.toHaveBeenCalled()
  expect(notesIn(await live.loaded())).toEqual(['first', 'n1'])
})

test('nobody holding it, it leaves memory, and comes back when somebody does', async () => {
  const { relay } = relayOver(storage, { linger: 0 })
  const socket = new FakeSocket()
  const line = socket.join(relay)
  await vi.waitFor(() => expect(relay.counts).toEqual({ workshops: 1, documents: 2, connections: 1 }))
  line.closed()
  await vi.waitFor(() => expect(relay.counts).toEqual({ workshops: 0, documents: 0, connections: 0 }))
  expect(await relay.read({ kind: 'board', workshop: 'w1' }, notesIn)).toEqual(['first'])
  await relay.close(1000)
})

test('a join never needs the document in memory, a write does', async () => {
  const { relay } = relayOver(storage)
  const replica = (await storage.read(board)).updates[0] ?? new Uint8Array()
  const socket = new FakeSocket()
  const line = socket.join(relay)
  line.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())))
  // what one answers who has nothing, and one who has everything
  line.receive(syncStep2Frame(Uint8Array.of(0, 0)))
  line.receive(syncStep2Frame(replica))
  await vi.waitFor(() => expect(socket.messages.map(readNotice)).toContainEqual({ kind: 'stored', count: 2 }))
  expect(socket.count('syncStep2')).toBe(1)
  expect(relay.inMemory).toEqual({ bytes: 1, documents: 0 })
  line.receive(updateFrame(edit('n1')))
  await vi.waitFor(() => expect(socket.messages.map(readNotice)).toContainEqual({ kind: 'stored', count: 3 }))
  expect(relay.inMemory).toEqual({ bytes: 2, documents: 2 })
  await relay.close(1000)
})

test('when nobody needs it, it leaves memory; the audience stays, and everything works when somebody does', async () => {
  const { relay } = relayOver(storage, { restBytes: 1, restDoc: 1 })
  const read = vi.spyOn(storage, 'read')
  const reads = () => read.mock.calls.filter(([name]) => name === board).length
  const [reader, writer] = [new FakeSocket(), new FakeSocket()]
  const hear = reader.join(relay)
  const write = writer.join(relay, admissionOf('p2'))
  const settled = (count: number) =>
    vi.waitFor(() => expect(writer.messages.map(readNotice)).toContainEqual({ kind: 'stored', count }))
  write.receive(updateFrame(edit('n1')))
  await settled(1)
  await vi.waitFor(() => expect(relay.inMemory).toEqual({ bytes: 0, documents: 0 }))
  expect(relay.counts.connections).toBe(2)
  const before = reads()
  write.receive(updateFrame(edit('n2')))
  await settled(2)
  expect(reads()).toBe(before + 1)
  await vi.waitFor(() => expect(reader.count('update')).toBe(2))
  hear.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())))
  await vi.waitFor(() => expect(reader.count('syncStep2')).toBe(1))
  expect(await relay.read({ kind: 'board', workshop: 'w1' }, notesIn)).toEqual(['first', 'n1', 'n2'])
  await relay.close(1000)
})

test('a log with a hole is opened without what hangs in the air, and that is reported', async () => {
  const doc = new Y.Doc({ gc: false })
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const id of ['a', 'b', 'c']) doc.getMap('notes').set(id, 'x')
  await storage.append(board, { updates: updates.filter((_, index) => index !== 1), owners: [] })
  const { live, reports } = open()
  expect(notesIn(await live.loaded())).toEqual(['a', 'first'])
  expect(reports).toHaveLength(1)
  expect(live.apply(edit('d')).kind).toBe('changed')
})
