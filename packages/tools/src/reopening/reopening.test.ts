import type { Placement } from '@samenbord/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { mayWrite } from '../may-write.ts'
import { MOST_REOPENINGS, movesSince, readReopenings, reopenMatrix } from './reopening.ts'

const at = (influence: number, impact: number): Placement => ({ influence, impact })
const share = fc.integer({ min: 0, max: 1000 }).map(thousandths => thousandths / 1000)
const placements = fc
  .array(fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), share, share), { minLength: 1, maxLength: 40 })
  .map(all => new Map(all.map(([note, influence, impact]) => [note, at(influence, impact)])))

function reopened(before: ReadonlyMap<string, Placement>) {
  const session = new Y.Doc()
  expect(reopenMatrix(session, { id: 'r1', placements: before, by: 'f', at: 1 })).toBe(true)
  const [reopening] = readReopenings(session).reopenings
  if (!reopening) throw new Error('Nothing was kept')
  return { session, reopening }
}

test('right after the matrix is reopened nobody has moved, whatever was placed', () => {
  fc.assert(
    fc.property(placements, before => {
      expect(movesSince(reopened(before).reopening, before)).toEqual([])
    }),
  )
})

test('since then, exactly those have moved who stand elsewhere or nowhere, from where they stood to where they stand', () => {
  fc.assert(
    fc.property(placements, placements, (before, after) => {
      const { reopening } = reopened(before)
      const moves = movesSince(reopening, after)
      for (const { note, from, to } of moves) {
        expect(from).toEqual(before.get(note))
        expect(to).toEqual(after.get(note))
      }
      const moved = new Set(moves.map(({ note }) => note))
      for (const [note, from] of before) {
        const to = after.get(note)
        const isElsewhere =
          !to || Math.abs(to.influence - from.influence) >= 0.005 || Math.abs(to.impact - from.impact) >= 0.005
        expect([note, moved.has(note)]).toEqual([note, isElsewhere])
      }
      const ways = moves.map(({ from, to }) =>
        to ? Math.hypot(to.influence - from.influence, to.impact - from.impact) : Infinity,
      )
      expect(ways).toEqual([...ways].sort((a, b) => b - a))
    }),
  )
})

test('several reopenings stand in the order of their moments, also where two people reopen at once; the oldest go in time', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()]
  const before = new Map([['n', at(0.1, 0.2)]])
  for (let each = 0; each < MOST_REOPENINGS; each += 1)
    reopenMatrix(one, { id: `a${each}`, placements: before, by: 'f', at: each })
  reopenMatrix(other, { id: 'b', placements: new Map([['n', at(0.3, 0.4)]]), by: 'g', at: 5.5 })
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other))
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one))
  expect(readReopenings(one)).toEqual(readReopenings(other))
  expect(
    readReopenings(one)
      .reopenings.map(({ id }) => id)
      .slice(4, 8),
  ).toEqual(['a4', 'a5', 'b', 'a6'])
  reopenMatrix(one, { id: 'last', placements: before, by: 'f', at: 100 })
  const kept = readReopenings(one).reopenings
  expect([kept.length, kept[0]?.id, kept.at(-1)?.id]).toEqual([MOST_REOPENINGS, 'a2', 'last'])
})

test('with nothing placed, and for the same reopening again, nothing is kept', () => {
  const { session } = reopened(new Map([['n', at(0.5, 0.5)]]))
  expect(reopenMatrix(session, { id: 'r1', placements: new Map([['n', at(0, 0)]]), by: 'f', at: 2 })).toBe(false)
  expect(reopenMatrix(session, { id: 'r2', placements: new Map(), by: 'f', at: 2 })).toBe(false)
  expect(readReopenings(session).reopenings).toHaveLength(1)
})

test('whatever stands there, reading never throws, and what is read is whole', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), content => {
      const session = new Y.Doc()
      const root = session.getMap('reopening')
      for (const [key, value] of Object.entries(content)) root.set(key, value as object)
      root.set('broken', { at: 3, places: [['n', 2, 0.5], ['m', 0.5], 'x', ['k', 0.5, 0.5]] })
      const { reopenings } = readReopenings(session)
      expect(reopenings.find(({ id }) => id === 'broken')?.places).toEqual([{ note: 'k', influence: 0.5, impact: 0.5 }])
      for (const reopening of reopenings) movesSince(reopening, new Map())
    }),
  )
})

test('only facilitators reopen', () => {
  const session = new Y.Doc()
  const roles = ['facilitator', 'contributor', 'viewer'] as const
  expect(roles.map(role => mayWrite(session, { role, kind: 'session', own: false, now: 0 }))).toEqual([
    true,
    false,
    false,
  ])
})
