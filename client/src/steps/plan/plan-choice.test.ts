import {
  addNotes,
  addProfile,
  assignProfile,
  overrideLevel,
  type PlanGap,
  placeNote,
  planOf,
  readBoard,
  readSession,
} from '@samenbord/board'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { filtersOf, firstChoice, groupsOf, type PlanChoice } from './plan-choice.ts'

function plan() {
  const board = new Y.Doc()
  const names = ['Zorgverband', 'Élan', 'NMBS']
  addNotes(
    board,
    names.map((name, at) => ({ id: `n${at}`, name, position: { x: 0, y: 0 }, by: 'p', at })),
  )
  placeNote(board, 'n0', { influence: 0.9, impact: 0.9, by: 'p', at: 1 })
  placeNote(board, 'n2', { influence: 0.1, impact: 0.9, by: 'p', at: 1 })
  addProfile(board, { id: 'z', name: 'Eerste', colour: 'blue', pattern: 'dots' })
  addProfile(board, { id: 'a', name: 'Tweede', colour: 'pink', pattern: 'grid' })
  assignProfile(board, ['n2'], 'z')
  assignProfile(board, ['n0'], 'a')
  const decision = { level: 'partner', reason: 'trekt mee', instead: 'consult', by: 'p', byName: 'Bé', at: 1 } as const
  overrideLevel(board, { stakeholder: 'n2', phase: 'design' }, decision)
  return planOf(readBoard(board), readSession(new Y.Doc()))
}

const idsOf = (choice: Partial<PlanChoice>, gaps: readonly PlanGap[] = []) =>
  groupsOf(plan(), { ...firstChoice, ...choice }, { gaps, language: 'nl' }).map(group => [
    group.key,
    ...group.rows.map(row => row.stakeholder.id),
  ])

test('rows keep the order of listing until somebody sorts them', () => {
  expect(idsOf({})).toEqual([['', 'n0', 'n1', 'n2']])
  expect(idsOf({ sort: 'name' })).toEqual([['', 'n1', 'n2', 'n0']])
  expect(idsOf({ sort: 'weight' })).toEqual([['', 'n0', 'n2', 'n1']])
})

test('groups follow the levels or the profiles as they were made, those without come last', () => {
  expect(idsOf({ group: 'level' })).toEqual([
    ['involve', 'n0'],
    ['consult', 'n2'],
    ['', 'n1'],
  ])
  expect(idsOf({ group: 'profile' })).toEqual([
    ['z', 'n2'],
    ['a', 'n0'],
    ['', 'n1'],
  ])
})

test('search ignores case and accents, gaps and decisions can be shown alone', () => {
  expect(idsOf({ search: 'elan' })).toEqual([['', 'n1']])
  expect(idsOf({ show: 'gaps' }, [{ kind: 'involveWithoutOwner', stakeholder: 'n0' }])).toEqual([['', 'n0']])
  expect(idsOf({ show: 'overrides' })).toEqual([['', 'n2']])
})

test('a level finds every row that has it in some phase, also one that a person decided', () => {
  expect(idsOf({ level: 'consult' })).toEqual([['', 'n2']])
  expect(idsOf({ level: 'partner' })).toEqual([['', 'n2']])
  expect(idsOf({ level: 'unplaced' })).toEqual([['', 'n1']])
  expect(idsOf({ level: 'inform' })).toEqual([])
})

test('a category finds its own, and those that have none yet', () => {
  expect(idsOf({ category: 'management' })).toEqual([])
  expect(idsOf({ category: 'none' })).toEqual([['', 'n0', 'n1', 'n2']])
})

test('filters are counted, the search in sight is not', () => {
  expect(filtersOf(firstChoice)).toBe(0)
  expect(filtersOf({ ...firstChoice, search: 'nmbs', level: 'involve', show: 'gaps' })).toBe(2)
})
