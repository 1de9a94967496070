import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Point, Rect } from '../camera.ts'
import { LABEL_GAP, LABEL_REACH, type LabelWish } from './label-board.ts'
import { layoutLabels } from './label-layout.ts'
import { grown, holds, overlaps, rectDistance } from './rectangles.ts'

const area: Rect = { x: 0, y: 0, width: 780, height: 640 }
const size = fc.record({ width: fc.integer({ min: 44, max: 132 }), height: fc.constantFrom(22, 36) })
const spread = fc.record({
  x: fc.double({ min: 0, max: 780, noNaN: true }),
  y: fc.double({ min: 0, max: 640, noNaN: true }),
})

/** Up to 60 anchors spread at random, or in a few tight clusters, or all on one point. */
const anchors = fc.oneof(
  fc.array(spread, { maxLength: 60 }),
  fc
    .tuple(fc.array(spread, { minLength: 1, maxLength: 3 }), fc.array(fc.tuple(fc.nat(2), spread), { maxLength: 60 }))
    .map(([centres, near]) => near.map(([which, offset]) => around(centres[which % centres.length], offset))),
  fc.tuple(spread, fc.integer({ min: 1, max: 60 })).map(([point, count]) => Array.from({ length: count }, () => point)),
)

function around(centre: Point | undefined, offset: Point): Point {
  const x = (centre?.x ?? 0) + (offset.x - 390) / 15
  const y = (centre?.y ?? 0) + (offset.y - 320) / 15
  return { x: Math.min(780, Math.max(0, x)), y: Math.min(640, Math.max(0, y)) }
}

const wishes = fc
  .tuple(anchors, fc.array(size, { minLength: 60, maxLength: 60 }))
  .map(([points, sizes]) =>
    points.map((anchor, at): LabelWish => ({ id: `n${at}`, anchor, ...(sizes[at] ?? { width: 60, height: 22 }) })),
  )

function collisions(places: ReadonlyMap<string, Rect>): readonly string[] {
  const all = [...places]
  return all.flatMap(([a, first], at) =>
    all.slice(at + 1).flatMap(([b, second]) => (overlaps(first, second) ? [`${a} covers ${b}`] : [])),
  )
}

/** The same board every time: a small linear congruential generator. */
function scattered(count: number): readonly LabelWish[] {
  let seed = 7
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed / 2_147_483_647
  }
  return Array.from({ length: count }, (_, at) => ({
    id: `n${at}`,
    anchor: { x: next() * 780, y: next() * 640 },
    width: 50 + Math.round(next() * 80),
    height: 22,
  }))
}

describe('labels of up to 60 stakeholders', () => {
  test('never overlap, lie inside the plane, and all find a place', () => {
    fc.assert(
      fc.property(wishes, all => {
        const places = layoutLabels(all, area)
        expect(places.size).toBe(all.length)
        expect(collisions(places)).toEqual([])
        for (const rect of places.values()) expect(holds(area, rect)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  test('stay near their anchors where there is room', () => {
    const all = scattered(60)
    const places = layoutLabels(all, area)
    const distances = all
      .map(({ id, anchor }) => rectDistance(anchor, places.get(id) ?? area))
      .toSorted((a, b) => a - b)
    expect(distances[30]).toBeLessThanOrEqual(2 * LABEL_REACH)
    expect(distances[56]).toBeLessThanOrEqual(50)
    expect(distances.at(-1)).toBeLessThanOrEqual(110)
  })

  test('stand in the same places whatever the order they come in', () => {
    const all = scattered(40)
    expect([...layoutLabels(all.toReversed(), area)].toSorted()).toEqual([...layoutLabels(all, area)].toSorted())
  })

  test('keep clear of the anchors of others where they can', () => {
    const all = [
      { id: 'a', anchor: { x: 300, y: 300 }, width: 80, height: 22 },
      { id: 'b', anchor: { x: 340, y: 300 }, width: 80, height: 22 },
    ]
    const places = layoutLabels(all, area)
    for (const { id, anchor } of all) {
      const other = places.get(id === 'a' ? 'b' : 'a')
      expect(other && overlaps(other, grown({ ...anchor, width: 0, height: 0 }, 5))).toBe(false)
    }
  })
})

test('a label never covers its own anchor where there is room', () => {
  for (const wish of scattered(60)) {
    const place = layoutLabels([wish], area).get(wish.id)
    expect(place && rectDistance(wish.anchor, place)).toBeGreaterThanOrEqual(LABEL_REACH - 1)
  }
})

describe('a label with a home', () => {
  const home = { x: 0, y: 0, width: 400, height: 300 }

  test('stays inside it, even when its anchor stands at the border', () => {
    const places = layoutLabels([{ id: 'a', anchor: { x: 398, y: 298 }, width: 90, height: 22, home }], area)
    expect(holds(home, places.get('a') ?? area)).toBe(true)
  })

  test('leaves it when it is full, rather than disappear', () => {
    const small = { x: 0, y: 0, width: 100, height: 60 }
    const all = [1, 2, 3, 4, 5].map(n => ({ id: `${n}`, anchor: { x: 50, y: 30 }, width: 90, height: 22, home: small }))
    expect(layoutLabels(all, area).size).toBe(5)
  })
})

describe('a label that stood somewhere', () => {
  const placedAgain = (all: readonly LabelWish[], places: ReadonlyMap<string, Rect>) =>
    all.map(wish => {
      const rect = places.get(wish.id)
      return { ...wish, before: rect && { x: rect.x - wish.anchor.x, y: rect.y - wish.anchor.y } }
    })

  test('stays there while another note moves', () => {
    const all = scattered(30)
    const first = layoutLabels(all, area)
    const [moved, ...rest] = placedAgain(all, first)
    const next = layoutLabels(moved ? [...rest, { ...moved, anchor: { x: 5, y: 635 }, before: undefined }] : rest, area)
    const changed = rest.filter(({ id }) => JSON.stringify(next.get(id)) !== JSON.stringify(first.get(id)))
    expect(changed.length).toBeLessThanOrEqual(1)
  })

  test('comes nearer once there is room, unless it is to stay fixed', () => {
    const wish = { id: 'a', anchor: { x: 300, y: 300 }, width: 80, height: 22, before: { x: 120, y: 90 } }
    expect(layoutLabels([wish], area, true).get('a')).toMatchObject({ x: 420, y: 390 })
    expect(rectDistance(wish.anchor, layoutLabels([wish], area).get('a') ?? area)).toBeCloseTo(LABEL_REACH)
  })

  test('gives way to an anchor dropped under it', () => {
    const [wish] = scattered(1)
    if (!wish) throw new Error('no wish')
    const [before] = placedAgain([wish], layoutLabels([wish], area))
    const place = layoutLabels([wish], area).get(wish.id)
    if (!before || !place) throw new Error('no place')
    const middle = { x: place.x + place.width / 2, y: place.y + place.height / 2 }
    const next = layoutLabels([before, { id: 'new', anchor: middle, width: 60, height: 22 }], area)
    expect(collisions(next)).toEqual([])
    expect(next.get(wish.id)).not.toEqual(place)
  })
})

test('labels for which there is no room are left out rather than laid over others', () => {
  const all = scattered(200)
  const small = { x: 0, y: 0, width: 300, height: 200 }
  const inside = all.map(wish => ({ ...wish, anchor: { x: wish.anchor.x / 3, y: wish.anchor.y / 4 } }))
  const places = layoutLabels(inside, small)
  expect(places.size).toBeGreaterThan(15)
  expect(collisions(places)).toEqual([])
})

test('labels keep a little air between them', () => {
  const at = { x: 400, y: 300 }
  const places = [
    ...layoutLabels(
      [1, 2, 3, 4, 5].map(n => ({ id: `${n}`, anchor: at, width: 90, height: 22 })),
      area,
    ),
  ]
  const close = places.flatMap(([a, rect], i) =>
    places
      .slice(i + 1)
      .filter(([, other]) => overlaps(grown(rect, LABEL_GAP - 1), other))
      .map(([b]) => `${a} ${b}`),
  )
  expect(close).toEqual([])
})
