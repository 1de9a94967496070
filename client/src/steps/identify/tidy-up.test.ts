import { addNotes, categories, liveNotes, NOTE_SIZE, readBoard } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { tidyPositions } from './tidy-up.ts'

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
