import { expect, test } from 'vitest'
import {
  addNotes,
  duplicatesOf,
  logEngagement,
  mergeNotes,
  nameKey,
  planIn,
  planOf,
  readBoard,
  translateName,
  unmergeNote,
} from '../index.ts'
import { boardOf, newNote, plainSession } from '../testing/boards.ts'
import { belgianNames } from './belgian-names.ts'

const whyOf = (...names: readonly string[]) => duplicatesOf(readBoard(boardOf(...names))).map(({ why }) => why)

test('[N7] one Belgian body or town in two languages is hinted at, two bodies are not', () => {
  expect(whyOf('NMBS', 'SNCB')).toEqual(['language'])
  expect(whyOf('RIZIV', 'Institut national d’assurance maladie-invalidité (INAMI)')).toEqual(['language'])
  expect(whyOf('Stad Leuven', 'Ville de Louvain')).toEqual(['language'])
  expect(whyOf('FOD Financiën', 'SPF Finances', 'FÖD Finanzen')).toEqual(['language', 'language'])
  expect(whyOf('NMBS', 'MIVB', 'FOD Financiën', 'FOD Justitie', 'Gent', 'Stad Antwerpen')).toEqual([])
})

test('[N7] an acronym and its words are hinted at', () => {
  expect(whyOf('Vereniging van Vlaamse Steden en Gemeenten (VVSG)', 'vvsg')).toEqual(['acronym'])
  expect(whyOf('ISD', 'Interne sociale dienst')).toEqual(['acronym'])
  expect(whyOf('Raad voor Advies', 'RVA')).toEqual([])
})

test('[N7] a slip of the pen is hinted at; what only a letter, a number or a short word tells apart is not', () => {
  expect(whyOf('Handelaars stationsbuurt', 'Handelaars stationsbuurd')).toEqual(['spelling'])
  expect(whyOf('Infrabel', 'Infarbel')).toEqual(['spelling'])
  expect(whyOf('Dienst communicatie A', 'Dienst communicatie B', 'Directie 1234567', 'Directie 1234568')).toEqual([])
  expect(whyOf('Jeugdraad noord', 'Jeugdraad zuid')).toEqual([])
})

test('[N7] the best reason is given, and each later note is paired once with the earliest', () => {
  expect(whyOf('Infrabel', 'infrabel', 'Infrabell')).toEqual(['same', 'spelling'])
  const pairs = duplicatesOf(readBoard(boardOf('SNCB', 'x', 'NMBS', 'nmbs')))
  expect(pairs.map(({ a, b }) => [a, b])).toEqual([
    ['n0', 'n2'],
    ['n0', 'n3'],
  ])
})

test('[N7] ten thousand notes are compared without trouble', () => {
  const board = boardOf()
  addNotes(
    board,
    Array.from({ length: 10_000 }, (_, index) => newNote(`Stakeholder nummer ${index}`, index)),
  )
  expect(duplicatesOf(readBoard(board))).toEqual([])
})

test('[N7] in the list of Belgian names every name stands on one line only', () => {
  const keys = belgianNames.flatMap(line => [...new Set(line.map(nameKey))])
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  for (const line of belgianNames) expect(line.length).toBeGreaterThan(1)
})

test('[N12] a name given in another language is what the plan says in it, and counts for duplicates', () => {
  const board = boardOf('Dienst Mobiliteit', 'Service de la mobilité')
  expect(translateName(board, 'n0', { language: 'fr', name: ' Service de la mobilité ' })).toBe(true)
  expect(duplicatesOf(readBoard(board)).map(({ why }) => why)).toEqual(['language'])
  const plan = planOf(readBoard(board), plainSession)
  const namesIn = (language: 'fr' | 'nl') => planIn(plan, language).rows.map(row => row.stakeholder.name)
  expect(namesIn('fr')).toEqual(['Service de la mobilité', 'Service de la mobilité'])
  expect(planIn(plan, 'nl')).toBe(plan)
  expect(planIn(plan, 'fr').rows[0]).toBe(planIn(plan, 'fr').rows[0])
  expect(planIn(plan, 'fr').rows[1]).toBe(plan.rows[1])
  expect(translateName(board, 'n0', { language: 'fr', name: '' })).toBe(true)
  expect(readBoard(board).notes.get('n0')?.names).toEqual({})
  expect(translateName(board, 'gone', { language: 'fr', name: 'x' })).toBe(false)
})

test('[N13] merged notes can be taken apart later, with what the log says of them', () => {
  const board = boardOf('NMBS', 'SNCB')
  logEngagement(board, {
    ...{ id: 'l', stakeholders: ['n1'], date: '2027-01-01', type: 'call', direction: 'in' },
    ...{ summary: 'x', followUp: 'none', by: 'a', at: 1 },
  })
  mergeNotes(board, { keep: 'n0', merged: 'n1' })
  expect(planOf(readBoard(board), plainSession).rows).toHaveLength(1)
  expect(unmergeNote(board, 'n1')).toBe(true)
  expect(unmergeNote(board, 'n1')).toBe(false)
  expect(planOf(readBoard(board), plainSession).rows.map(row => row.stakeholder.name)).toEqual(['NMBS', 'SNCB'])
  expect(readBoard(board).log[0]?.stakeholders).toEqual(['n1'])
})
