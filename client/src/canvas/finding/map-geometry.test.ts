import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mapOf, onMap, spotOnMap } from './map-geometry.ts'

const SIZE = { width: 208, height: 136 }
const rect = fc.record({
  x: fc.integer({ min: -1e5, max: 1e5 }),
  y: fc.integer({ min: -1e5, max: 1e5 }),
  width: fc.integer({ min: 160, max: 1e5 }),
  height: fc.integer({ min: 160, max: 1e5 }),
})

test('all notes and the view lie on the map, and a spot leads back to where it came from', () => {
  fc.assert(
    fc.property(fc.option(rect, { nil: undefined }), rect, (notes, seen) => {
      const map = mapOf(notes, seen, SIZE)
      for (const shown of [notes, seen]) {
        if (!shown) continue
        const { x, y, width, height } = onMap(map, shown)
        expect(Math.min(x, y)).toBeGreaterThan(0)
        expect(x + width).toBeLessThan(SIZE.width)
        expect(y + height).toBeLessThan(SIZE.height)
        const back = spotOnMap(map, { x, y })
        expect(back.x).toBeCloseTo(shown.x, 3)
        expect(back.y).toBeCloseTo(shown.y, 3)
      }
    }),
  )
})
