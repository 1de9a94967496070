import { setLock } from '@samenbord/tools/lock'
import { settle } from '@samenbord/tools/steps'
import { MINUTE, startTimer } from '@samenbord/tools/timer'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { noRights, rightsOf, sameRights, settledFor } from './rights.ts'

const ann = { role: 'contributor', now: 1000 } as const

test('what is settled is not offered, and neither is what would take it along', () => {
  const session = new Y.Doc()
  expect(sameRights(rightsOf(session, { ...ann, role: 'viewer' }), noRights)).toBe(true)
  expect(rightsOf(session, ann)).toMatchObject({ board: true, session: false, notes: true, noteRemoval: true })
  settle(session, { step: 'identify', part: 'placements', on: true })
  expect(rightsOf(session, ann)).toMatchObject({ board: true, notes: true, placements: false, noteRemoval: false })
  settle(session, { step: 'identify', part: 'notes', on: true })
  expect(rightsOf(session, ann)).toMatchObject({ notes: false, profiles: true })
  expect(settledFor(session, ann)).toEqual(['notes', 'placements'])
  expect(rightsOf(session, { ...ann, role: 'facilitator' })).toMatchObject({ session: true, noteRemoval: true })
})

test('a lock takes everything on the board, and so does a timer that locks, once it is over', () => {
  const session = new Y.Doc()
  startTimer(session, { minutes: 1, locks: true, now: ann.now })
  expect(rightsOf(session, ann).placements).toBe(true)
  expect(sameRights(rightsOf(session, { ...ann, now: ann.now + MINUTE }), noRights)).toBe(true)
  setLock(session, true)
  expect(sameRights(rightsOf(session, ann), noRights)).toBe(true)
})
