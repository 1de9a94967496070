import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consensusOf, levelOf, type Placement, toDiscuss } from '../index.ts'

const middle = { influence: 0.5, impact: 0.5 }
const share = fc.double({ min: 0, max: 1, noNaN: true })
const placements = fc.array(fc.record({ influence: share, impact: share }), { maxLength: 40 })

const at = (influence: number, impact: number): Placement => ({ influence, impact })
const times = (count: number, placement: Placement) => Array<Placement>(count).fill(placement)
const statusOf = (...points: readonly Placement[][]) => consensusOf(points.flat(), middle).status

describe('consensus', () => {
  test('[M8] the median and the range of each axis stand apart, whatever the order', () => {
    const points = [at(0.1, 0.9), at(0.2, 0.8), at(0.4, 0.1), at(0.9, 0.2)]
    const told = consensusOf(points, middle)
    expect(told.median?.influence).toBeCloseTo(0.3)
    expect(told.median?.impact).toBeCloseTo(0.5)
    expect(told.spread.influence).toBeCloseTo(0.525 - 0.175)
    fc.assert(
      fc.property(placements, fc.infiniteStream(fc.nat()), (all, numbers) => {
        const keyed = all.map(placement => ({ placement, key: numbers.next().value ?? 0 }))
        const mixed = keyed.sort((a, b) => a.key - b.key).map(({ placement }) => placement)
        const [one, other] = [consensusOf(all, middle), consensusOf(mixed, middle)]
        expect([one.n, one.median, one.spread, one.status]).toEqual([other.n, other.median, other.spread, other.status])
      }),
    )
  })

  test('[M9] nobody is nothing, and fewer than three say nothing about a group', () => {
    expect(consensusOf([], middle)).toMatchObject({ n: 0, median: undefined, status: undefined, camps: [] })
    expect(statusOf(times(1, at(0.9, 0.9)))).toBe('insufficient')
    expect(statusOf(times(1, at(0.9, 0.9)), times(1, at(0.1, 0.1)))).toBe('insufficient')
  })

  test('[M9] two quadrants with 35 % each are two camps, before anything else', () => {
    expect(statusOf(times(5, at(0.9, 0.9)), times(5, at(0.1, 0.1)))).toBe('split')
    expect(statusOf(times(7, at(0.9, 0.9)), times(7, at(0.1, 0.1)), times(6, at(0.9, 0.1)))).toBe('split')
    expect(statusOf(times(13, at(0.9, 0.9)), times(6, at(0.1, 0.1)), times(1, at(0.9, 0.1)))).not.toBe('split')
  })

  test('[M9] less than two thirds in one quadrant, or too wide a range, is contested', () => {
    expect(statusOf(times(6, at(0.9, 0.9)), times(2, at(0.1, 0.1)), times(2, at(0.1, 0.9)))).toBe('contested')
    expect(statusOf(times(2, at(0.95, 0.9)), times(2, at(0.55, 0.9)))).toBe('contested')
    expect(statusOf(times(2, at(0.9, 0.9)), times(2, at(0.6, 0.9)))).toBe('agreed')
    expect(statusOf(times(2, at(0.9, 0.9)), times(1, at(0.9, 0.2)))).toBe('contested')
  })

  test('[M9] near a threshold it is borderline, otherwise agreed', () => {
    expect(statusOf(times(4, at(0.54, 0.9)))).toBe('borderline')
    expect(statusOf(times(4, at(0.56, 0.9)))).toBe('agreed')
  })

  test('[M10] each camp lies in its own quadrant, the fullest first, and together they are everybody', () => {
    fc.assert(
      fc.property(placements, fc.record({ influence: share, impact: share }), (all, thresholds) => {
        const { camps, majority } = consensusOf(all, thresholds)
        for (const { level, median } of camps) expect(levelOf(median, thresholds)).toBe(level)
        expect(camps.map(camp => camp.share)).toEqual(camps.map(camp => camp.share).sort((a, b) => b - a))
        expect(camps.reduce((sum, camp) => sum + camp.share, 0)).toBeCloseTo(all.length === 0 ? 0 : 1)
        expect(majority).toBe(camps[0]?.share ?? 0)
      }),
    )
  })

  test('[M11] to discuss come split, contested, borderline, within each the weightiest first', () => {
    const row = (name: string, status: string, influence: number) => ({ name, status, median: at(influence, 0.5) })
    const rows = [
      row('d', 'borderline', 0.9),
      row('b', 'contested', 0.9),
      row('e', 'agreed', 1),
      row('a', 'split', 0.1),
      row('c', 'contested', 0.2),
      row('f', 'unplaced', 1),
    ]
    expect(toDiscuss(rows).map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
  })
})
