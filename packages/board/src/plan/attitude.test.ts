import { expect, test } from 'vitest'
import { attitudeGap, deleteNotes, editEntry, mergeNotes, planGaps, planOf, readBoard, setAttitude } from '../index.ts'
import { boardOf, plainSession, twoReplicas } from '../testing/boards.ts'

test('[P10] attitude now and wanted are said apart, also by two people at once', () => {
  const { a, b, sync } = twoReplicas(boardOf('NMBS'))
  expect(setAttitude(a, 'n0', { now: 'resistant' })).toBe(true)
  expect(setAttitude(b, 'n0', { wanted: 'supportive' })).toBe(true)
  sync()
  for (const board of [a, b]) {
    const both = readBoard(board).attitudes.get('n0')
    expect(both).toEqual({ now: 'resistant', wanted: 'supportive' })
    expect(attitudeGap(both)).toBe(2)
  }
  expect(setAttitude(a, 'n0', { now: 'resistant' })).toBe(false)
  expect(setAttitude(a, 'n0', { now: '', wanted: '' })).toBe(true)
  expect(readBoard(a).attitudes.size).toBe(0)
})

test('[P10] the coach asks for an action where an attitude is to change for the better', () => {
  const board = boardOf('NMBS')
  const kinds = () => planGaps(planOf(readBoard(board), plainSession)).map(gap => gap.kind)
  setAttitude(board, 'n0', { now: 'supportive', wanted: 'neutral' })
  expect(kinds()).toEqual([])
  setAttitude(board, 'n0', { now: 'unaware', wanted: 'leading' })
  expect(kinds()).toEqual(['attitudeWithoutAction'])
  editEntry(board, { stakeholder: 'n0', phase: 'design' }, { method: 'Werkbezoek' })
  expect(kinds()).toEqual([])
})

test('[P10] attitudes go with their note and are inherited when notes merge', () => {
  const board = boardOf('NMBS', 'SNCB')
  setAttitude(board, 'n0', { wanted: 'leading' })
  setAttitude(board, 'n1', { now: 'neutral', wanted: 'supportive' })
  mergeNotes(board, { keep: 'n0', merged: 'n1' })
  expect(readBoard(board).attitudes.get('n0')).toEqual({ now: 'neutral', wanted: 'leading' })
  deleteNotes(board, ['n0'])
  expect(readBoard(board).attitudes.size).toBe(0)
  expect(setAttitude(board, 'n0', { now: 'neutral' })).toBe(false)
})
