import type { Note } from '@samenbord/board'
import { expect, test } from 'vitest'
import { nextNote } from './next-note.ts'

const note = (id: string, x: number, y: number): Note => ({
  id,
  name: id,
  names: {},
  kind: undefined,
  category: undefined,
  colour: 'yellow',
  status: 'proposed',
  mergedInto: undefined,
  personalData: false,
  position: { x, y },
  createdBy: 'p',
  createdAt: 0,
})

const here = note('here', 0, 0)
const notes = [
  here,
  note('right', 176, 10),
  note('farRight', 600, 0),
  note('below', 20, 176),
  note('diagonal', 176, 176),
]

test('an arrow goes to the nearest note straight ahead', () => {
  expect(nextNote(here, notes, { dx: 1, dy: 0 })?.id).toBe('right')
  expect(nextNote(here, notes, { dx: 0, dy: 1 })?.id).toBe('below')
})

test('where nothing lies ahead it stays', () => {
  expect(nextNote(here, notes, { dx: -1, dy: 0 })).toBeUndefined()
})
