import {
  addNotes,
  editEntry,
  overrideLevel,
  placeNote,
  planOf,
  readBoard,
  readSession,
  startSession,
} from '@samenbord/board'
import { loadMessages } from '@samenbord/messages'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fileNameOf, formats } from './formats.ts'
import type { PlanFormat, Stamp } from './plan-format.ts'

const hostile = [
  '=HYPERLINK("http://example.org")',
  '+32 2 123',
  '-1+1',
  '@SUM(A1)',
  '\tTab',
  'a,"b"\nc',
  '<img src=x onerror=alert(1)>',
  '| pipe | `code` [link](x)',
]

const format = (id: PlanFormat['id']): PlanFormat => {
  const found = formats.find(candidate => candidate.id === id)
  if (!found) throw new Error(`no format ${id}`)
  return found
}

function plan(names: readonly string[]) {
  const board = new Y.Doc()
  const session = new Y.Doc()
  startSession(session, { title: 'Mobiliteit é', language: 'nl' })
  addNotes(
    board,
    names.map((name, at) => ({ id: `n${at}`, name, position: { x: 0, y: 0 }, by: 'p', at })),
  )
  placeNote(board, 'n0', { influence: 0.5, impact: 0.2, by: 'p', at: 1 })
  const cell = { stakeholder: 'n0', phase: 'design' }
  overrideLevel(board, cell, { level: 'partner', reason: 'Omdat', instead: 'satisfy', by: 'p', byName: 'An', at: 2 })
  editEntry(board, { stakeholder: 'n0', phase: 'analysis' }, { owner: 'Bé', method: 'workshop' })
  return planOf(readBoard(board), readSession(session))
}

async function stamp(language: 'nl' | 'fr' | 'de' | 'en' = 'nl'): Promise<Stamp> {
  const messages = await loadMessages(language)
  return { workshop: 'w1', title: 'Mobiliteit é', language, day: '2026-11-23', messages }
}

test('CSV reads back as one row per stakeholder and phase, with level, source and stamp', async () => {
  const text = format('csv').render(plan(['NMBS', 'Nog niet geplaatst']), await stamp())
  expect(text.startsWith('\uFEFF')).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toHaveLength(12)
  expect(data[0]).toMatchObject({ Stakeholder: 'NMBS', Niveau: 'Tevreden stellen', 'Invloed (%)': '50', Taal: 'nl' })
  expect(data[2]).toMatchObject({ Niveau: 'Partner', Bron: 'anders beslist', Reden: 'Omdat' })
  expect(data[1]).toMatchObject({ Verantwoordelijke: 'Bé', Methode: 'workshop' })
  expect(data[6]).toMatchObject({ Niveau: 'niet geplaatst', 'Niveau volgens de matrix': '' })
})

test('CSV gives no spreadsheet a formula, and loses nothing', async () => {
  const text = format('csv').render(plan(hostile), await stamp())
  const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true })
  for (const row of data) for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r]/)
  const names = new Set(data.map(row => row[0]))
  for (const name of hostile) expect(names.has(name) || names.has(`'${name}`)).toBe(true)
})

test('CSV lines end as RFC 4180 says, and every row has as many fields as the header', async () => {
  const text = format('csv').render(plan(hostile), await stamp('fr'))
  expect(text.replaceAll(/"[^"]*(?:""[^"]*)*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const { data, errors } = Papa.parse<string[]>(text.slice(1), { newline: '\r\n', skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(new Set(data.map(row => row.length))).toEqual(new Set([22]))
})

test('JSON is versioned and says null where nothing is known', async () => {
  const content = JSON.parse(format('json').render(plan(['NMBS', 'x']), await stamp('fr')))
  expect(content).toMatchObject({ format: 'samenbord-plan', version: 1, language: 'fr', day: '2026-11-23' })
  expect(content.stakeholders[0]).toMatchObject({ level: 'satisfy', placement: { influence: 0.5, impact: 0.2 } })
  expect(content.stakeholders[1]).toMatchObject({ level: null, placement: null })
  expect(content.phases[0].name).toBe('Préparation')
  const [, analysis, design] = content.stakeholders[0].engagements
  expect(analysis).toMatchObject({ level: 'satisfy', source: 'derived', owner: 'Bé', decision: null })
  expect(design).toMatchObject({ level: 'partner', decision: { by: 'An', reason: 'Omdat', instead: 'satisfy' } })
})

test('Markdown keeps its table whole and lets no markup through', async () => {
  const text = format('md').render(plan(hostile), await stamp('de'))
  const rows = text.split('\n').filter(line => line.startsWith('| '))
  // two tables: one stakeholder is placed, the others are not
  expect(rows).toHaveLength(hostile.length + 2 * 2)
  for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(10)
  expect(text).not.toMatch(/(?<!\\)<img/)
})

test('every format is the same for the same plan and speaks four languages', async () => {
  for (const language of ['nl', 'fr', 'de', 'en'] as const) {
    for (const each of formats) {
      const one = each.render(plan(['NMBS']), await stamp(language))
      expect(each.render(plan(['NMBS']), await stamp(language))).toBe(one)
    }
  }
})

test('file names are safe and say what they are', async () => {
  expect(fileNameOf(format('csv'), await stamp())).toBe('betrokkenheidsplan-mobiliteit-e-2026-11-23.csv')
})

test('Markdown groups by level, tells who decided otherwise, and writes the day as it is', async () => {
  const text = format('md').render(plan(['NMBS', 'Pendelaars']), await stamp('nl'))
  expect(text).toContain('## Tevreden stellen (1)')
  expect(text).toContain('## Niet geplaatst (1)')
  expect(text).toContain('**Partner** \\*')
  expect(text).toContain('- **Ontwerp**: anders beslist: Partner. Omdat (An)')
  expect(text).toContain('2026-11-23')
  expect(format('md').render(plan([]), await stamp('en'))).toContain('No stakeholders yet.')
})
