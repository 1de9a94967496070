import { frameKind, framePayload } from '@samenbord/wire'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Checkpoint } from '../storage/storage.ts'
import { messagesIn } from '../testing/fake-socket.ts'
import { DocBytes, isEmptyUpdate, readStateVector } from './doc-bytes.ts'
import { relayLimits } from './limits.ts'
import { partsOf } from './parts.ts'

const limits = relayLimits.syncUpdate

function checkpointOf(doc: Y.Doc, size = 40): Checkpoint {
  const steps = partsOf(doc, size)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/** A document of several authors with a checkpoint somewhere in its past, and replicas of earlier moments. */
function history(edits: readonly { by: number; key: number; isDeletion: boolean }[], checkpointAt: number) {
  const authors = [1, 2, 3].map(client => {
    const doc = new Y.Doc()
    doc.clientID = client
    return doc
  })
  const server = new Y.Doc()
  const earlier: Y.Doc[] = []
  const tail: Uint8Array[] = []
  let checkpoint: Checkpoint | undefined
  server.on('update', (update: Uint8Array) => tail.push(update))
  edits.forEach(({ by, key, isDeletion }, index) => {
    const author = authors[by] ?? server
    Y.applyUpdate(author, Y.encodeStateAsUpdate(server))
    if (isDeletion) author.getMap('notes').delete(`k${key}`)
    else author.getMap('notes').set(`k${key}`, index)
    Y.applyUpdate(server, Y.encodeStateAsUpdate(author))
    if (index === checkpointAt) {
      checkpoint = checkpointOf(server)
      tail.length = 0
    }
    const replica = new Y.Doc()
    Y.applyUpdate(replica, Y.encodeStateAsUpdate(server))
    earlier.push(replica)
  })
  return { server, earlier, bytes: new DocBytes(checkpoint, tail) }
}

const edits = fc.array(fc.record({ by: fc.nat(2), key: fc.nat(4), isDeletion: fc.boolean() }), { maxLength: 40 })

/** What a client makes of an answer; nothing may be left waiting for more. */
function take(doc: Y.Doc, frames: Iterable<Uint8Array>): void {
  const messages = [...frames].flatMap(frame => [...messagesIn(frame)])
  for (const message of messages) Y.applyUpdate(doc, framePayload(message) ?? new Uint8Array())
  expect(doc.store.pendingStructs).toBeNull()
  expect(doc.store.pendingDs).toBeNull()
  expect(messages.map(frameKind).lastIndexOf('syncStep2')).toBe(messages.length - 1)
}

test('whoever asks, with whatever of the document, has all of it afterwards', () => {
  fc.assert(
    fc.property(edits, fc.nat(40), (made, checkpointAt) => {
      const { server, earlier, bytes } = history(made, checkpointAt)
      for (const replica of [new Y.Doc(), ...earlier]) {
        const has = Y.encodeStateVector(replica)
        take(replica, bytes.answerTo(readStateVector(has) ?? new Map()) ?? bytes.difference(has))
        expect(Y.encodeStateAsUpdate(replica)).toEqual(Y.encodeStateAsUpdate(server))
      }
      expect(Y.decodeStateVector(bytes.stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(server)))
    }),
    { numRuns: 200 },
  )
})

test('what a replica repeats is known; what it adds is not', () => {
  fc.assert(
    fc.property(edits, fc.nat(40), (made, checkpointAt) => {
      const { server, earlier, bytes } = history(made, checkpointAt)
      for (const replica of earlier) {
        expect(bytes.holds(Y.encodeStateAsUpdate(replica), limits)).toBe(true)
        expect(bytes.holds(Y.encodeStateAsUpdate(replica, bytes.stateVector), limits)).toBe(true)
      }
      const before = Y.encodeStateVector(server)
      const keys = [...server.getMap('notes').keys()]
      const change = () => server.getMap('notes').set('new', 1)
      const remove = () => server.getMap('notes').delete(keys[0] ?? '')
      for (const news of keys.length > 0 ? [remove, change] : [change]) {
        news()
        expect(bytes.holds(Y.encodeStateAsUpdate(server, before), limits)).toBe(false)
      }
    }),
    { numRuns: 200 },
  )
})

test('all who have nothing are sent the same buffers; who has the checkpoint is not sent it again', () => {
  const doc = new Y.Doc()
  for (let index = 0; index < 500; index += 1) doc.getMap('notes').set(`n${index}`, 'x'.repeat(50))
  const bytes = new DocBytes(checkpointOf(doc, 4096), [])
  const first = bytes.answerTo(new Map()) ?? []
  const second = bytes.answerTo(new Map()) ?? []
  expect(first.length).toBeGreaterThan(5)
  expect(first.every((frame, index) => frame === second[index])).toBe(true)
  const again = bytes.answerTo(readStateVector(Y.encodeStateVector(doc)) ?? new Map()) ?? []
  expect(again.reduce((sum, frame) => sum + frame.length, 0)).toBeLessThan(50)
})

test('a checkpoint takes the place of the changes it was made of, and of no others', () => {
  const doc = new Y.Doc()
  const bytes = new DocBytes(undefined, [])
  doc.on('update', (update: Uint8Array) => bytes.add(update))
  doc.getMap('notes').set('a', 1)
  const { changes } = bytes
  const checkpoint = checkpointOf(doc)
  doc.getMap('notes').set('b', 2)
  bytes.replace(checkpoint, changes)
  expect(bytes.changes).toBe(1)
  const joined = new Y.Doc()
  take(joined, bytes.answerTo(new Map()) ?? [])
  expect(joined.getMap('notes').toJSON()).toEqual({ a: 1, b: 2 })
})

test('a change without the ones before it is noticed', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  for (const key of ['a', 'b', 'c']) doc.getMap('notes').set(key, 1)
  expect(new DocBytes(undefined, updates).isGapless).toBe(true)
  expect(
    new DocBytes(
      undefined,
      [updates[0], updates[2]].filter(one => one !== undefined),
    ).isGapless,
  ).toBe(false)
})

test('bytes that are no state vector are told apart, and so is an update that says nothing', () => {
  expect(readStateVector(Uint8Array.of(200, 200, 200))).toBeUndefined()
  expect(readStateVector(Uint8Array.of(0))).toEqual(new Map())
  expect(isEmptyUpdate(Y.encodeStateAsUpdate(new Y.Doc()))).toBe(true)
  expect(isEmptyUpdate(Uint8Array.of(0, 1))).toBe(false)
})
