import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { isLowered, lowerHand, readLowered } from './hands.ts'

test('a hand that was lowered is down; raised again later, it is up', () => {
  const session = new Y.Doc()
  expect(isLowered(session, 'ann', 1000)).toBe(false)
  expect([lowerHand(session, 'ann', 1000), lowerHand(session, 'ann', 1000)]).toEqual([true, false])
  expect([isLowered(session, 'ann', 1000), isLowered(session, 'ann', 1001), isLowered(session, 'bob', 1)]).toEqual([
    true,
    false,
    false,
  ])
})

test('whatever stands in the document, reading never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true }), entries => {
      const session = new Y.Doc()
      for (const [key, value] of Object.entries(entries)) session.getMap('hands').set(key, value)
      expect(Object.values(readLowered(session)).every(at => typeof at === 'number')).toBe(true)
    }),
  )
})
