import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { hideCursors, readCursors } from './cursors.ts'

test('cursors are shown until somebody hides them, and again after', () => {
  const session = new Y.Doc()
  expect([hideCursors(session, false), hideCursors(session, true), hideCursors(session, true)]).toEqual([
    false,
    true,
    false,
  ])
  expect(readCursors(session).hidden).toBe(true)
  session.getMap('cursors').set('hidden', 'yes')
  expect(readCursors(session).hidden).toBe(false)
})
