import { readNotice, syncStep1Frame, syncStep2Frame, updateFrame } from '@samenbord/wire'
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import { FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import type { Relay } from './relay.ts'

let storage: MemoryStorage
let relay: Relay

beforeEach(async () => {
  storage = new MemoryStorage()
  await furnish(storage)
  relay = relayOver(storage).relay
})

const epochsIn = (socket: FakeSocket) =>
  socket.messages.flatMap(message => {
    const notice = readNotice(message)
    return notice?.kind === 'epoch' ? [notice.epoch] : []
  })

/** A client that knows something: a board with one note. */
function knowing(): Y.Doc {
  const doc = new Y.Doc()
  doc.getMap('notes').set('newer', new Y.Map())
  return doc
}

const empty = syncStep1Frame(Y.encodeStateVector(new Y.Doc()))

async function restored(): Promise<number> {
  await storage.renewEpochs()
  relay = relayOver(storage).relay
  const socket = new FakeSocket()
  socket.join(relay)
  await vi.waitFor(() => expect(epochsIn(socket)).toHaveLength(1))
  return epochsIn(socket)[0] ?? 0
}

test('the epoch comes first, and once', async () => {
  const socket = new FakeSocket()
  const attachment = socket.join(relay, { epoch: 1 })
  attachment.receive(empty)
  await vi.waitFor(() => expect(socket.count('syncStep2')).toBe(1))
  expect(epochsIn(socket)).toEqual([1])
  expect(readNotice(socket.messages.find(message => readNotice(message)) ?? new Uint8Array())?.kind).toBe('epoch')
})

test('whoever holds another history is sent away before anything of it is read, whether the document is in memory or not', async () => {
  const epoch = await restored()
  for (const join of ['in memory', 'loading']) {
    if (join === 'loading') relay = relayOver(storage).relay
    const socket = new FakeSocket()
    const attachment = socket.join(relay, { epoch: 1 })
    attachment.receive(syncStep1Frame(Y.encodeStateVector(knowing())))
    attachment.receive(syncStep2Frame(Y.encodeStateAsUpdate(knowing())))
    await vi.waitFor(() => expect(socket.closed).toBe('epochChanged'))
    expect(socket.count('syncStep2')).toBe(0)
    expect(await relay.read({ kind: 'board', workshop: 'w1' }, doc => doc.getMap('notes').has('newer'))).toBe(false)
  }
  const welcome = new FakeSocket()
  welcome.join(relay, { epoch }).receive(syncStep1Frame(Y.encodeStateVector(knowing())))
  await vi.waitFor(() => expect(welcome.count('syncStep2')).toBe(1))
})

test('at a restored document who says no epoch must know nothing yet', async () => {
  await restored()
  const frames = {
    knows: syncStep1Frame(Y.encodeStateVector(knowing())),
    writes: updateFrame(Y.encodeStateAsUpdate(knowing())),
    answers: syncStep2Frame(Y.encodeStateAsUpdate(knowing())),
  }
  for (const frame of Object.values(frames)) {
    const socket = new FakeSocket()
    socket.join(relay).receive(frame)
    await vi.waitFor(() => expect(socket.closed).toBe('epochChanged'))
  }
  const fresh = new FakeSocket()
  const attachment = fresh.join(relay)
  attachment.receive(empty)
  attachment.receive(frames.writes)
  await vi.waitFor(() => expect(fresh.count('syncStep2')).toBe(1))
  expect(fresh.closed).toBeUndefined()
  expect(await relay.read({ kind: 'board', workshop: 'w1' }, doc => doc.getMap('notes').has('newer'))).toBe(true)
})

test('where no backup was ever restored, who says no epoch may bring along what it knows', async () => {
  const socket = new FakeSocket()
  const attachment = socket.join(relay)
  attachment.receive(syncStep1Frame(Y.encodeStateVector(knowing())))
  attachment.receive(syncStep2Frame(Y.encodeStateAsUpdate(knowing())))
  await vi.waitFor(() => expect(socket.count('syncStep2')).toBe(1))
  expect(await relay.read({ kind: 'board', workshop: 'w1' }, doc => doc.getMap('notes').has('newer'))).toBe(true)
})
