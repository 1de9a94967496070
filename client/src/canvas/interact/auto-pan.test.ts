import { expect, test } from 'vitest'
import { edgeSpeed } from './auto-pan.ts'

const size = { width: 1000, height: 800 }

test('away from the edge the view stands still', () => {
  expect(edgeSpeed({ x: 500, y: 400 }, size)).toEqual({ vx: 0, vy: 0 })
})

test('near an edge the picture comes towards the pointer, faster the nearer', () => {
  expect(edgeSpeed({ x: 2, y: 400 }, size).vx).toBeGreaterThan(edgeSpeed({ x: 30, y: 400 }, size).vx)
  expect(edgeSpeed({ x: 2, y: 400 }, size).vx).toBeGreaterThan(0)
  expect(edgeSpeed({ x: 500, y: 799 }, size).vy).toBeLessThan(0)
})

test('beyond the edge it is no faster than at it', () => {
  expect(edgeSpeed({ x: -900, y: 400 }, size)).toEqual(edgeSpeed({ x: 0, y: 400 }, size))
})

test('a surface too small to have a middle never moves', () => {
  expect(edgeSpeed({ x: 1, y: 1 }, { width: 90, height: 90 })).toEqual({ vx: 0, vy: 0 })
})
