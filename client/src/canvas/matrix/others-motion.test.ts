import type { Presence } from '@samenbord/wire'
import { describe, expect, test } from 'vitest'
import { openOthersMotion } from './others-motion.ts'

const participant: Presence['participant'] = { id: 'a', name: 'Amélie', colour: 'pink', role: 'contributor' }
const drag = (x: number, y: number): Presence => ({
  participant,
  drag: { plane: 'matrix', notes: [{ id: 'n', x, y }] },
})
const pointing = (x: number, y: number): Presence => ({ participant, cursor: { plane: 'matrix', x, y } })
const one = (presence: Presence) => new Map([[7, presence]])

describe('what others do on the matrix', () => {
  test('a carried note starts where it was first seen and glides to where it is, x being impact', () => {
    const others = openOthersMotion()
    expect(others.hear(one(drag(0.2, 0.5)), 0)).toBe(true)
    expect(others.shown(0)[0]?.carried).toEqual([{ note: 'n', placement: { influence: 0.5, impact: 0.2 } }])
    expect(others.hear(one(drag(0.6, 0.5)), 50)).toBe(false)
    others.step(50)
    others.step(66)
    const impact = others.shown(66)[0]?.carried[0]?.placement.impact ?? 0
    expect(impact).toBeGreaterThan(0.2)
    expect(impact).toBeLessThan(0.6)
    for (let now = 82; now < 1000; now += 16) others.step(now)
    expect(others.shown(1000)[0]?.carried[0]?.placement.impact).toBeCloseTo(0.6, 2)
  })

  test('a note that was put down is carried no more', () => {
    const others = openOthersMotion()
    others.hear(one(drag(0.2, 0.5)), 0)
    expect(others.carries('n')).toBe(true)
    expect(others.hear(one({ participant }), 50)).toBe(true)
    expect(others.carries('n')).toBe(false)
  })

  test('the name beside a pointer fades after three seconds of rest, and comes back with a move', () => {
    const others = openOthersMotion()
    others.hear(one(pointing(0.5, 0.5)), 0)
    expect(others.shown(2900)[0]?.nameStrength).toBe(1)
    expect(others.shown(4000)[0]?.nameStrength).toBe(0)
    others.hear(one(pointing(0.51, 0.5)), 4000)
    expect(others.shown(4100)[0]?.nameStrength).toBe(1)
  })

  test('what happens on another plane is not shown here', () => {
    const others = openOthersMotion()
    others.hear(one({ participant, cursor: { plane: 'board', x: 0.5, y: 0.5 } }), 0)
    expect(others.shown(0)[0]?.cursor).toBeUndefined()
  })
})
