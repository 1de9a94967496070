import { addProfile, readBoard } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { profileIdAt, profilesInOrder } from './profile-order.ts'

test('profiles stand in the order of making, whatever the order of the document', () => {
  const board = new Y.Doc()
  const times = [Date.UTC(2026, 10, 3), Date.UTC(2026, 0, 1), Date.UTC(2061, 4, 5)]
  for (const at of times) {
    addProfile(board, { id: profileIdAt(at, 'x'), name: String(at), colour: 'blue', pattern: 'dots' })
  }
  expect(profilesInOrder(readBoard(board)).map(profile => Number(profile.name))).toEqual(
    [...times].sort((a, b) => a - b),
  )
})

test('two profiles made in the same moment keep one order', () => {
  const [a, b] = [profileIdAt(5, 'a'), profileIdAt(5, 'b')]
  expect(a < b).toBe(true)
})
