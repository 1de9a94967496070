import { addNotes, categories, liveNotes, NOTE_SIZE, readBoard } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { colourOf, tidyPositions } from './tidy-up.ts'

test('tidied notes never overlap, and a category stays together from left to right', () => {
  const board = new Y.Doc()
  const notes = Array.from({ length: 40 }, (_, index) => {
    const category = categories[index % (categories.length + 1)]
    const position = { x: 0, y: 0 }
    return { id: `n${index}`, name: `n${index}`, position, by: 'p', at: index, ...(category && { category }) }
  })
  addNotes(board, notes)
  const live = liveNotes(readBoard(board))
  const moves = tidyPositions(live)
  expect(moves).toHaveLength(40)
  for (const [index, a] of moves.entries()) {
    for (const b of moves.slice(index + 1)) {
      const apart = Math.max(Math.abs(a.position.x - b.position.x), Math.abs(a.position.y - b.position.y))
      expect(apart).toBeGreaterThanOrEqual(NOTE_SIZE)
    }
  }
  const lefts = categories.map(category => {
    const ids = new Set(live.filter(note => note.category === category).map(note => note.id))
    return Math.min(...moves.filter(move => ids.has(move.id)).map(move => move.position.x))
  })
  expect(lefts).toEqual([...lefts].sort((a, b) => a - b))
})

test('a tidied board is wide rather than high, also when one lane holds nearly everything', () => {
  const board = new Y.Doc()
  const notes = Array.from({ length: 45 }, (_, index) => {
    const category = index < 3 ? ('management' as const) : undefined
    return { id: `n${index}`, name: '', position: { x: 0, y: 0 }, by: 'p', at: index, ...(category && { category }) }
  })
  addNotes(board, notes)
  const moves = tidyPositions(liveNotes(readBoard(board)))
  const width = Math.max(...moves.map(move => move.position.x)) + NOTE_SIZE
  const height = Math.max(...moves.map(move => move.position.y)) + NOTE_SIZE
  expect(width).toBeGreaterThan(height)
  expect(width).toBeLessThan(2 * height)
})

test('every category has a colour of its own', () => {
  expect(new Set([...categories, undefined].map(colourOf)).size).toBe(categories.length + 1)
})
