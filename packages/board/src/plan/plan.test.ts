import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addNotes,
  addPhase,
  addProfile,
  assignProfile,
  datePhase,
  defaultPhases,
  deletePhase,
  deleteProfile,
  editEntries,
  editEntry,
  editProfile,
  followMatrix,
  isProvisional,
  mergeNotes,
  movePhase,
  openHistory,
  overrideLevel,
  planConflicts,
  planGaps,
  planOf,
  readBoard,
  readSession,
  renamePhase,
  retitle,
  setAxes,
  setThresholds,
  startSession,
  watchBoard,
  watchSession,
} from '../index.ts'
import { type Action, arbitraryAction } from '../testing/arbitrary-actions.ts'
import { boardOf, newNote, place, plainSession, twoReplicas } from '../testing/boards.ts'

const cell = { stakeholder: 'n0', phase: 'design' }
const decision = { level: 'partner', reason: 'Trekt mee', instead: 'involve', by: 'b', byName: 'Bé', at: 5 } as const
const levelsOf = (board: Y.Doc, row = 0) =>
  planOf(readBoard(board), plainSession).rows[row]?.cells.map(each => each.level)

test('[P1] the plan has a row for each stakeholder in order of creation and a cell for each phase', () => {
  const board = boardOf('b', 'a', 'c')
  mergeNotes(board, { keep: 'n0', merged: 'n2' })
  addNotes(board, [{ ...newNote('earlier', 9), at: -1 }])
  const plan = planOf(readBoard(board), plainSession)
  expect(plan.rows.map(row => row.stakeholder.name)).toEqual(['earlier', 'b', 'a'])
  for (const row of plan.rows) expect(row.cells.map(each => each.phase.id)).toEqual(defaultPhases.map(({ id }) => id))
})

test('[P2] a derived cell follows the matrix, the thresholds too, and undoing a move restores it', () => {
  const board = boardOf('NMBS')
  const session = new Y.Doc()
  const history = openHistory(board)
  expect(levelsOf(board)).toEqual(Array(6).fill(undefined))
  place(board, 'n0', { influence: 0.9, impact: 0.9 })
  place(board, 'n0', { influence: 0.1, impact: 0.9 })
  expect(levelsOf(board)).toEqual(Array(6).fill('consult'))
  setThresholds(session, { influence: 0.1, impact: 0.5 })
  expect(planOf(readBoard(board), readSession(session)).rows[0]?.level).toBe('involve')
  history.undo()
  expect(levelsOf(board)).toEqual(Array(6).fill('involve'))
})

test('[P3] an overridden cell keeps its level with its provenance until it follows the matrix again', () => {
  const board = boardOf('NMBS')
  place(board, 'n0', { influence: 0.9, impact: 0.9 })
  overrideLevel(board, cell, decision)
  place(board, 'n0', { influence: 0.1, impact: 0.1 })
  const overridden = planOf(readBoard(board), plainSession).rows[0]?.cells[2]
  expect(overridden).toMatchObject({ level: 'partner', source: 'override', matrixLevel: 'inform' })
  expect(overridden?.entry?.override).toEqual(decision)
  expect(followMatrix(board, cell)).toBe(true)
  expect(followMatrix(board, cell)).toBe(false)
  expect(levelsOf(board)).toEqual(Array(6).fill('inform'))
  expect(overrideLevel(board, { ...cell, stakeholder: 'gone' }, decision)).toBe(false)
})

test('[P4] two people can fill two fields of one cell at once', () => {
  const board = boardOf('NMBS')
  const empty = twoReplicas(board)
  editEntry(empty.a, cell, { owner: 'Bé' })
  overrideLevel(empty.b, cell, decision)
  empty.sync()
  expect(readBoard(empty.a).entries.get('n0:design')).toMatchObject({ owner: 'Bé', override: { level: 'partner' } })
  editEntry(board, cell, { objective: 'draagvlak' })
  const { a, b, sync } = twoReplicas(board)
  editEntry(a, cell, { owner: 'Bé' })
  editEntry(b, cell, { method: 'workshop', status: 'planned', objective: '' })
  sync()
  const entry = readBoard(a).entries.get('n0:design')
  expect(entry).toMatchObject({ owner: 'Bé', method: 'workshop', status: 'planned' })
  expect(entry?.objective).toBeUndefined()
  expect(editEntry(a, cell, { owner: 'Bé' })).toBe(false)
})

describe('phases', () => {
  const names = (session: Y.Doc) => readSession(session).phases.map(phase => phase.names.nl ?? phase.preset)

  test('[P5] six phases stand there until the first edit writes them down, the same on every replica', () => {
    const { a, b, sync } = twoReplicas(new Y.Doc())
    renamePhase(a, { id: 'design', name: 'Schets', language: 'nl' })
    addPhase(b, { id: 'pilot', name: 'Proefproject', language: 'nl' })
    sync()
    expect(names(a)).toEqual(names(b))
    expect(names(a)).toHaveLength(7)
    expect(names(a)).toContain('Proefproject')
  })

  test('[P5] two first edits of two phases of a workshop that has begun both stay', () => {
    const begun = new Y.Doc()
    expect(startSession(begun, { title: 'Mobiliteit', language: 'nl' })).toBe(true)
    expect(startSession(begun, { title: 'Anders', language: 'fr' })).toBe(false)
    const { a, b, sync } = twoReplicas(begun)
    renamePhase(a, { id: 'design', name: 'Schets', language: 'nl' })
    renamePhase(b, { id: 'analysis', name: 'Onderzoek', language: 'nl' })
    datePhase(b, 'design', { start: '2027-01-01', end: undefined })
    sync()
    expect(names(a)).toEqual(['preparation', 'Onderzoek', 'Schets', 'development', 'implementation', 'followUp'])
    expect(readSession(a).phases[2]?.start).toBe('2027-01-01')
  })

  test('[P5] phases are moved, dated and deleted; the last one stays', () => {
    const session = new Y.Doc()
    movePhase(session, 'analysis', -1)
    expect(names(session).slice(0, 2)).toEqual(['analysis', 'preparation'])
    expect(movePhase(session, 'analysis', -1)).toBe(false)
    datePhase(session, 'design', { start: '2027-01-01', end: '2027-02-30' })
    expect(readSession(session).phases.find(({ id }) => id === 'design')).toMatchObject({
      start: '2027-01-01',
      end: undefined,
    })
    for (const { id } of defaultPhases) deletePhase(session, id)
    expect(readSession(session).phases).toHaveLength(1)
  })
})

test('[P6] the coach asks for owner and date where to involve, and for a way where to consult', () => {
  const board = boardOf('NMBS', 'Pendelaars', 'Pers')
  const kinds = () => planGaps(planOf(readBoard(board), plainSession)).map(gap => `${gap.stakeholder} ${gap.kind}`)
  place(board, 'n0', { influence: 0.9, impact: 0.9 })
  place(board, 'n1', { influence: 0.1, impact: 0.9 })
  place(board, 'n2', { influence: 0.1, impact: 0.1 })
  expect(kinds()).toEqual(['n0 involveWithoutOwner', 'n0 involveWithoutDate', 'n1 consultedByNobody'])
  editEntry(board, cell, { owner: 'Bé', when: 'mei' })
  editEntry(board, { stakeholder: 'n1', phase: 'analysis' }, { method: 'enquête' })
  expect(kinds()).toEqual([])
})

test('[P7] a row that nothing touched is the same value in the next plan', () => {
  const board = boardOf('NMBS', 'De Lijn')
  place(board, 'n0', { influence: 0.9, impact: 0.9 })
  const watched = watchBoard(board)
  const before = planOf(watched.get(), plainSession)
  place(board, 'n1', { influence: 0.9, impact: 0.9 })
  const after = planOf(watched.get(), plainSession)
  expect(after.rows[0]).toBe(before.rows[0])
  expect(after.rows[1]).not.toBe(before.rows[1])
  editEntry(board, cell, { owner: 'Bé' })
  expect(planOf(watched.get(), plainSession).rows[0]?.cells[2]?.entry?.owner).toBe('Bé')
  addProfile(board, { id: 'p', name: 'Pendelaar', colour: 'blue', pattern: 'dots' })
  assignProfile(board, ['n0'], 'p')
  expect(planOf(watched.get(), plainSession).rows[0]?.profile?.name).toBe('Pendelaar')
  editProfile(board, 'p', { name: 'Reiziger' })
  expect(planOf(watched.get(), plainSession).rows[0]?.profile?.name).toBe('Reiziger')
  const moved = planOf(watched.get(), { ...plainSession, thresholds: { influence: 0.95, impact: 0.5 } })
  expect(moved.rows[0]?.level).toBe('consult')
})

test('[P8] a session has defaults where it says nothing sensible, and takes only what makes sense', () => {
  const session = new Y.Doc()
  session.getMap('settings').set('thresholds', { influence: 7, impact: 0.3 })
  session.getMap('settings').set('language', 'tlh')
  expect(readSession(session)).toMatchObject({ thresholds: { influence: 0.5, impact: 0.3 }, language: 'nl', title: '' })
  expect(setThresholds(session, { influence: 1.1, impact: 0 })).toBe(false)
  expect(setThresholds(session, { influence: 0.4, impact: 0.6 })).toBe(true)
  expect(setThresholds(session, { influence: 0.4, impact: 0.6 })).toBe(false)
  const axes = { preset: 'own', influence: 'Gewicht', impact: 'Gevolg' } as const
  expect([setAxes(session, axes), setAxes(session, axes)]).toEqual([true, false])
  expect(readSession(session).axes).toEqual(axes)
  expect([retitle(session, '  '), retitle(session, ' Nieuw '), retitle(session, 'Nieuw')]).toEqual([false, true, false])
  expect(readSession(session)).toMatchObject({ title: 'Nieuw', thresholds: { influence: 0.4, impact: 0.6 } })
})

test('[P7] a plan made of kept rows is the plan made afresh', () => {
  const action = fc.oneof(arbitraryAction, fc.constantFrom<Action>(...sessionEdits))
  fc.assert(
    fc.property(fc.array(action, { maxLength: 30 }), steps => {
      const doc = new Y.Doc()
      const board = watchBoard(doc)
      const session = watchSession(doc)
      for (const step of steps) {
        step(doc)
        expect(planOf(board.get(), session.get())).toEqual(planOf(readBoard(doc), readSession(doc)))
      }
    }),
    { numRuns: 80 },
  )
})

const sessionEdits: readonly Action[] = [
  session => addPhase(session, { id: 'pilot', name: 'Proef', language: 'nl' }),
  session => deletePhase(session, 'analysis'),
  session => movePhase(session, 'design', -1),
  session => setThresholds(session, { influence: 0.3, impact: 0.8 }),
]

test('[P11] many cells are filled in one step; a cell is shareable unless somebody says otherwise', () => {
  const board = boardOf('NMBS', 'TEC')
  const history = openHistory(board)
  const cells = ['n0', 'n1', 'gone'].map(stakeholder => ({ stakeholder, phase: 'design' }))
  expect(
    editEntries(
      board,
      cells.map(address => ({ cell: address, change: { owner: 'Els' } })),
    ),
  ).toBe(true)
  expect([...readBoard(board).entries.values()].map(entry => entry.disclosure)).toEqual(['shareable', 'shareable'])
  history.undo()
  expect(readBoard(board).entries.size).toBe(0)
  editEntry(board, cell, { disclosure: 'internal', indicator: 'Aantal reacties', risk: 'Staking' })
  expect(readBoard(board).entries.get('n0:design')).toMatchObject({
    disclosure: 'internal',
    indicator: 'Aantal reacties',
  })
  editEntry(board, cell, { disclosure: '', indicator: '', risk: '' })
  expect(readBoard(board).entries.size).toBe(0)
})

test('[P14] what a round found stands in the plan as long as the board shows it, and nobody’s row but its own changes', () => {
  const board = boardOf('a', 'b')
  place(board, 'n0', { influence: 0.9, impact: 0.9 })
  const snapshot = readBoard(board)
  const finding = { status: 'contested', n: 4, camps: [], reasons: ['far'], decision: undefined } as const
  const [row, other] = planOf(snapshot, plainSession, new Map([['n0', finding]])).rows
  expect(row).toMatchObject({ status: 'contested', level: 'involve', finding })
  expect(row && isProvisional(row.status)).toBe(true)
  expect(other).toBe(planOf(snapshot, plainSession).rows[1])
  const gone = { ...finding, status: undefined }
  expect(planOf(snapshot, plainSession, new Map([['n0', gone]])).rows[0]?.status).toBe('agreed')
})

describe('a profile in the plan', () => {
  const [shared, member] = [
    { stakeholder: 'v', phase: 'design' },
    { stakeholder: 'n0', phase: 'design' },
  ]
  const looks = { name: 'Pendelaars', colour: 'blue', pattern: 'dots' } as const
  const cellIn = (board: Y.Doc) => planOf(readBoard(board), plainSession).rows[0]?.cells[2]
  function boardWithProfile(): Y.Doc {
    const board = boardOf('a', 'b')
    addProfile(board, { id: 'v', ...looks })
    assignProfile(board, ['n0'], 'v')
    return board
  }

  test('[P15] speaks for a member field by field, until the member says something else, and again when it takes that back', () => {
    const board = boardWithProfile()
    place(board, 'n0', { influence: 0.9, impact: 0.9 })
    editEntry(board, shared, { method: 'newsletter', owner: 'An', disclosure: 'internal' })
    overrideLevel(board, shared, decision)
    expect(cellIn(board)).toMatchObject({
      level: 'partner',
      source: 'profile',
      entry: { method: 'newsletter', owner: 'An', disclosure: 'internal' },
      own: undefined,
    })
    editEntry(board, member, { method: 'interview' })
    overrideLevel(board, member, { ...decision, level: 'inform' })
    expect(cellIn(board)).toMatchObject({
      level: 'inform',
      source: 'override',
      entry: { method: 'interview', owner: 'An' },
    })
    editEntry(board, member, { method: '' })
    followMatrix(board, member)
    expect(cellIn(board)).toMatchObject({ level: 'partner', source: 'profile', entry: { method: 'newsletter' } })
    followMatrix(board, shared)
    expect(cellIn(board)).toMatchObject({ level: 'involve', source: 'derived' })
    expect(planOf(readBoard(board), plainSession).rows[1]?.cells[2]?.entry).toBeUndefined()
  })

  test('[P15] takes what was written for it along when it goes, and brings it back when that is undone', () => {
    const board = boardWithProfile()
    editEntry(board, shared, { method: 'newsletter' })
    const history = openHistory(board)
    deleteProfile(board, 'v')
    expect([...board.getMap('entries').keys()]).toEqual([])
    expect(cellIn(board)?.entry).toBeUndefined()
    history.undo()
    expect(cellIn(board)?.entry?.method).toBe('newsletter')
    expect(planOf(readBoard(board), plainSession).profiles[0]?.cells[2]?.entry?.method).toBe('newsletter')
  })

  test('[P15] whatever is written where, a member’s cell is its own words, or else the profile’s', () => {
    const texts = fc.constantFrom('', 'one', 'two')
    const write = fc.record({
      at: fc.constantFrom(shared, member),
      field: fc.constantFrom('method', 'owner'),
      text: texts,
    })
    fc.assert(
      fc.property(fc.array(write, { maxLength: 20 }), writes => {
        const board = boardWithProfile()
        const said = new Map<string, string>()
        for (const { at, field, text } of writes) {
          editEntry(board, at, { [field]: text })
          said.set(`${at.stakeholder}:${field}`, text)
        }
        for (const field of ['method', 'owner'] as const)
          expect(cellIn(board)?.entry?.[field] ?? '').toBe(said.get(`n0:${field}`) || said.get(`v:${field}`) || '')
      }),
    )
  })

  test('[P12] an engagement of a profile is one, however many members it is for', () => {
    const board = boardOf('a', 'b', 'c', 'd')
    addProfile(board, { id: 'v', ...looks })
    assignProfile(board, ['n0', 'n1', 'n2', 'n3'], 'v')
    editEntry(board, shared, { when: '2027-03-01' })
    expect(planConflicts(planOf(readBoard(board), plainSession))).toEqual([])
    for (const [at, day] of [
      ['n1', '02'],
      ['n2', '03'],
    ] as const)
      editEntry(board, { stakeholder: at, phase: 'analysis' }, { when: `2027-03-${day}` })
    expect(planConflicts(planOf(readBoard(board), plainSession))).toMatchObject([{ of: 'profile', id: 'v' }])
  })
})
