import { expect, test } from 'vitest'
import type { Chip } from './chip.ts'
import type { PlacedChip } from './labels.ts'
import { openHits } from './matrix-hits.ts'

const chip = (id: string): Chip => ({
  id,
  name: id,
  colour: 'yellow',
  category: undefined,
  placement: { influence: 0.5, impact: 0.5 },
  level: 'involve',
  alternative: undefined,
  profile: undefined,
})

const placed = (id: string, x: number): [string, PlacedChip] => [
  id,
  { chip: chip(id), anchor: { x, y: 100 }, face: undefined, rect: { x: x + 9, y: 88, width: 60, height: 24 } },
]

test('a chip is hit on its label and on its anchor, and nothing beside them by a mouse', () => {
  const hits = openHits()
  hits.rebuild(new Map([placed('a', 100)]))
  expect(hits.chipUnder({ x: 140, y: 100 }, 'mouse')).toBe('a')
  expect(hits.chipUnder({ x: 98, y: 100 }, 'mouse')).toBe('a')
  expect(hits.chipUnder({ x: 140, y: 120 }, 'mouse')).toBeUndefined()
})

test('a finger may come down beside a chip, and means the nearer of two', () => {
  const hits = openHits()
  hits.rebuild(new Map([placed('a', 100), placed('b', 190)]))
  expect(hits.chipUnder({ x: 140, y: 122 }, 'touch')).toBe('a')
  expect(hits.chipUnder({ x: 172, y: 100 }, 'touch')).toBe('a')
  expect(hits.chipUnder({ x: 181, y: 100 }, 'touch')).toBe('b')
})
