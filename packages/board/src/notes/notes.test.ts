import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  addNotes,
  addProfile,
  assignProfile,
  categoriseNotes,
  clipNotes,
  coverageOf,
  deleteNotes,
  duplicateNotes,
  duplicatesOf,
  editEntry,
  liveNotes,
  logEngagement,
  mergeNotes,
  moveNotes,
  noteName,
  openHistory,
  readBoard,
  readClip,
  recolourNotes,
  renameNote,
} from '../index.ts'
import { boardOf, newNote, place, twoReplicas } from '../testing/boards.ts'

describe('adding', () => {
  test('[N1] forty pasted notes are one undo step', () => {
    const board = new Y.Doc()
    const history = openHistory(board)
    addNotes(
      board,
      Array.from({ length: 40 }, (_, index) => newNote(`n${index}`, index)),
    )
    expect(readBoard(board).notes.size).toBe(40)
    history.undo()
    expect(readBoard(board).notes.size).toBe(0)
  })

  test('[N2] a note whose id is taken is left out', () => {
    const board = boardOf('NMBS')
    expect(addNotes(board, [newNote('De Lijn', 0)])).toBe(false)
    expect(readBoard(board).notes.get('n0')?.name).toBe('NMBS')
  })
})

describe('names', () => {
  test('[N4] two people who write in one name at once both keep their characters', () => {
    const { a, b, sync } = twoReplicas(boardOf('Gemeente'))
    renameNote(a, 'n0', 'Gemeente Leuven')
    renameNote(b, 'n0', 'De Gemeente')
    sync()
    expect(readBoard(a).notes.get('n0')?.name).toBe('De Gemeente Leuven')
    expect(readBoard(b).notes.get('n0')?.name).toBe('De Gemeente Leuven')
  })

  test('[N4] an emoji is replaced whole, never by halves', () => {
    const { a, b, sync } = twoReplicas(boardOf('🚲 fiets'))
    renameNote(a, 'n0', '🚗 fiets')
    renameNote(b, 'n0', '🚌 fiets')
    sync()
    const name = readBoard(a).notes.get('n0')?.name ?? ''
    expect(name).toBe(readBoard(b).notes.get('n0')?.name)
    expect(name).not.toMatch(/\p{Surrogate}/u)
  })

  test('[N4] a name that is too long is clipped on a code point', () => {
    const board = boardOf('x')
    renameNote(board, 'n0', `${'a'.repeat(1999)}🚲`)
    expect(noteName(board, 'n0')?.toString()).toBe('a'.repeat(1999))
  })
})

describe('deleting and merging', () => {
  function usedBoard(): Y.Doc {
    const board = boardOf('NMBS', 'nmbs')
    place(board, 'n0', { influence: 1, impact: 1 })
    addProfile(board, { id: 'p', name: 'P', colour: 'blue', pattern: 'dots' })
    assignProfile(board, ['n0'], 'p')
    editEntry(board, { stakeholder: 'n0', phase: 'design' }, { owner: 'Bé' })
    return board
  }

  test('[N5] a deleted note takes placement, assignment and entries along, and leaves the log', () => {
    const board = usedBoard()
    logEngagement(board, {
      ...{ id: 'l', stakeholders: ['n0'], date: '2026-01-31', type: 'call', direction: 'in' },
      ...{ summary: 's', followUp: 'none', by: 'ann', at: 1 },
    })
    expect(deleteNotes(board, ['n0', 'gone'])).toBe(true)
    const after = readBoard(board)
    expect([after.notes.size, after.placements.size, after.assignments.size, after.entries.size]).toEqual([1, 0, 0, 0])
    expect(after.log).toHaveLength(1)
  })

  test('[N6] the kept note inherits what it has not got itself', () => {
    const board = usedBoard()
    mergeNotes(board, { keep: 'n1', merged: 'n0' })
    const after = readBoard(board)
    expect(liveNotes(after).map(note => note.id)).toEqual(['n1'])
    expect(after.notes.get('n0')).toMatchObject({ status: 'merged', mergedInto: 'n1' })
    expect(after.placements.get('n1')).toMatchObject({ influence: 1, impact: 1 })
    expect(after.assignments.get('n1')).toBe('p')
    expect(after.entries.get('n1:design')?.owner).toBe('Bé')
  })

  test('[N6] the kept note keeps its own placement, and a note is not merged into itself', () => {
    const board = usedBoard()
    place(board, 'n1', { influence: 0, impact: 0 })
    expect(mergeNotes(board, { keep: 'n1', merged: 'n1' })).toBe(false)
    mergeNotes(board, { keep: 'n1', merged: 'n0' })
    expect(readBoard(board).placements.get('n1')).toMatchObject({ influence: 0 })
  })
})

test('[N7] names that differ in case, accents, punctuation and spaces only are duplicates', () => {
  const board = boardOf('Fédération des usagers', 'FEDERATION  des usagers.', 'Federatie', 'S.N.C.B.', 'SNCB', '', '')
  expect(duplicatesOf(readBoard(board))).toEqual([
    { a: 'n0', b: 'n1', why: 'same' },
    { a: 'n3', b: 'n4', why: 'same' },
  ])
})

test('[N8] coverage asks for the playbook’s six categories, never for "other"', () => {
  const board = boardOf('a', 'b')
  expect(coverageOf(readBoard(board)).missing).toHaveLength(6)
  categoriseNotes(board, ['n0'], 'management')
  categoriseNotes(board, ['n1'], 'other')
  const { missing, present } = coverageOf(readBoard(board))
  expect(missing).not.toContain('management')
  expect(missing).toHaveLength(5)
  expect(present).toEqual(['management', 'other'])
})

test('[N9] copied notes come back as they were, relative to each other; other texts give none', () => {
  const board = boardOf('a', 'b')
  recolourNotes(board, ['n1'], 'pink')
  categoriseNotes(board, ['n1'], 'management')
  const clipped = readClip(clipNotes(readBoard(board), ['n0', 'n1']))
  expect(clipped).toMatchObject([
    { name: 'a', position: { x: 0, y: 0 } },
    { name: 'b', colour: 'pink', category: 'management', position: { x: 200, y: 0 } },
  ])
  for (const text of ['', 'NMBS', '[]', '{"samenbord":1}', '{"samenbord":1,"notes":[3,{"name":5}]}']) {
    expect(readClip(text)).toEqual([])
  }
})

test('[N9] duplicated notes keep name and colour, and are not placed', () => {
  const board = boardOf('a')
  place(board, 'n0', { influence: 1, impact: 1 })
  recolourNotes(board, ['n0'], 'teal')
  duplicateNotes(board, [{ source: 'n0', id: 'copy', position: { x: 9, y: 9 }, by: 'ann', at: 9 }])
  const after = readBoard(board)
  expect(after.notes.get('copy')).toMatchObject({ name: 'a', colour: 'teal' })
  expect(after.placements.has('copy')).toBe(false)
})

test('[N11] what is no position within reach moves nothing', () => {
  const board = boardOf('a')
  for (const x of [Number.NaN, Number.POSITIVE_INFINITY, 2_000_000]) {
    expect(moveNotes(board, [{ id: 'n0', position: { x, y: 0 } }])).toBe(false)
  }
  expect(moveNotes(board, [{ id: 'n0', position: { x: 0, y: 0 } }])).toBe(false)
  addNotes(board, [{ ...newNote('b', 1), position: { x: Number.NaN, y: 0 } }])
  expect(readBoard(board).notes.get('n1')?.position).toEqual({ x: 0, y: 0 })
})
