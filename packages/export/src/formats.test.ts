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
import { letters } from '@samenbord/testkit/letters'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { fileNameOf, formats, writePlan } from './formats.ts'
import type { PlanFormat, Source, Stamp } from './plan-format.ts'

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

const text = async (id: PlanFormat['id'], source: Source, stamp: Stamp): Promise<string> =>
  String(await writePlan(format(id), source, { stamp, letters }))

function plan(names: readonly string[]): Source {
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
  const snapshots = { board: readBoard(board), session: readSession(session) }
  return { ...snapshots, plan: planOf(snapshots.board, snapshots.session) }
}

async function stamp(language: 'nl' | 'fr' | 'de' | 'en' = 'nl'): Promise<Stamp> {
  const messages = await loadMessages(language)
  return { workshop: 'w1', title: 'Mobiliteit é', language, day: '2026-11-23', edition: 'internal', messages }
}

test('CSV reads back as one row per stakeholder and phase, with level, source and stamp', async () => {
  const written = await text('csv', plan(['NMBS', 'Nog niet geplaatst']), await stamp())
  expect(written.startsWith('\uFEFF')).toBe(true)
  const { data, errors } = Papa.parse<Record<string, string>>(written.slice(1), { header: true, skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(data).toHaveLength(12)
  expect(data[0]).toMatchObject({ Stakeholder: 'NMBS', Niveau: 'Tevreden stellen', 'Invloed (%)': '50', Taal: 'nl' })
  expect(data[2]).toMatchObject({ Niveau: 'Partner', Bron: 'anders beslist', Reden: 'Omdat' })
  expect(data[1]).toMatchObject({ Verantwoordelijke: 'Bé', Methode: 'workshop' })
  expect(data[6]).toMatchObject({ Niveau: 'niet geplaatst', 'Niveau volgens de matrix': '' })
})

test('CSV gives no spreadsheet a formula, and loses nothing', async () => {
  const written = await text('csv', plan(hostile), await stamp())
  const { data } = Papa.parse<string[]>(written.slice(1), { skipEmptyLines: true })
  for (const row of data) for (const field of row) expect(field).not.toMatch(/^[=+\-@\t\r]/)
  const names = new Set(data.map(row => row[0]))
  for (const name of hostile) expect(names.has(name) || names.has(`'${name}`)).toBe(true)
})

test('CSV lines end as RFC 4180 says, and every row has as many fields as the header', async () => {
  const written = await text('csv', plan(hostile), await stamp('fr'))
  expect(written.replaceAll(/"[^"]*(?:""[^"]*)*"/g, '').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const { data, errors } = Papa.parse<string[]>(written.slice(1), { newline: '\r\n', skipEmptyLines: true })
  expect(errors).toEqual([])
  expect(new Set(data.map(row => row.length))).toEqual(new Set([30]))
})

test('JSON is versioned and says null where nothing is known', async () => {
  const content = JSON.parse(await text('json', plan(['NMBS', 'x']), await stamp('fr')))
  expect(content).toMatchObject({ format: 'samenbord-plan', version: 1, language: 'fr', day: '2026-11-23' })
  expect(content.stakeholders[0]).toMatchObject({ level: 'satisfy', placement: { influence: 0.5, impact: 0.2 } })
  expect(content.stakeholders[1]).toMatchObject({ level: null, placement: null })
  expect(content.phases[0].name).toBe('Préparation')
  const [, analysis, design] = content.stakeholders[0].engagements
  expect(analysis).toMatchObject({ level: 'satisfy', source: 'derived', owner: 'Bé', decision: null })
  expect(design).toMatchObject({ level: 'partner', decision: { by: 'An', reason: 'Omdat', instead: 'satisfy' } })
})

test('Markdown keeps its table whole and lets no markup through', async () => {
  const written = await text('md', plan(hostile), await stamp('de'))
  const rows = written.split('\n').filter(line => line.startsWith('| '))
  // two tables: one stakeholder is placed, the others are not
  expect(rows).toHaveLength(hostile.length + 2 * 2)
  for (const row of rows) expect(row.replaceAll('\\|', '').split('|')).toHaveLength(10)
  expect(written).not.toMatch(/(?<!\\)<img/)
})

test('every format is the same for the same plan and speaks four languages', async () => {
  for (const language of ['nl', 'fr', 'de', 'en'] as const) {
    for (const each of formats) {
      const one = await writePlan(each, plan(['NMBS']), { stamp: await stamp(language), letters })
      expect(await writePlan(each, plan(['NMBS']), { stamp: await stamp(language), letters })).toEqual(one)
    }
  }
})

test('file names are safe and say what they are', async () => {
  expect(fileNameOf(format('csv'), await stamp())).toBe('betrokkenheidsplan-mobiliteit-e-2026-11-23.csv')
})

test('Markdown groups by level, tells who decided otherwise, and writes the day as it is', async () => {
  const written = await text('md', plan(['NMBS', 'Pendelaars']), await stamp('nl'))
  expect(written).toContain('## Tevreden stellen (1)')
  expect(written).toContain('## Niet geplaatst (1)')
  expect(written).toContain('**Partner** \\*')
  expect(written).toContain('- **Ontwerp**: anders beslist: Partner. Omdat (An)')
  expect(written).toContain('2026-11-23')
  expect(await text('md', plan([]), await stamp('en'))).toContain('No stakeholders yet.')
})
