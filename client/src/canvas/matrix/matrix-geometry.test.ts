import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  centredView,
  type MatrixView,
  pannedView,
  placementUnder,
  pointOf,
  resizedView,
  wholePlane,
  zoomedView,
} from './matrix-geometry.ts'

const size = { width: 900, height: 700 }
const unit = fc.double({ min: 0, max: 1, noNaN: true })
const placement = fc.record({ influence: unit, impact: unit })
const pixel = fc.record({ x: fc.integer({ min: 48, max: 884 }), y: fc.integer({ min: 14, max: 652 }) })
const view: fc.Arbitrary<MatrixView> = fc
  .array(fc.tuple(fc.double({ min: 0.3, max: 3, noNaN: true }), pixel), { maxLength: 4 })
  .map(turns => turns.reduce((at, [factor, anchor]) => zoomedView(at, factor, anchor), wholePlane(size)))

describe('the plane of the matrix', () => {
  test('has high influence at the top and high impact at the right', () => {
    const whole = wholePlane(size)
    expect(pointOf(whole, { influence: 1, impact: 0 })).toEqual({ x: whole.area.x, y: whole.area.y })
    const corner = pointOf(whole, { influence: 0, impact: 1 })
    expect(corner).toEqual({ x: whole.area.x + whole.area.width, y: whole.area.y + whole.area.height })
  })

  test('gives back the placement a pixel shows, to a thousandth', () => {
    fc.assert(
      fc.property(view, placement, (at, value) => {
        const back = placementUnder(at, pointOf(at, value))
        expect(Math.abs(back.influence - value.influence)).toBeLessThanOrEqual(0.0006)
        expect(Math.abs(back.impact - value.impact)).toBeLessThanOrEqual(0.0006)
      }),
    )
  })

  test('never gives a placement outside 0..1, however far the hand goes', () => {
    expect(placementUnder(wholePlane(size), { x: -500, y: 9000 })).toEqual({ influence: 0, impact: 0 })
  })

  test('never shows anything beside the plane, however it is panned and zoomed', () => {
    fc.assert(
      fc.property(view, fc.integer({ min: -900, max: 900 }), (at, by) => {
        const moved = pannedView(at, by, -by)
        const bottomRight = { x: moved.x + 1 / moved.zoom, y: moved.y + 1 / moved.zoom }
        expect(Math.min(moved.x, moved.y)).toBeGreaterThanOrEqual(0)
        expect(Math.max(bottomRight.x, bottomRight.y)).toBeLessThanOrEqual(1 + 1e-9)
      }),
    )
  })

  test('keeps the point under the anchor while zooming in', () => {
    fc.assert(
      fc.property(pixel, fc.double({ min: 1, max: 6, noNaN: true }), (anchor, factor) => {
        const whole = wholePlane(size)
        const spot = placementUnder(whole, anchor)
        const shown = pointOf(zoomedView(whole, factor, anchor), spot)
        expect(Math.abs(shown.x - anchor.x)).toBeLessThanOrEqual(3)
        expect(Math.abs(shown.y - anchor.y)).toBeLessThanOrEqual(3)
      }),
    )
  })

  test('shows the same part after a tablet is turned', () => {
    const zoomed = centredView(wholePlane(size), { influence: 0.5, impact: 0.5 }, 2)
    const turned = resizedView(zoomed, { width: 700, height: 900 })
    expect({ x: turned.x, y: turned.y, zoom: turned.zoom }).toEqual({ x: 0.25, y: 0.25, zoom: 2 })
  })
})
