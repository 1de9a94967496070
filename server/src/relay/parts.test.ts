import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Checkpoint } from '../storage/storage.ts'
import { partsOf } from './parts.ts'

/** Takes all steps; `between` may change the document meanwhile. */
function cut(doc: Y.Doc, size: number, between: (step: number) => void = () => {}): Checkpoint {
  const steps = partsOf(doc, size)
  for (let step = 0; ; step += 1) {
    const { done, value } = steps.next()
    if (done) return value
    between(step)
  }
}

/** Applies updates one by one; none may leave anything pending. */
function build(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) {
    Y.applyUpdate(doc, update)
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
  return doc
}

type Edit = { by: number; at: number; kind: 'set' | 'type' | 'erase' | 'nest' | 'drop' | 'meet' }
const edits = fc.array(
  fc.record({
    by: fc.nat(3),
    at: fc.nat(20),
    kind: fc.constantFrom<Edit['kind'][]>('set', 'type', 'erase', 'nest', 'drop', 'meet'),
  }),
  { maxLength: 120 },
)

/** Several replicas that meet now and then, so that their structs refer to each other. */
function edit(replicas: readonly Y.Doc[], { by, at, kind }: Edit): void {
  const doc = replicas[by] ?? new Y.Doc()
  const text = doc.getText('text')
  const notes = doc.getMap<Y.Map<unknown> | number>('notes')
  const note = notes.get(`n${at % 4}`)
  if (kind === 'set') notes.set(`k${at % 3}`, at)
  else if (kind === 'type') text.insert(Math.min(at, text.length), `t${at}`)
  else if (kind === 'erase' && text.length > at) text.delete(at, Math.min(3, text.length - at))
  else if (kind === 'nest') {
    if (note instanceof Y.Map) note.set('name', new Y.Text(`name ${at}`))
    else notes.set(`n${at % 4}`, new Y.Map([['x', at]]))
  } else if (kind === 'drop') notes.delete(`n${at % 4}`)
  else if (kind === 'meet') {
    const other = replicas[at % replicas.length] ?? doc
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
  }
}

function meetAll(replicas: readonly Y.Doc[]): Y.Doc {
  const all = new Y.Doc()
  for (const replica of replicas) Y.applyUpdate(all, Y.encodeStateAsUpdate(replica))
  return all
}

const replicasOf = () =>
  [1, 2, 3, 4].map(client => {
    const doc = new Y.Doc()
    doc.clientID = client
    return doc
  })

test('the parts, applied one after the other, are the document, and nothing waits for what comes later', () => {
  fc.assert(
    fc.property(edits, fc.integer({ min: 1, max: 400 }), (made, size) => {
      const replicas = replicasOf()
      for (const one of made) edit(replicas, one)
      const doc = meetAll(replicas)
      const { parts, stateVector } = cut(doc, size)
      expect(Y.encodeStateAsUpdate(build(parts))).toEqual(Y.encodeStateAsUpdate(doc))
      expect(Y.decodeStateVector(stateVector)).toEqual(Y.decodeStateVector(Y.encodeStateVector(doc)))
    }),
    { numRuns: 300 },
  )
})

test('what is done between two steps comes along by its own update, and nothing from before is missed', () => {
  fc.assert(
    fc.property(edits, edits, (made, later) => {
      const replicas = replicasOf()
      for (const one of made) edit(replicas, one)
      const doc = meetAll(replicas)
      doc.clientID = 9
      const since: Uint8Array[] = []
      doc.on('update', (update: Uint8Array) => since.push(update))
      const { parts } = cut(doc, 30, step => {
        const next = later[step]
        if (next) edit([doc, ...replicas], next)
      })
      const built = build(parts)
      for (const update of since) Y.applyUpdate(built, update)
      expect(built.store.pendingStructs).toBeNull()
      expect(built.store.pendingDs).toBeNull()
      expect(Y.encodeStateAsUpdate(built)).toEqual(Y.encodeStateAsUpdate(doc))
    }),
    { numRuns: 300 },
  )
})

test('a large document comes in many parts of moderate size', () => {
  const doc = new Y.Doc()
  for (let index = 0; index < 3000; index += 1) doc.getMap('notes').set(`n${index}`, { text: 'x'.repeat(60) })
  const { parts } = cut(doc, 16_384)
  expect(parts.length).toBeGreaterThan(10)
  expect(Math.max(...parts.map(part => part.length))).toBeLessThan(20_000)
})
