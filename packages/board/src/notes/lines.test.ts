import { expect, test } from 'vitest'
import { linesOf } from '../index.ts'

test('[N3] lists, bullets and numbering become names', () => {
  const list = 'NMBS\r\n\n - De Lijn\n• TEC\n1. STIB\n 2) Infrabel \n'
  expect(linesOf(list)).toEqual(['NMBS', 'De Lijn', 'TEC', 'STIB', 'Infrabel'])
  expect(linesOf('-1+1\n3M Belgium\n1700')).toEqual(['-1+1', '3M Belgium', '1700'])
  expect(linesOf('')).toEqual([])
  expect(linesOf('x\n'.repeat(5000))).toHaveLength(1000)
})

test('[N3] of a spreadsheet’s columns the first that holds words counts, not the ranking before it', () => {
  expect(linesOf('1\tNMBS\t12\n2\tDe Lijn\t3\n3\t\t4')).toEqual(['NMBS', 'De Lijn'])
  expect(linesOf('\tNMBS\t12\n\tDe Lijn\t')).toEqual(['NMBS', 'De Lijn'])
  expect(linesOf('Nr\tNaam\n1\tNMBS\n2\tDe Lijn')).toEqual(['Naam', 'NMBS', 'De Lijn'])
  expect(linesOf('Overheid\n\tStad Gent\n\t\t- Politie')).toEqual(['Overheid', 'Stad Gent', 'Politie'])
})

test('[N3] a quoted cell is one name, whatever it holds', () => {
  expect(linesOf('"een ""gewone"" naam"')).toEqual(['een "gewone" naam'])
  expect(linesOf('"NMBS\nreizigers"\tjuli\r\n"De ""Lijn"""\t')).toEqual(['NMBS reizigers', 'De "Lijn"'])
  expect(linesOf('"De Lijn" nv\nNMBS')).toEqual(['"De Lijn" nv', 'NMBS'])
})
