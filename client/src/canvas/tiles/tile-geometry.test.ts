import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPixels } from '../camera.ts'
import { cameraOf, isWithin, keyOf, spanSeen, spanUnder, TILE, tilesOf } from './tile-geometry.ts'

const coordinate = fc.double({ min: -50_000, max: 50_000, noNaN: true })
const zoom = fc.double({ min: 0.02, max: 4, noNaN: true })
const size = { width: 1180, height: 820 }

test('every pixel of the screen lies on a tile that is seen', () => {
  fc.assert(
    fc.property(coordinate, coordinate, zoom, (x, y, z) => {
      const camera = { x, y, zoom: z }
      const tiles = tilesOf(spanSeen({ camera, size }, z, 0)).map(spot => {
        const { x: left, y: top } = cameraOf(spot, z)
        return toPixels(camera, { x: left, y: top, width: TILE / z, height: TILE / z })
      })
      for (const [px, py] of [
        [0.5, 0.5],
        [1179.5, 0.5],
        [0.5, 819.5],
        [1179.5, 819.5],
        [590, 410],
      ] as const) {
        const covers = tiles.some(
          tile =>
            px >= tile.x - 0.01 &&
            px <= tile.x + tile.width + 0.01 &&
            py >= tile.y - 0.01 &&
            py <= tile.y + tile.height + 0.01,
        )
        expect(covers).toBe(true)
      }
    }),
  )
})

test('no more tiles are seen than can touch the screen', () => {
  fc.assert(
    fc.property(coordinate, coordinate, zoom, (x, y, z) => {
      const most = (Math.ceil(size.width / TILE) + 1) * (Math.ceil(size.height / TILE) + 1)
      expect(tilesOf(spanSeen({ camera: { x, y, zoom: z }, size }, z, 0)).length).toBeLessThanOrEqual(most)
    }),
  )
})

test('an area that is seen lies on tiles that are seen', () => {
  fc.assert(
    fc.property(coordinate, coordinate, zoom, (x, y, z) => {
      const area = { x: x + 100 / z, y: y + 100 / z, width: 160, height: 160 }
      const spans = [spanUnder(area, z), spanSeen({ camera: { x, y, zoom: z }, size }, z, 0)] as const
      expect(tilesOf(spans[0]).some(spot => isWithin(spot, spans[1]))).toBe(true)
    }),
  )
})

test('tiles have different keys, left and above of the origin too', () => {
  const tiles = tilesOf({ left: -30, top: -30, right: 30, bottom: 30 })
  expect(new Set(tiles.map(keyOf)).size).toBe(tiles.length)
})

test('the tiles in the middle come first', () => {
  expect(tilesOf({ left: 0, top: 0, right: 2, bottom: 2 })[0]).toEqual({ column: 1, row: 1 })
})
