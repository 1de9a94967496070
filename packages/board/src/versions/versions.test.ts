import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addNotes,
  changeKinds,
  changesBetween,
  countChanges,
  datePhase,
  deleteNotes,
  logEngagement,
  mergeNotes,
  noteName,
  openHistory,
  overrideLevel,
  readBoard,
  readSession,
  renameNote,
  restoreContent,
  retitle,
  setThresholds,
  startSession,
  stateOf,
  versionOf,
  type WorkshopState,
} from '../index.ts'
import { arbitraryAction } from '../testing/arbitrary-actions.ts'
import { boardOf, newNote, place, twoReplicas } from '../testing/boards.ts'

const actions = fc.array(arbitraryAction, { maxLength: 30 })
const sessionOf = (title: string) => {
  const session = new Y.Doc()
  startSession(session, { title, language: 'nl' })
  return session
}
const session = sessionOf('Mobility')
const sessionState = readSession(session)
const shown = (board: Y.Doc): WorkshopState => ({ board: readBoard(board), session: sessionState })
/** All of a board but the engagement log and what hangs on it, which only grow. */
const apart = (board: Y.Doc) => ({ ...readBoard(board), log: [], outcomes: new Map(), unknown: 0 })
const restore = (board: Y.Doc, content: ReturnType<typeof versionOf>) =>
  restoreContent(board, JSON.parse(JSON.stringify(content.board)))

test('[V1] a version holds what people see: after JSON and back it reads the same', () => {
  fc.assert(
    fc.property(actions, steps => {
      const board = new Y.Doc()
      for (const step of steps) step(board)
      const kept: ReturnType<typeof versionOf> = JSON.parse(JSON.stringify(versionOf(board, session)))
      expect(stateOf(kept)).toEqual(shown(board))
    }),
    { numRuns: 100 },
  )
})

test('[V2] [V3] restoring any version over any board gives its content, and restoring back what there was before', () => {
  fc.assert(
    fc.property(actions, actions, (first, then) => {
      const board = new Y.Doc()
      for (const step of first) step(board)
      const [version, earlier] = [versionOf(board, session), apart(board)]
      for (const step of then) step(board)
      const [present, now, log] = [versionOf(board, session), apart(board), readBoard(board).log]
      restore(board, version)
      expect(apart(board)).toEqual(earlier)
      expect(readBoard(board).log).toEqual(expect.arrayContaining([...log]))
      expect(restore(board, version)).toBe(false)
      restore(board, present)
      expect(apart(board)).toEqual(now)
    }),
    { numRuns: 100 },
  )
})

test('[V2] a restore is one update, which changes nothing that is equal', () => {
  const board = boardOf('NMBS', 'De Lijn', 'TEC')
  const version = versionOf(board, session)
  const [same, name] = [board.getMap('notes').get('n0'), noteName(board, 'n1')]
  renameNote(board, 'n1', 'De Lijn (Vlaanderen) 😀')
  deleteNotes(board, ['n2'])
  let updates = 0
  board.on('update', () => updates++)
  expect(restore(board, version)).toBe(true)
  expect(updates).toBe(1)
  expect(board.getMap('notes').get('n0')).toBe(same)
  expect(noteName(board, 'n1')).toBe(name)
  expect([...readBoard(board).notes.values()].map(note => note.name)).toEqual(['NMBS', 'De Lijn', 'TEC'])
})

test('[V3] what the log says is never taken back', () => {
  const board = boardOf('NMBS')
  const version = versionOf(board, session)
  logEngagement(board, {
    ...{ id: 'l1', stakeholders: ['n0'], date: '2026-11-24', type: 'call', direction: 'in' },
    ...{ summary: 'They called', followUp: 'none', by: 'a', at: 1, commitments: [] },
  })
  restore(board, version)
  expect(readBoard(board).log.map(({ id }) => id)).toEqual(['l1'])
})

test('[V4] of the session the title, the settings and the phases come back, and nothing that a tool keeps there', () => {
  const live = sessionOf('Mobility')
  const version = versionOf(new Y.Doc(), live)
  retitle(live, 'Spoiled')
  setThresholds(live, { influence: 0.9, impact: 0.1 })
  datePhase(live, 'design', { start: '2026-01-01', end: undefined })
  live.getMap('lock').set('locked', true)
  restoreContent(live, version.session)
  expect(readSession(live)).toEqual(sessionState)
  expect(live.getMap('lock').get('locked')).toBe(true)
  expect(version.session.map(([root]) => root)).toEqual(['settings', 'phases'])
})

test('[V5] whatever is undone after a restore, all replicas agree and nothing throws', () => {
  fc.assert(
    fc.property(actions, actions, (first, then) => {
      const { a, b, sync } = twoReplicas(new Y.Doc())
      for (const step of first) step(a)
      sync()
      const version = versionOf(a, session)
      const history = openHistory(a)
      for (const step of then) step(a)
      sync()
      restore(b, version)
      sync()
      while (history.undo()) sync()
      while (history.redo()) sync()
      sync()
      expect(readBoard(b)).toEqual(readBoard(a))
    }),
    { numRuns: 60 },
  )
})

test('[V5] undo concerns what one did oneself, also when a restore came after it', () => {
  const { a, b, sync } = twoReplicas(boardOf('NMBS', 'De Lijn'))
  const version = versionOf(a, session)
  const history = openHistory(a)
  place(a, 'n0', { influence: 1, impact: 1 })
  sync()
  restore(b, version)
  sync()
  addNotes(a, [newNote('TEC', 2)])
  expect(history.undo()).toBe(true)
  sync()
  expect(apart(b)).toEqual({ ...apart(a), placements: new Map() })
  expect([...readBoard(b).notes.keys()]).toEqual(['n0', 'n1'])
})

test('[V6] nothing is told as changed exactly when two states say the same, and the way back mirrors the way there', () => {
  fc.assert(
    fc.property(actions, actions, (first, then) => {
      const board = new Y.Doc()
      for (const step of first) step(board)
      const before = shown(board)
      for (const step of then) step(board)
      const after = shown(board)
      const told = changesBetween(before, after)
      const isSame = JSON.stringify(versionOf(board, session)) === JSON.stringify(versionOfState(first))
      expect(Object.keys(countChanges(changesBetween(after, after)))).toEqual([])
      if (Object.keys(countChanges(told)).length === 0) expect(tellable(after)).toEqual(tellable(before))
      if (isSame) expect(countChanges(told)).toEqual({})
      const back = changesBetween(after, before)
      for (const kind of ['renamed', 'arranged', 'profiles', 'logged'] as const)
        expect([...back[kind]].sort()).toEqual([...told[kind]].sort())
    }),
    { numRuns: 100 },
  )
})

const versionOfState = (steps: readonly ((board: Y.Doc) => boolean)[]) => {
  const board = new Y.Doc()
  for (const step of steps) step(board)
  return versionOf(board, session)
}
const tellable = ({ board: { unknown: _unknown, ...board }, session: settings }: WorkshopState) => ({ board, settings })

test('[V6] each change is told as what it is', () => {
  const board = boardOf('NMBS', 'De Lijn', 'TEC', 'MIVB')
  const before = shown(board)
  addNotes(board, [newNote('SNCB', 4)])
  mergeNotes(board, { keep: 'n0', merged: 'n4' })
  addNotes(board, [newNote('FOD Mobiliteit', 5)])
  mergeNotes(board, { keep: 'n0', merged: 'n3' })
  renameNote(board, 'n1', 'De Lijn NV')
  deleteNotes(board, ['n2'])
  place(board, 'n0', { influence: 1, impact: 0 })
  overrideLevel(
    board,
    { stakeholder: 'n0', phase: 'design' },
    { level: 'involve', reason: 'because', instead: 'satisfy', by: 'a', byName: 'A', at: 1 },
  )
  expect(countChanges(changesBetween(before, shown(board)))).toEqual({
    ...{ added: 1, merged: 2, renamed: 1, removed: 1, placed: 1, decided: 1 },
  })
  const renamed: WorkshopState = { board: before.board, session: { ...sessionState, title: 'Other' } }
  expect(countChanges(changesBetween(before, renamed))).toEqual({ settings: 1 })
  expect(changeKinds).toContain('settings')
})

test('[V1] what JSON cannot hold is left out of a version, and restoring it never throws', () => {
  const board = boardOf('NMBS')
  board.getMap('notes').set('odd', new Uint8Array(4))
  board.getMap('entries').set('odd', Number.NaN)
  board.getMap('placements').set('deep', { a: { b: { c: { d: { e: { f: { g: 1 } } } } } } })
  board.getMap('profiles').set('list', Y.Array.from([1, new Y.Map([['x', 'y']]), new Uint8Array(1)]))
  const version = versionOf(board, session)
  expect(JSON.stringify(version)).not.toContain('odd')
  const fresh = new Y.Doc()
  restore(fresh, version)
  expect(versionOf(fresh, session)).toEqual(version)
})
