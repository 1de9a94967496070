import {
  docName,
  frameKind,
  framePayload,
  presenceFrame,
  readNotice,
  syncStep1Frame,
  updateFrame,
} from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import type { Relay } from './relay.ts'

const board = docName({ kind: 'board', workshop: 'w1' })
let storage: MemoryStorage
let relay: Relay
let clock: { now: number }

beforeEach(async () => {
  storage = new MemoryStorage()
  await furnish(storage)
  ;({ relay, clock } = relayOver(storage, { window: 0 }))
})
afterEach(() => relay.close(1000))

const settle = () => vi.waitFor(() => expect(relay.counts.documents).toBeGreaterThan(0))
/** Lets loading, beats and the journal run their course. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve))
}

function editOf(id: string): Uint8Array {
  const doc = new Y.Doc()
  doc.getMap('notes').set(id, new Y.Map())
  return updateFrame(Y.encodeStateAsUpdate(doc))
}

test('all receivers share one buffer, and the only writer is not sent its own', async () => {
  const [writer, ...readers] = [new FakeSocket(), new FakeSocket(), new FakeSocket()]
  const line = writer.join(relay)
  for (const [index, reader] of readers.entries()) reader.join(relay, admissionOf(`r${index}`))
  await settle()
  await turns()
  line.receive(editOf('n1'))
  await turns()
  const last = readers.map(reader => reader.writes.at(-1))
  expect(last[0]).toBeDefined()
  expect(last[0]).toBe(last[1])
  expect(writer.count('update')).toBe(0)
  expect(writer.messages.map(readNotice)).toContainEqual({ kind: 'stored', count: 1 })
})

test('the word that writes are stored travels with what the others did, in one write', async () => {
  const [first, second] = [new FakeSocket(), new FakeSocket()]
  const lines = [first.join(relay), second.join(relay, admissionOf('p2'))]
  await turns()
  let keep = () => {}
  const append = storage.append.bind(storage)
  storage.append = async (doc, addition) => {
    await new Promise<void>(resolve => {
      keep = resolve
    })
    return append(doc, addition)
  }
  lines[0]?.receive(editOf('a'))
  await turns()
  const before = first.writes.length
  keep()
  lines[1]?.receive(presenceFrame([{ clientId: 7, clock: 1, state: {} }]))
  await turns()
  expect(first.messages.slice(-2).map(frameKind)).toEqual(['presence', 'notice'])
  expect(first.messages.map(readNotice).at(-1)).toEqual({ kind: 'stored', count: 1 })
  expect(first.writes.length).toBe(before + 1)
})

test('what is stored is said even to whoever is sent away', async () => {
  const socket = new FakeSocket()
  const line = socket.join(relay)
  await turns()
  line.receive(editOf('n1'))
  await relay.close(1000)
  expect(socket.messages.map(readNotice)).toContainEqual({ kind: 'stored', count: 1 })
  expect(socket.closed).toBe('restarting')
})

test('what comes within one beat goes out in one write, presence newest only', async () => {
  const [writer, reader] = [new FakeSocket(), new FakeSocket()]
  const line = writer.join(relay)
  reader.join(relay, admissionOf('r'))
  await turns()
  const before = reader.writes.length
  for (const id of ['a', 'b', 'c']) line.receive(editOf(id))
  for (const clock of [1, 2, 3]) line.receive(presenceFrame([{ clientId: 7, clock, state: { editing: `n${clock}` } }]))
  await turns()
  expect(reader.writes.length).toBe(before + 1)
  expect(reader.count('update')).toBe(3)
  expect(reader.count('presence')).toBe(1)
})

test('a slow network loses presence first, then the connection; the others notice nothing', async () => {
  const [writer, slow, fast] = [new FakeSocket(), new FakeSocket(), new FakeSocket()]
  const line = writer.join(relay)
  slow.join(relay, admissionOf('slow'))
  fast.join(relay, admissionOf('fast'))
  await turns()
  slow.buffered = 5 * 1024 * 1024
  line.receive(presenceFrame([{ clientId: 7, clock: 1, state: {} }]))
  line.receive(editOf('n1'))
  await turns()
  expect([slow.count('presence'), slow.count('update')]).toEqual([0, 1])
  expect([fast.count('presence'), fast.count('update')]).toEqual([1, 1])
  slow.buffered = 17 * 1024 * 1024
  line.receive(editOf('n2'))
  await turns()
  expect(slow.closed).toBe('tooSlow')
  expect(fast.count('update')).toBe(2)
})

test('frames that come while the document loads wait, in order', async () => {
  let open = () => {}
  const read = storage.read.bind(storage)
  const gate = new Promise<void>(resolve => {
    open = resolve
  })
  storage.read = async doc => {
    await gate
    return read(doc)
  }
  const socket = new FakeSocket()
  const line = socket.join(relay)
  line.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())))
  line.receive(editOf('early'))
  await turns()
  expect(socket.messages).toEqual([])
  open()
  await turns()
  expect(socket.messages.map(frameKind)).toEqual(['notice', 'update', 'syncStep2', 'syncStep1', 'notice'])
  expect((await storage.read(board)).rows).toBe(2)
})

test('a document is read once, however many come at the same moment', async () => {
  let reads = 0
  const read = storage.read.bind(storage)
  storage.read = doc => {
    if (doc === board) reads += 1
    return read(doc)
  }
  for (let index = 0; index < 50; index += 1) new FakeSocket().join(relay, admissionOf(`p${index}`))
  await turns()
  expect(reads).toBe(1)
})

test('whoever asks for everything again and again gets it now and then', async () => {
  const socket = new FakeSocket()
  const line = socket.join(relay)
  await turns()
  for (let index = 0; index < 100; index += 1) line.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())))
  expect(socket.count('syncStep2')).toBe(4)
  clock.now += 6000
  line.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())))
  expect(socket.count('syncStep2')).toBe(5)
})

test('a flood of edits is slowed down, not lost', async () => {
  const socket = new FakeSocket()
  const line = socket.join(relay)
  await turns()
  // the first edit brings the document into memory
  line.receive(editOf('n0'))
  await turns()
  for (let index = 1; index < 125; index += 1) line.receive(editOf(`n${index}`))
  expect(socket.isPaused).toBe(true)
  await turns()
  expect(socket.messages.map(readNotice)).toContainEqual({ kind: 'stored', count: 125 })
})

test('a state vector that cannot be read ends the connection with a code', async () => {
  const socket = new FakeSocket()
  const line = socket.join(relay)
  await turns()
  line.receive(syncStep1Frame(Uint8Array.of(200, 200, 200)))
  expect(socket.closed).toBe('badRequest')
})

test('a newcomer learns who is there', async () => {
  const [first, second] = [new FakeSocket(), new FakeSocket()]
  const line = first.join(relay)
  await turns()
  line.receive(presenceFrame([{ clientId: 7, clock: 1, state: {} }]))
  await turns()
  second.join(relay, admissionOf('late'))
  expect(second.count('presence')).toBe(1)
})

test('the same person may come back under the same client id before the dead socket is noticed', async () => {
  const [dead, back, watcher] = [new FakeSocket(), new FakeSocket(), new FakeSocket()]
  const deadLine = dead.join(relay)
  watcher.join(relay, admissionOf('watcher'))
  await turns()
  deadLine.receive(presenceFrame([{ clientId: 7, clock: 1, state: {} }]))
  back.join(relay).receive(presenceFrame([{ clientId: 7, clock: 2, state: {} }]))
  await turns()
  const seen = watcher.count('presence')
  deadLine.closed()
  await turns()
  expect(watcher.count('presence')).toBe(seen)
})

test('nobody else may', async () => {
  const [first, thief] = [new FakeSocket(), new FakeSocket()]
  const line = first.join(relay)
  const theft = thief.join(relay, admissionOf('thief'))
  await turns()
  line.receive(presenceFrame([{ clientId: 7, clock: 1, state: {} }]))
  theft.receive(presenceFrame([{ clientId: 7, clock: 2, state: {} }]))
  await turns()
  expect(first.count('presence')).toBe(1)
})

test('what is answered is the document, whole', async () => {
  const socket = new FakeSocket()
  const line = socket.join(relay)
  line.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())))
  await turns()
  const doc = new Y.Doc()
  const answer = socket.messages.filter(message => ['update', 'syncStep2'].includes(frameKind(message)))
  for (const message of answer) Y.applyUpdate(doc, framePayload(message) ?? new Uint8Array())
  expect([...doc.getMap('notes').keys()]).toEqual(['first'])
})
