import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { readLock, setLock } from './lock/lock.ts'
import { closedRoots, mayWrite, whyNot } from './may-write.ts'
import { goToStep, readStep, settle } from './steps/steps.ts'

const write = (role: 'viewer' | 'contributor' | 'facilitator', kind: 'board' | 'session' | 'draft' = 'board') => ({
  kind,
  role,
  own: true,
  now: 0,
})

test('a lock stops contributors on the board, not facilitators, not drafts', () => {
  const session = new Y.Doc()
  expect(mayWrite(session, write('contributor'))).toBe(true)
  expect(setLock(session, true)).toBe(true)
  expect(setLock(session, true)).toBe(false)
  expect(whyNot(session, write('contributor'))).toBe('locked')
  expect(mayWrite(session, write('contributor', 'draft'))).toBe(true)
  expect(mayWrite(session, write('facilitator'))).toBe(true)
  setLock(session, false)
  expect(mayWrite(session, write('contributor'))).toBe(true)
})

test('a role without the right hears so, locked or not', () => {
  const session = new Y.Doc()
  setLock(session, true)
  expect(whyNot(session, write('viewer'))).toBe('readOnly')
  expect(whyNot(session, write('contributor', 'session'))).toBe('readOnly')
})

test('broken data reads as the initial state', () => {
  const session = new Y.Doc()
  session.getMap('lock').set('locked', 'yes')
  session.getMap('steps').set('current', { step: 'plan' })
  expect(readLock(session).locked).toBe(false)
  expect(readStep(session)).toBe('identify')
  expect(goToStep(session, 'plan')).toBe(true)
  expect(goToStep(session, 'plan')).toBe(false)
  expect(readStep(session)).toBe('plan')
})

test('what is settled in the group’s step is closed to contributors on the board, and to nobody else', () => {
  const session = new Y.Doc()
  const closed = (role: 'contributor' | 'facilitator', kind: 'board' | 'draft' = 'board') => [
    ...closedRoots(session, write(role, kind)),
  ]
  expect(closed('contributor')).toEqual([])
  settle(session, { step: 'evaluate', part: 'notes', on: true })
  settle(session, { step: 'evaluate', part: 'profiles', on: true })
  expect(closed('contributor')).toEqual([])
  goToStep(session, 'evaluate')
  expect(closed('contributor')).toEqual(['notes', 'profiles', 'assignments'])
  expect([closed('facilitator'), closed('contributor', 'draft')]).toEqual([[], []])
  expect(mayWrite(session, write('contributor'))).toBe(true)
})
