import fc from 'fast-check'
import { expect, test } from 'vitest'
import { glide } from './glide.ts'

const spot = fc.record({ x: fc.integer({ min: -5000, max: 5000 }), y: fc.integer({ min: -5000, max: 5000 }) })

test('a report is caught up with within half a second, and then nothing moves any more', () => {
  fc.assert(
    fc.property(spot, spot, (at, to) => {
      let gliding = { at, to }
      for (let frame = 0; frame < 60; frame++) gliding = glide(gliding, 16, 1)
      expect(gliding.at).toBe(gliding.to)
      expect(glide(gliding, 16, 1)).toEqual(gliding)
    }),
  )
})

test('it never overshoots, however late a frame comes', () => {
  expect(glide({ at: { x: 0, y: 0 }, to: { x: 100, y: 0 } }, 99_999, 1).at.x).toBeLessThanOrEqual(100)
})
