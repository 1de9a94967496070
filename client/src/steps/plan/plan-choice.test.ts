import { addNotes, type PlanGap, placeNote, planOf, readBoard, readSession } from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { firstChoice, groupsOf } from './plan-choice.ts'

function plan() {
  const board = new Y.Doc()
  const names = ['Zorgverband', 'Élan', 'NMBS']
  addNotes(
    board,
    names.map((name, at) => ({ id: `n${at}`, name, position: { x: 0, y: 0 }, by: 'p', at })),
  )
  placeNote(board, 'n0', { influence: 0.9, impact: 0.9, by: 'p', at: 1 })
  placeNote(board, 'n2', { influence: 0.1, impact: 0.9, by: 'p', at: 1 })
  return planOf(readBoard(board), readSession(new Y.Doc()))
}

const idsOf = (choice: Partial<typeof firstChoice>, gaps: readonly PlanGap[] = []) =>
  groupsOf(plan(), { ...firstChoice, ...choice }, gaps).map(group => [
    group.key,
    ...group.rows.map(row => row.stakeholder.id),
  ])

test('rows keep the order of listing until somebody sorts them', () => {
  expect(idsOf({})).toEqual([['', 'n0', 'n1', 'n2']])
  expect(idsOf({ sort: 'name' })).toEqual([['', 'n1', 'n2', 'n0']])
  expect(idsOf({ sort: 'weight' })).toEqual([['', 'n0', 'n2', 'n1']])
})

test('groups follow the levels, those without a level come last', () => {
  expect(idsOf({ group: 'level' })).toEqual([
    ['involve', 'n0'],
    ['consult', 'n2'],
    ['', 'n1'],
  ])
})

test('search ignores case and accents, gaps can be shown alone', () => {
  expect(idsOf({ search: 'elan' })).toEqual([['', 'n1']])
  expect(idsOf({ show: 'gaps' }, [{ kind: 'involveWithoutOwner', stakeholder: 'n0' }])).toEqual([['', 'n0']])
  expect(idsOf({ show: 'overrides' })).toEqual([])
})
