import { expect, test } from 'vitest'
import { nextPlace } from './grid-keys.ts'

const grid = { rows: 45, columns: 7 }
const from =
  (row: number, column: number) =>
  (key: string, ctrl = false) =>
    nextPlace(key, ctrl, { row, column, ...grid })

test('arrows go to the neighbour and stop at the edge instead of going round', () => {
  expect(from(3, 2)('ArrowRight')).toEqual({ row: 3, column: 3 })
  expect(from(3, 6)('ArrowRight')).toEqual({ row: 3, column: 6 })
  expect(from(3, 0)('ArrowLeft')).toEqual({ row: 3, column: 0 })
  expect(from(0, 2)('ArrowUp')).toEqual({ row: 0, column: 2 })
  expect(from(44, 2)('ArrowDown')).toEqual({ row: 44, column: 2 })
})

test('Home and End go along the row, with Ctrl to the first and the last cell, pages take ten rows', () => {
  expect(from(3, 4)('Home')).toEqual({ row: 3, column: 0 })
  expect(from(3, 4)('End')).toEqual({ row: 3, column: 6 })
  expect(from(3, 4)('Home', true)).toEqual({ row: 0, column: 0 })
  expect(from(3, 4)('End', true)).toEqual({ row: 44, column: 6 })
  expect(from(40, 4)('PageDown')).toEqual({ row: 44, column: 4 })
  expect(from(12, 4)('PageUp')).toEqual({ row: 2, column: 4 })
})

test('other keys are left to the browser', () => {
  expect(from(3, 4)('Enter')).toBeUndefined()
  expect(from(3, 4)('Tab')).toBeUndefined()
})
