import { expect, test } from 'vitest'
import { whereabouts } from './whereabouts.ts'

const positionOf = (note: string) => (note === 'a' ? { x: 100, y: 200 } : undefined)
const cursor = { plane: 'board', x: 5, y: 6 } as const

test('somebody is at the note they write on, before anything else', () => {
  expect(whereabouts({ cursor, editing: 'a' }, positionOf)).toEqual({ x: 100, y: 200 })
  expect(whereabouts({ cursor, editing: 'gone' }, positionOf)).toEqual({ x: 5, y: 6 })
})

test('else at what they carry, else at their pointer', () => {
  const drag = { plane: 'board', notes: [{ id: 'b', x: 7, y: 8 }] } as const
  expect(whereabouts({ cursor, drag }, positionOf)).toEqual({ x: 7, y: 8 })
  expect(whereabouts({ cursor }, positionOf)).toEqual({ x: 5, y: 6 })
})

test('who points at the matrix is not on the board', () => {
  expect(whereabouts({ cursor: { plane: 'matrix', x: 0.5, y: 0.5 } }, positionOf)).toBeUndefined()
})
