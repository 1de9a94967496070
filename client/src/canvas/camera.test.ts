import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  around,
  type Camera,
  centreOf,
  clampZoom,
  fitRect,
  lookAt,
  nextStop,
  panBy,
  resized,
  reveal,
  toPixels,
  toPoint,
  toSpot,
  viewOf,
  ZOOM_MAX,
  ZOOM_MIN,
  zoomBy,
  zoomTo,
} from './camera.ts'

const number = (max: number) => fc.double({ min: -max, max, noNaN: true })
const point = fc.record({ x: number(3000), y: number(3000) })
const camera: fc.Arbitrary<Camera> = fc.record({
  x: number(10_000),
  y: number(10_000),
  zoom: fc.double({ min: ZOOM_MIN, max: ZOOM_MAX, noNaN: true }),
})
const size = { width: 1280, height: 800 }

describe('a camera', () => {
  test('turns pixels into spots and back without loss', () => {
    fc.assert(
      fc.property(camera, point, (at, pixel) => {
        const back = toPoint(at, toSpot(at, pixel))
        expect(back.x).toBeCloseTo(pixel.x, 5)
        expect(back.y).toBeCloseTo(pixel.y, 5)
      }),
    )
  })

  test('keeps the spot under the anchor while zooming, however often', () => {
    fc.assert(
      fc.property(camera, point, fc.array(fc.double({ min: 0.5, max: 2, noNaN: true })), (start, anchor, factors) => {
        const spot = toSpot(start, anchor)
        const end = factors.reduce((at, factor) => zoomBy(at, factor, anchor), start)
        expect(toPoint(end, spot).x).toBeCloseTo(anchor.x, 4)
        expect(toPoint(end, spot).y).toBeCloseTo(anchor.y, 4)
      }),
    )
  })

  test('follows the hand when panned', () => {
    const at = { x: 0, y: 0, zoom: 2 }
    expect(toPoint(panBy(at, 30, -10), { x: 5, y: 5 })).toEqual({ x: 40, y: 0 })
  })

  test('never zooms past its limits, and takes a broken number as 100 %', () => {
    expect(zoomTo({ x: 0, y: 0, zoom: 1 }, 99, { x: 0, y: 0 }).zoom).toBe(ZOOM_MAX)
    expect(clampZoom(0)).toBe(ZOOM_MIN)
    expect(clampZoom(Number.NaN)).toBe(1)
  })

  test('fits a rectangle in the middle, with room around it', () => {
    const rect = { x: 100, y: 100, width: 4000, height: 1000 }
    const shown = toPixels(fitRect(rect, size), rect)
    expect(shown.x).toBeCloseTo(48)
    expect(shown.x + shown.width).toBeCloseTo(1280 - 48)
    expect(shown.y + shown.height / 2).toBeCloseTo(400)
  })

  test('does not blow up a single note when fitting', () => {
    expect(fitRect({ x: 0, y: 0, width: 160, height: 160 }, size).zoom).toBe(1)
  })

  test('keeps looking at the same spot when the surface turns', () => {
    const turned = { width: 800, height: 1280 }
    const at = lookAt({ x: 33, y: 44 }, 1.5, size)
    expect(centreOf(resized(at, size, turned), turned)).toEqual({ x: 33, y: 44 })
  })

  test('reveals a hidden note by the shortest way and leaves a visible one alone', () => {
    const at = { x: 0, y: 0, zoom: 1 }
    expect(reveal(at, { x: 200, y: 200, width: 160, height: 160 }, { size })).toBe(at)
    expect(reveal(at, { x: -50, y: 200, width: 160, height: 160 }, { size })).toEqual({ x: -74, y: 0, zoom: 1 })
    expect(reveal(at, { x: 1200, y: 200, width: 160, height: 160 }, { size })).toEqual({ x: 104, y: 0, zoom: 1 })
  })

  test('says what it sees', () => {
    expect(viewOf({ x: 10, y: 20, zoom: 2 }, size)).toEqual({ x: 10, y: 20, width: 640, height: 400 })
  })
})

test('the zoom buttons walk over the stops and end at the limits', () => {
  expect(nextStop(1, 1)).toBe(1.25)
  expect(nextStop(1, -1)).toBe(0.8)
  expect(nextStop(0.9, 1)).toBe(1)
  expect(nextStop(ZOOM_MAX, 1)).toBe(ZOOM_MAX)
  expect(nextStop(ZOOM_MIN, -1)).toBe(ZOOM_MIN)
})

test('the rectangle around several holds them all; around nothing there is none', () => {
  expect(around([])).toBeUndefined()
  const rects = [
    { x: 0, y: 10, width: 5, height: 5 },
    { x: -5, y: 0, width: 1, height: 1 },
  ]
  expect(around(rects)).toEqual({ x: -5, y: 0, width: 10, height: 15 })
})
