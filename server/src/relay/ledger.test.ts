import { expect, test } from 'vitest'
import { Ledger } from './ledger.ts'

test('"stored n" speaks of the first n frames as a whole, whatever order they are settled in', () => {
  const ledger = new Ledger()
  expect([ledger.receive(), ledger.receive(), ledger.receive()]).toEqual([1, 2, 3])
  expect(ledger.settle(2)).toBeUndefined()
  expect(ledger.settle(3)).toBeUndefined()
  expect(ledger.settle(1)).toBe(3)
})
