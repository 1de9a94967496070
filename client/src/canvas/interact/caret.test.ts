import { expect, test } from 'vitest'
import { caretAfter } from './caret.ts'

test('text inserted before the caret pushes it on, after it leaves it alone', () => {
  expect(caretAfter(5, [{ retain: 2 }, { insert: 'abc' }])).toBe(8)
  expect(caretAfter(5, [{ retain: 7 }, { insert: 'abc' }])).toBe(5)
  expect(caretAfter(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5)
})

test('text deleted before the caret draws it back, around it puts it at the gap', () => {
  expect(caretAfter(5, [{ delete: 2 }])).toBe(3)
  expect(caretAfter(5, [{ retain: 3 }, { delete: 9 }])).toBe(3)
})

test('several steps add up', () => {
  expect(caretAfter(6, [{ insert: 'ab' }, { retain: 2 }, { delete: 1 }, { retain: 1 }, { insert: 'x' }])).toBe(8)
})
