import { liveNotes, openHistory, planOf, readBoard, readSession } from '@samenbord/board'
import { loadMessages } from '@samenbord/messages'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import writeSheet from 'write-excel-file/universal'
import * as Y from 'yjs'
import { addImported, guessColumns, importLimits, planImport, type Table } from './index.ts'
import { readFile } from './read-file.ts'
import { readAxis, readColour } from './read-values.ts'

const words = await Promise.all((['nl', 'fr', 'de', 'en'] as const).map(loadMessages))
const bytesOf = (text: string) => new TextEncoder().encode(text)
const planned = (table: Table) => planImport(table, guessColumns(table), words)

describe('reading a file', () => {
  test('a CSV of any of our spreadsheets is read: comma or semicolon, quotes, UTF-8 or Windows-1252', async () => {
    const rows = [
      ['Naam', 'Invloed'],
      ['De "Lijn"; Noord', '0,8'],
    ]
    expect((await readFile(bytesOf('Naam;Invloed\r\n"De ""Lijn""; Noord";0,8\r\n\r\n'))).table).toEqual(rows)
    expect((await readFile(bytesOf('\uFEFFNaam,Invloed\n"De ""Lijn""; Noord","0,8"'))).table).toEqual(rows)
    expect((await readFile(Uint8Array.from([0x4c, 0x69, 0xe8, 0x67, 0x65]))).table).toEqual([['Liège']])
  })

  test('the first sheet of a spreadsheet is read, with numbers and days', async () => {
    const blob = await writeSheet([
      [{ value: 'Stakeholder' }, { value: 'Impact' }, { value: 'When' }],
      [
        { value: 'NMBS' },
        { value: 0.75, type: Number },
        { value: new Date('2027-03-01T00:00:00Z'), type: Date, format: 'yyyy-mm-dd' },
      ],
    ]).toBlob()
    const { table } = await readFile(new Uint8Array(await blob.arrayBuffer()))
    expect(table).toEqual([
      ['Stakeholder', 'Impact', 'When'],
      ['NMBS', '0.75', '2027-03-01'],
    ])
  })

  test('what is too large, too much inside, empty, broken or no text is refused, each by its name', async () => {
    expect((await readFile(new Uint8Array(importLimits.file + 1))).fault).toBe('tooLarge')
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(importLimits.file)
    expect((await readFile(new Uint8Array(bomb))).fault).toBe('tooMuchInside')
    expect((await readFile(bytesOf(' \n\n'))).fault).toBe('empty')
    expect((await readFile(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9, 9]))).fault).toBe('broken')
    expect((await readFile(Uint8Array.from([0x89, 0, 1, 2]))).fault).toBe('unknownKind')
    const many = Array.from({ length: importLimits.rows + 2 }, (_, row) => `a${row}`).join('\n')
    expect((await readFile(bytesOf(many))).fault).toBe('tooManyRows')
  })

  test('no bytes make it throw', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, isZip) => {
        const read = await readFile(isZip ? Uint8Array.from([0x50, 0x4b, ...bytes]) : new Uint8Array(bytes))
        expect(read.table !== undefined || read.fault !== undefined).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('columns', () => {
  test('headings are known in every language, and a list without headings is names', () => {
    const { columns, hasHeading } = guessColumns([['Partie prenante', 'Catégorie', 'Influence', 'Budget', 'Impact']])
    expect(hasHeading).toBe(true)
    expect(columns).toEqual(['name', 'category', 'influence', undefined, 'impact'])
    expect(
      guessColumns([
        ['1', 'NMBS'],
        ['2', 'TEC'],
      ]),
    ).toEqual({ columns: [undefined, 'name'], hasHeading: false })
  })

  test('what Mural exports comes with place and colour, what Miro exports as names', () => {
    const mural = planned([
      ['ID', 'Text', 'Type', 'BG Color', 'Location X', 'Location Y'],
      ['1', 'Infrabel', 'sticky', '#A3E6DDFF', '120.5', '-40'],
    ])
    expect(mural.notes).toMatchObject([{ name: 'Infrabel', colour: 'teal', position: { x: 120.5, y: -40 } }])
    expect(mural.problems).toEqual([])
    expect(planned([['NMBS'], ['De Lijn']]).notes.map(note => note.name)).toEqual(['NMBS', 'De Lijn'])
  })
})

describe('values', () => {
  test('axes are read as share, percentage, scale or word', () => {
    const read = ['0', '0,75', '1', '75', '75 %', '4/5', '7 / 10', 'Hoog', 'faible', 'mittel'].map(readAxis)
    expect(read).toEqual([0, 0.75, 1, 0.75, 0.75, 0.8, 0.7, 0.8, 0.2, 0.5])
    for (const text of ['', 'x', '-1', '101', '6/5', '1e3', '0x1']) expect(readAxis(text), text).toBeUndefined()
  })

  test('colours become the nearest of ours', () => {
    expect(['#ffff00', 'D3BDF7', 'blue', '#000000'].map(readColour)).toEqual(['yellow', 'violet', 'blue', 'grey'])
    expect(readColour('kleur')).toBeUndefined()
  })

  test('what means nothing is told by row, and costs nothing else of its row', () => {
    const { notes, problems } = planned([
      ['naam', 'invloed', 'impact', 'categorie', 'houding'],
      ['NMBS', '0,8', 'veel', words[1]?.method.category.otherAuthority ?? '', 'réticent'],
      ['', '1', '1'],
    ])
    expect(notes).toMatchObject([{ name: 'NMBS', influence: 0.8, impact: undefined, category: 'otherAuthority' }])
    expect(notes[0]?.attitudeNow).toBe('resistant')
    expect(problems).toEqual([
      { row: 2, field: 'impact', text: 'veel' },
      { row: 3, field: 'name', text: '' },
    ])
  })
})

test('an import is one step of undo, with placements, owners and names', () => {
  const board = new Y.Doc()
  const session = readSession(new Y.Doc())
  const history = openHistory(board)
  const { notes } = planned([
    ['stakeholder', 'invloed', 'impact', 'owner', 'nom fr'],
    ['NMBS', '0,9', '0,9', 'Els', 'SNCB'],
    ['=cmd|calc', '', '', '', ''],
  ])
  const added = addImported(board, {
    notes,
    ids: ['a', 'b'],
    spots: [],
    phases: session.phases.map(phase => phase.id),
    by: 'p',
    at: 5,
  })
  expect(added).toBe(2)
  const [row] = planOf(readBoard(board), session).rows
  expect(row).toMatchObject({ level: 'involve', stakeholder: { name: 'NMBS', names: { fr: 'SNCB' } } })
  expect(row?.cells.every(cell => cell.entry?.owner === 'Els')).toBe(true)
  history.undo()
  expect(liveNotes(readBoard(board))).toEqual([])
  expect(readBoard(board).entries.size).toBe(0)
})
