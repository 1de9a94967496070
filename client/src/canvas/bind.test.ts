import { addNotes, deleteNotes, mergeNotes, moveNotes, renameNote, watchBoard } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bindScene } from './bind.ts'
import { openScene } from './scene.ts'

const note = (id: string, x: number) => ({ id, name: id, position: { x, y: 0 }, by: 'p', at: 1 })

function bound() {
  const board = new Y.Doc()
  addNotes(board, [note('a', 0), note('b', 200)])
  const scene = openScene()
  bindScene(watchBoard(board), scene)
  const names = () => scene.query({ x: -1e6, y: -1e6, width: 2e6, height: 2e6 }).map(slot => scene.note(slot)?.name)
  return { board, scene, names }
}

test('the scene begins with what the board holds and follows it', () => {
  const { board, scene, names } = bound()
  expect(names()).toEqual(['a', 'b'])
  addNotes(board, [note('c', 400)])
  renameNote(board, 'a', 'Stad Gent')
  moveNotes(board, [{ id: 'b', position: { x: -300, y: 5 } }])
  deleteNotes(board, ['c'])
  expect(names()).toEqual(['Stad Gent', 'b'])
  expect(scene.positionOf(scene.slotOf('b') ?? -1)).toEqual({ x: -300, y: 5 })
})

test('only what changed is touched', () => {
  const { board, scene } = bound()
  const touched = new Set<number>()
  scene.onChange(({ slot }) => touched.add(slot))
  renameNote(board, 'a', 'Stad Gent')
  expect([...touched]).toEqual([scene.slotOf('a')])
})

test('a merged note leaves the canvas', () => {
  const { board, names } = bound()
  mergeNotes(board, { keep: 'a', merged: 'b' })
  expect(names()).toEqual(['a'])
})
