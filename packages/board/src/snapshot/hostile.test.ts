// Documents that no client of ours would write.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  boardRoots,
  coverageOf,
  duplicatesOf,
  engagementOf,
  planGaps,
  planOf,
  readBoard,
  readSession,
  watchBoard,
} from '../index.ts'
import { arbitraryAction } from '../testing/arbitrary-actions.ts'

const ids = ['n0', 'n1', 'n2', 'p0', 'p1', 'l1', 'n0:design', 'n0:design:owner', 'n0:design:override', ':', '']
const values: readonly (() => unknown)[] = [
  () => Number.NaN,
  () => -0,
  () => null,
  () => undefined,
  () => true,
  () => 10n,
  () => 'x'.repeat(5000),
  () => '\uD83D',
  () => [],
  () => [[{}], 'a', 3],
  () => ({}),
  () => ({ influence: '1', impact: 1 }),
  () => ({ influence: Number.NaN, impact: 1 }),
  () => ({ influence: 1.01, impact: 0 }),
  () => ({ influence: 0.5, impact: 0.5, by: 7, at: Number.POSITIVE_INFINITY }),
  () => ({ date: '2026-13-45', stakeholders: 'n0' }),
  () => ({ date: '2026-11-23', stakeholders: ['n0', 7, null], correctsId: 'l1', at: 10n }),
  () => ({ level: 'boss', reason: ['because'] }),
  () => ({ level: 'partner', at: 1e300 }),
  () => unprintable(),
  () => new Uint8Array(9),
  () => new Y.Doc(),
  () => new Y.Array(),
  () => new Y.XmlFragment(),
  () => xmlText(),
  () => noteLike({ name: 5, position: { x: 1, y: 1 } }),
  () => noteLike({ name: new Y.Text('n'), position: { x: 1, y: 10n }, status: 'merged', mergedInto: 'n1' }),
  () => noteLike({ name: xmlText(), position: [1, 2] }),
  () => noteLike({ name: 'n', position: { x: 1e9, y: 0 } }),
  () =>
    noteLike({ name: 'n', position: { x: 0, y: 0 }, createdAt: 'now', colour: 3, status: 'merged', mergedInto: 'n0' }),
  () => noteLike({ name: 'n', position: { x: 0, y: 0 }, motives: [['a'], 'b'], order: '1' }),
]
const noteLike = (fields: object) => new Y.Map<unknown>(Object.entries(fields))
function xmlText(): Y.XmlText {
  const text = new Y.XmlText()
  text.insertEmbed(0, unprintable())
  return text
}

const entry = fc.record({
  root: fc.constantFrom(...boardRoots),
  key: fc.constantFrom(...ids),
  value: fc.nat(values.length - 1),
})

// What an object inherits can be overwritten by the names of its fields. Yjs writes no such object, but reads it.
const disguise: unknown[] = []
function unprintable(): object {
  const value = { level: 'partner', influence: 0.5, impact: 0.5, date: '2026-11-23' }
  disguise.push(value)
  return value
}
const unmask = () => {
  for (const value of disguise.splice(0)) Object.assign(value ?? {}, { toString: 5, toJSON: 6, constructor: null })
}

/** A document as foreign hands might leave it, sometimes with a list or a text where a map should be. */
function hostileBoard(entries: readonly { root: string; key: string; value: number }[], odd?: 'list' | 'text'): Y.Doc {
  const [wrong, ...others] = odd ? [...new Set(entries.map(entry => entry.root))] : []
  const foreign = new Y.Doc()
  if (odd === 'list' && wrong) foreign.getArray(wrong).insert(0, [1, 'two', new Y.Map()])
  if (odd === 'text' && wrong) foreign.getText(wrong).insert(0, 'text')
  for (const { root, key, value } of entries) {
    if (!odd || others.includes(root)) foreign.getMap(root).set(key, values[value]?.())
  }
  unmask()
  const board = new Y.Doc()
  Y.applyUpdate(board, Y.encodeStateAsUpdate(foreign), 'remote')
  return board
}

test('[S2] whatever stands in the document, it can be read, planned and followed', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 25 }), fc.constantFrom('list', 'text', undefined), (entries, odd) => {
      const board = hostileBoard(entries, odd)
      const snapshot = readBoard(board)
      const session = readSession(board)
      const plan = planOf(snapshot, session)
      planGaps(plan)
      coverageOf(snapshot)
      duplicatesOf(snapshot)
      for (const id of snapshot.notes.keys()) engagementOf(snapshot, plan, id)
      const keys = boardRoots.reduce((sum, root) => sum + board.getMap(root).size, 0)
      expect(snapshot.unknown).toBeLessThanOrEqual(keys)
      for (const note of snapshot.notes.values()) expect(note.name.length).toBeLessThanOrEqual(2000)
    }),
    { numRuns: 150 },
  )
})

test('[S5] whatever stands in the document, an action says whether it changed it, in one transaction', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 15 }),
      fc.array(arbitraryAction, { maxLength: 15 }),
      (entries, actions) => {
        const board = hostileBoard(entries)
        const watched = watchBoard(board)
        let transactions = 0
        board.on('update', () => transactions++)
        for (const action of actions) {
          const before = transactions
          const isChanged = action(board)
          expect(transactions - before).toBe(isChanged ? 1 : 0)
          expect(watched.get()).toEqual(readBoard(board))
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('[S2] what nobody understands is counted once per key', () => {
  const board = new Y.Doc()
  board.getMap('notes').set('a', 5)
  board.getMap('entries').set('a:b', 'no field')
  board.getMap('entries').set('a:b:owner', 7)
  board.getMap('entries').set('a:c:owner', 'Bé')
  board.getMap('log').set('l', { date: 'soon' })
  const { unknown, entries } = readBoard(board)
  expect(unknown).toBe(4)
  expect([...entries.keys()]).toEqual(['a:c'])
})

test('[S4] a snapshot and what is in it are frozen', () => {
  const board = hostileBoard(
    values.map((_, value) => ({ root: boardRoots[value % 6] ?? 'notes', key: `k${value}`, value })),
  )
  const isFrozen = (value: unknown): boolean =>
    typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(isFrozen))
  const { notes, placements, profiles, entries, log, ...rest } = readBoard(board)
  for (const map of [notes, placements, profiles, entries])
    for (const value of map.values()) expect(isFrozen(value)).toBe(true)
  expect(isFrozen(log)).toBe(true)
  expect(rest.unknown).toBeGreaterThan(0)
  expect(isFrozen(readSession(board))).toBe(true)
})
