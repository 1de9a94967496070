import { expect, test } from 'vitest'
import { commandOf } from './keyboard.ts'

const press = (key: string, more = {}) =>
  commandOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more })

test('undo and redo have the keys of every system', () => {
  expect(press('z', { ctrlKey: true })).toEqual({ kind: 'undo' })
  expect(press('z', { metaKey: true })).toEqual({ kind: 'undo' })
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toEqual({ kind: 'redo' })
  expect(press('y', { ctrlKey: true })).toEqual({ kind: 'redo' })
})

test('a note is looked for as in a page, or as on many boards', () => {
  expect([press('f', { ctrlKey: true }), press('/')]).toEqual([{ kind: 'find' }, { kind: 'find' }])
  expect([press('1'), press('2'), press('3')].map(command => command?.kind)).toEqual([
    'zoomFit',
    'zoomSelection',
    'zoomPeople',
  ])
})

test('an arrow moves a little, with Shift a lot', () => {
  expect(press('ArrowLeft')).toEqual({ kind: 'arrow', dx: -1, dy: 0, far: false })
  expect(press('ArrowDown', { shiftKey: true })).toEqual({ kind: 'arrow', dx: 0, dy: 1, far: true })
})

test('Delete and Backspace both delete, Enter writes, Escape lets go', () => {
  expect([press('Delete'), press('Backspace')]).toEqual([{ kind: 'remove' }, { kind: 'remove' }])
  expect(press('Enter')).toEqual({ kind: 'write' })
  expect(press('Escape')).toEqual({ kind: 'clear' })
})

test('the zoom of the browser stays the browser’s, and so do letters', () => {
  expect(press('+', { ctrlKey: true })).toBeUndefined()
  expect(press('a')).toBeUndefined()
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined()
})
