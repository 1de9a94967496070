import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  acrossThreshold,
  alternativeOf,
  deleteNotes,
  directStatusOf,
  levelOf,
  readBoard,
  unplaceNote,
} from '../index.ts'
import { boardOf, place, twoReplicas } from '../testing/boards.ts'

const middle = { influence: 0.5, impact: 0.5 }
const share = fc.double({ min: 0, max: 1, noNaN: true })
const placement = fc.record({ influence: share, impact: share })

test('[M1] concurrent placements never mix the axes of two people', () => {
  fc.assert(
    fc.property(placement, placement, (one, other) => {
      const { a, b, sync } = twoReplicas(boardOf('NMBS'))
      place(a, 'n0', one)
      place(b, 'n0', other)
      sync()
      const result = readBoard(a).placements.get('n0')
      expect(readBoard(b).placements.get('n0')).toEqual(result)
      expect([one, other]).toContainEqual({ influence: result?.influence, impact: result?.impact })
    }),
  )
})

test('[M2] what lies outside 0..1 is clamped, what is no number is refused', () => {
  const board = boardOf('NMBS')
  place(board, 'n0', { influence: 7, impact: -1 })
  expect(readBoard(board).placements.get('n0')).toMatchObject({ influence: 1, impact: 0 })
  expect(place(board, 'n0', { influence: Number.NaN, impact: 0 })).toBe(false)
  expect(place(board, 'n0', { influence: Number.POSITIVE_INFINITY, impact: 0 })).toBe(false)
})

test('[M3] each quadrant has the playbook’s level', () => {
  expect(levelOf({ influence: 0.9, impact: 0.9 }, middle)).toBe('involve')
  expect(levelOf({ influence: 0.9, impact: 0.1 }, middle)).toBe('satisfy')
  expect(levelOf({ influence: 0.1, impact: 0.9 }, middle)).toBe('consult')
  expect(levelOf({ influence: 0.1, impact: 0.1 }, middle)).toBe('inform')
})

test('[M3] every placement has one level, and more influence or impact never lowers it', () => {
  const high = { influence: ['involve', 'satisfy'], impact: ['involve', 'consult'] }
  fc.assert(
    fc.property(placement, placement, (at, thresholds) => {
      const level = levelOf(at, thresholds)
      expect(high.influence.includes(level ?? '')).toBe(at.influence >= thresholds.influence)
      expect(high.impact.includes(level ?? '')).toBe(at.impact >= thresholds.impact)
    }),
  )
})

test('[M4] a value exactly on a threshold counts as high', () => {
  expect(levelOf({ influence: 0.5, impact: 0.5 }, middle)).toBe('involve')
  expect(levelOf({ influence: 0.3, impact: 0 }, { influence: 0.3, impact: 0.1 })).toBe('satisfy')
})

test('[M5] who is not placed, or taken off again, has no level', () => {
  const board = boardOf('NMBS')
  place(board, 'n0', middle)
  expect(unplaceNote(board, 'n0')).toBe(true)
  expect(unplaceNote(board, 'n0')).toBe(false)
  const at = readBoard(board).placements.get('n0')
  expect(levelOf(at, middle)).toBeUndefined()
  expect(directStatusOf(at, middle)).toBe('unplaced')
})

test('[M6] within 0.05 of a threshold is borderline, with the level across the nearer one as alternative', () => {
  expect(directStatusOf({ influence: 0.55, impact: 0.9 }, middle)).toBe('borderline')
  expect(directStatusOf({ influence: 0.45, impact: 0.1 }, middle)).toBe('borderline')
  expect(directStatusOf({ influence: 0.56, impact: 0.44 }, middle)).toBe('agreed')
  expect(alternativeOf({ influence: 0.52, impact: 0.9 }, middle)).toBe('consult')
  expect(alternativeOf({ influence: 0.48, impact: 0.51 }, middle)).toBe('inform')
  expect(alternativeOf({ influence: 0.9, impact: 0.9 }, middle)).toBeUndefined()
})

test('[M7] placing a note that is gone changes nothing and says so', () => {
  const board = boardOf('NMBS')
  deleteNotes(board, ['n0'])
  expect(place(board, 'n0', middle)).toBe(false)
  expect(readBoard(board).placements.size).toBe(0)
})

test('[M6] across the threshold lies the alternative, wherever a borderline placement lies', () => {
  const share = fc.integer({ min: 0, max: 100 }).map(hundredth => hundredth / 100)
  fc.assert(
    fc.property(share, share, (influence, impact) => {
      const across = acrossThreshold({ influence, impact }, middle)
      expect(levelOf(across, middle)).toBe(alternativeOf({ influence, impact }, middle))
      if (across) expect(levelOf(across, middle)).not.toBe(levelOf({ influence, impact }, middle))
      expect(across !== undefined).toBe(directStatusOf({ influence, impact }, middle) === 'borderline')
    }),
  )
  expect(acrossThreshold({ influence: 0, impact: 0.9 }, { influence: 0, impact: 0.5 })).toBeUndefined()
})
