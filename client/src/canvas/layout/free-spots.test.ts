import { NOTE_SIZE, type Position } from '@samenbord/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CELL, extentOf, freeSpots, noteAt, occupiedBy, spotBeside } from './free-spots.ts'

const view = { x: 0, y: 0, width: 1000, height: 700 }
const place = (count: number, taken: readonly Position[]) =>
  freeSpots(count, { view, everything: extentOf(taken), occupied: occupiedBy(taken) })

test('the first note lands in view, the next one beside it', () => {
  const [first] = place(1, [])
  expect(first).toEqual({ x: 0, y: 0 })
  expect(place(1, [{ x: 0, y: 0 }])).toEqual([{ x: CELL, y: 0 }])
})

test('a full row goes on in the next one', () => {
  const row = Array.from({ length: 5 }, (_, index) => ({ x: index * CELL, y: 0 }))
  expect(place(1, row)).toEqual([{ x: 0, y: CELL }])
})

test('a full view goes on below everything', () => {
  const full = Array.from({ length: 40 }, (_, index) => ({ x: (index % 5) * CELL, y: Math.floor(index / 5) * CELL }))
  expect(place(1, full)).toEqual([{ x: 0, y: 8 * CELL }])
})

test('however many are asked for and whatever is taken, none lies on another note or on each other', () => {
  const position = fc.record({ x: fc.integer({ min: -500, max: 1500 }), y: fc.integer({ min: -500, max: 1500 }) })
  fc.assert(
    fc.property(fc.array(position, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (taken, count) => {
      const spots = place(count, taken)
      expect(spots).toHaveLength(count)
      const occupied = occupiedBy(taken)
      for (const [index, spot] of spots.entries()) {
        expect(occupied(noteAt(spot))).toBe(false)
        expect(occupiedBy(spots.slice(0, index))(noteAt(spot))).toBe(false)
      }
    }),
  )
})

test('twelve pasted lines stay within the view', () => {
  expect(extentOf(place(12, []))?.width).toBeLessThanOrEqual(view.width)
})

test('forty pasted lines, more than the view can hold, make a block wider than high', () => {
  const extent = extentOf(place(40, [{ x: 0, y: 0 }]))
  expect(extent && extent.width / extent.height).toBeGreaterThan(1)
})

test('the place beside a note skips the ones that are taken', () => {
  const occupied = occupiedBy([{ x: CELL, y: 0 }])
  expect(spotBeside({ x: 0, y: 0 }, occupied)).toEqual({ x: 2 * CELL, y: 0 })
  expect(NOTE_SIZE).toBeLessThan(CELL)
})
