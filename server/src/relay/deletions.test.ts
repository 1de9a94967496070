import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Deletions } from './deletions.ts'

const range = fc.record({ client: fc.nat(2), clock: fc.nat(40), length: fc.integer({ min: 1, max: 8 }) })

test('a range is known when each of its structs was added, in whatever pieces and order', () => {
  fc.assert(
    fc.property(fc.array(fc.array(range)), range, (rounds, asked) => {
      const deletions = new Deletions()
      const known = new Set<string>()
      for (const ranges of rounds) {
        deletions.add(ranges)
        for (const { client, clock, length } of ranges) {
          for (let each = clock; each < clock + length; each += 1) known.add(`${client}:${each}`)
        }
        const clocks = Array.from({ length: asked.length }, (_, index) => asked.clock + index)
        expect(deletions.has(asked)).toBe(clocks.every(each => known.has(`${asked.client}:${each}`)))
      }
    }),
  )
})
