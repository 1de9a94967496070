import type { Placement } from '@samenbord/board'
import { describe, expect, test } from 'vitest'
import type { Chip } from './chip.ts'
import { type Keep, type LabelOrder, openLabels } from './labels.ts'
import { centredView, wholePlane } from './matrix-geometry.ts'

const chip = (id: string, placement: Placement): Chip => ({
  id,
  name: `Stakeholder ${id} van de dienst`,
  colour: 'yellow',
  category: undefined,
  placement,
  level: 'involve',
  alternative: undefined,
  profile: undefined,
})

const whole = wholePlane({ width: 900, height: 700 })
const order = (chips: readonly Chip[], keep: Keep, view = whole): LabelOrder => ({
  chips,
  keep,
  view,
  thresholds: { influence: 0.5, impact: 0.5 },
  measure: (text, size) => text.length * size * 0.55,
  footOf: () => 'Overheden · Profiel 1',
})

const crowd = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    chip(`${at}`, { influence: 0.55 + (at % 8) / 20, impact: 0.55 + Math.floor(at / 8) / 20 }),
  )

describe('the labels of the matrix', () => {
  test('the others stay exactly where they were when one note moved', () => {
    const labels = openLabels()
    labels.lay(
      order([chip('a', { influence: 0.8, impact: 0.8 }), chip('b', { influence: 0.6, impact: 0.6 })], 'nothing'),
    )
    const before = labels.get().get('b')?.rect
    labels.lay(order([chip('a', { influence: 0.2, impact: 0.2 }), chip('b', { influence: 0.6, impact: 0.6 })], 'good'))
    expect(labels.get().get('b')?.rect).toEqual(before)
  })

  test('become narrower until every one finds a place, and only anchors are left where even that is not enough', () => {
    const labels = openLabels()
    labels.lay(order(crowd(60), 'nothing'))
    expect([...labels.get().values()].filter(placed => placed.rect)).toHaveLength(60)
    labels.lay(order(crowd(60), 'nothing', wholePlane({ width: 320, height: 300 })))
    expect(labels.get().size).toBe(60)
    expect([...labels.get().values()].some(placed => !placed.rect)).toBe(true)
  })

  test('show the whole note when zoomed in, and leave out what is out of sight', () => {
    const labels = openLabels()
    const view = centredView(whole, { influence: 0.8, impact: 0.8 }, 3)
    labels.lay(
      order([chip('a', { influence: 0.8, impact: 0.8 }), chip('b', { influence: 0.1, impact: 0.1 })], 'nothing', view),
    )
    expect(labels.get().get('a')?.face?.foot).toBe('Overheden · Profiel 1')
    expect(labels.get().has('b')).toBe(false)
  })
})
