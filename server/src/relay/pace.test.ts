// How fast one connection may write: held back, never refused.
import { addNotes, deleteNotes } from '@samenbord/board'
import { frameKind, readNotice, syncStep2Frame, updateFrame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import { changeOf } from '../testing/gate-case.ts'
import { block, deletions, gone, updateOf } from '../testing/update-bytes.ts'
import { Beat } from './beat.ts'
import { Connection } from './connection.ts'
import { Counts } from './counts.ts'
import { relayLimits } from './limits.ts'
import type { Attachment, Relay } from './relay.ts'

const board = { kind: 'board', workshop: 'w1' } as const
let storage: MemoryStorage
let relay: Relay
let clock: { now: number }
let socket: FakeSocket
let line: Attachment

beforeEach(async () => {
  storage = new MemoryStorage()
  await furnish(storage)
  ;({ relay, clock } = relayOver(storage, { window: 0 }))
  socket = new FakeSocket()
  line = socket.join(relay, admissionOf('p1'))
  // both are in memory, so that a frame is dealt with at once
  await relay.read(board, () => undefined)
  await relay.read({ kind: 'session', workshop: 'w1' }, () => undefined)
})
afterEach(async () => {
  vi.useRealTimers()
  await relay.close(0)
})

const read = () =>
  relay.read(board, doc => {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
    return copy
  })

const notes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `n${index}`,
    name: 'NMBS',
    position: { x: 0, y: 0 },
    by: 'p',
    at: 1,
  }))

test('who deletes a few notes is not held back; who deletes very many is, and all of them are deleted', async () => {
  const doc = await read()
  line.receive(updateFrame(changeOf(doc, copy => addNotes(copy, notes(900)))))
  line.receive(updateFrame(changeOf(await read(), copy => deleteNotes(copy, ['n0', 'n1', 'n2']))))
  expect(socket.isPaused).toBe(false)
  line.receive(
    updateFrame(
      changeOf(await read(), copy =>
        deleteNotes(
          copy,
          notes(900).map(({ id }) => id),
        ),
      ),
    ),
  )
  expect(socket.isPaused).toBe(true)
  expect([...(await read()).getMap('notes').keys()]).toEqual(['first'])
})

test('deleting again what is gone holds nobody back', async () => {
  line.receive(updateFrame(updateOf([block(5, 0, [gone(9)])])))
  for (let nth = 0; nth < 50; nth += 1) {
    clock.now += 1000
    line.receive(
      updateFrame(
        updateOf(
          [block(5, 9 + nth, [gone(1)])],
          [
            deletions(
              5,
              Array.from({ length: 4 }, (_, at) => [at * 2, 1] as const),
            ),
          ],
        ),
      ),
    )
  }
  expect(socket.isPaused).toBe(false)
})

test('large frames count for several, also when they repeat what is known', async () => {
  line.receive(updateFrame(changeOf(await read(), copy => addNotes(copy, notes(2000)))))
  const state = syncStep2Frame(Y.encodeStateAsUpdate(await read()))
  let sent = 0
  for (; !socket.isPaused && sent < relayLimits.updatesBurst; sent += 1) line.receive(state)
  expect(sent * state.length).toBeLessThanOrEqual((relayLimits.updatesBurst + 30) * relayLimits.updateBytes)
  expect(sent).toBeGreaterThan(2)
})

test('however many edits come too early, the client is asked once, and again after it answered', async () => {
  const asked = () => socket.messages.filter(message => frameKind(message) === 'syncStep1').length
  const tooEarly = updateFrame(updateOf([block(5, 7, [gone(1)])]))
  for (let nth = 0; nth < 20; nth += 1) line.receive(tooEarly)
  await vi.waitFor(() => expect(asked()).toBe(1))
  const answers = [Uint8Array.of(0, 0), updateOf([block(6, 0, [gone(1)])])]
  for (const [nth, answer] of answers.entries()) {
    line.receive(syncStep2Frame(answer))
    line.receive(tooEarly)
    await vi.waitFor(() => expect(asked()).toBe(2 + nth))
  }
  const codes = socket.messages.flatMap(message => readNotice(message) ?? []).filter(({ kind }) => kind === 'refused')
  expect(codes).toHaveLength(22)
})

test('of several pauses the longest counts, and none is longer than the longest', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  const held = new FakeSocket()
  const connection = new Connection(held, admissionOf('p1'), {
    limits: relayLimits,
    now: 0,
    counts: new Counts(),
    beat: new Beat(0),
  })
  connection.slowDown(5000)
  connection.slowDown(100)
  vi.advanceTimersByTime(4900)
  expect(held.isPaused).toBe(true)
  vi.advanceTimersByTime(200)
  expect(held.isPaused).toBe(false)
  connection.slowDown(3_600_000)
  vi.advanceTimersByTime(relayLimits.longestPause + 1)
  expect(held.isPaused).toBe(false)
})
