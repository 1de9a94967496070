import { addNote, openHistory, renameNote, watchBoard } from '@samenbord/board'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { cell } from '../../workshop/watched.ts'
import { bindScene } from '../bind.ts'
import type { CanvasParts } from '../canvas-parts.ts'
import { openScene } from '../scene.ts'
import { type NoteField, Writing } from './writing.ts'

/** A text field without a browser. */
function fieldOf() {
  let value = ''
  let caret = 0
  const state = { shown: false, composing: false }
  const field: NoteField = {
    open: (_, text) => {
      value = text
      caret = text.length
      state.shown = true
    },
    text: () => value,
    setText: (text, at) => {
      value = text
      caret = at
    },
    caret: () => caret,
    isComposing: () => state.composing,
    hide: () => {
      state.shown = false
      value = ''
    },
  }
  const type = (text: string) => {
    value = text
    caret = text.length
  }
  return { field, state, type, caret: () => caret }
}

function writingOf() {
  const board = new Y.Doc()
  const snapshot = watchBoard(board)
  const scene = openScene()
  const binding = bindScene(snapshot, scene)
  const mayWrite = cell({ notes: true, noteRemoval: true })
  const edited: (string | undefined)[] = []
  let ids = 0
  const workshop = {
    documents: { board },
    board: snapshot,
    mayWrite,
    history: openHistory(board),
    newId: () => `new${ids++}`,
    stamp: () => ({ by: 'me', at: 1 }),
  }
  const announcer = { editing: (note: string | undefined) => edited.push(note) }
  // Only what writing asks for; the rest of a canvas needs a browser.
  const writing = new Writing({ workshop, scene, binding, announcer } as unknown as CanvasParts)
  const hand = fieldOf()
  writing.bind(hand.field)
  const write = (text: string) => {
    hand.type(text)
    writing.typed()
  }
  const names = () => [...snapshot.get().notes.values()].map(note => note.name)
  addNote(board, { id: 'a', name: 'Stad Gent', position: { x: 0, y: 0 }, by: 'p', at: 0 })
  return { board, writing, hand, write, names, edited, mayWrite, workshop }
}

let it: ReturnType<typeof writingOf>
beforeEach(() => {
  vi.useFakeTimers()
  it = writingOf()
})
afterEach(() => {
  vi.useRealTimers()
})

test('letters that come fast are written down together, and none is left out', () => {
  let writes = 0
  it.writing.write('a')
  it.board.on('update', () => writes++)
  for (const end of ['!', '!!', '!!!', '!!!!']) it.write(`Stad Gent${end}`)
  expect(it.names()).toEqual(['Stad Gent!'])
  vi.advanceTimersByTime(60)
  expect(it.names()).toEqual(['Stad Gent!!!!'])
  expect(writes).toBe(2)
  it.write('Stad Gent')
  it.writing.commit()
  expect(it.names()).toEqual(['Stad Gent'])
})

test("others' letters do not overwrite those that wait to be written down", () => {
  it.writing.write('a')
  it.write('Stad Gent ')
  it.write('Stad Gent en rand')
  renameNote(it.board, 'a', 'De stad Gent ')
  expect(it.hand.field.text()).toBe('De stad Gent en rand')
  vi.advanceTimersByTime(60)
  expect(it.names()).toEqual(['De stad Gent en rand'])
})

test('a new note is on the board with its first letter, and not before', () => {
  it.writing.writeNew({ x: 9, y: 9 }, 'teal')
  expect(it.names()).toEqual(['Stad Gent'])
  it.write('T')
  it.write('TEC')
  it.writing.flush()
  expect(it.names()).toContain('TEC')
  expect(it.edited.at(-1)).toBe('new0')
})

test('a new note nobody wrote on leaves no trace, not even for undo', () => {
  it.writing.writeNew({ x: 9, y: 9 }, 'teal')
  it.write('  ')
  expect(it.writing.commit()).toBeUndefined()
  expect(it.names()).toEqual(['Stad Gent'])
  expect(it.edited).not.toContain('new0')
})

test('a note left without a name is deleted, and undo brings it back with its name', () => {
  it.writing.write('a')
  it.write('')
  it.writing.commit()
  expect(it.names()).toEqual([])
  it.workshop.history.undo()
  expect(it.names()).toEqual(['Stad Gent'])
})

test('what somebody else writes meanwhile is merged letter by letter, and the caret stays where it was', () => {
  it.writing.write('a')
  it.write('Stad Gent en rand')
  renameNote(it.board, 'a', 'De stad Gent en rand')
  expect(it.hand.field.text()).toBe('De stad Gent en rand')
  expect(it.hand.caret()).toBe('De stad Gent en rand'.length)
})

test('a syllable being composed is left alone', () => {
  it.writing.write('a')
  it.hand.state.composing = true
  renameNote(it.board, 'a', 'Gemeente Gent')
  expect(it.hand.field.text()).toBe('Stad Gent')
})

test('a note deleted by somebody else closes the editor and stays deleted', () => {
  it.writing.write('a')
  const { board } = it
  board.getMap('notes').delete('a')
  expect(it.hand.state.shown).toBe(false)
  expect(it.writing.get()).toBeUndefined()
  expect(it.names()).toEqual([])
})

test('a lock that falls ends the writing and keeps what was written', () => {
  it.writing.write('a')
  it.write('Stad Gent!')
  it.mayWrite.set({ notes: false, noteRemoval: false })
  expect(it.hand.state.shown).toBe(false)
  expect(it.names()).toEqual(['Stad Gent!'])
  expect(it.writing.write('a')).toBe(false)
})

test('committing takes spaces off the ends and tells the others', () => {
  it.writing.write('a')
  it.write('  Stad Gent  ')
  expect(it.writing.commit()).toBe('a')
  expect(it.names()).toEqual(['Stad Gent'])
  expect(it.edited.at(-1)).toBeUndefined()
})
