import {
  addNotes,
  contentOf,
  datePhase,
  placeNote,
  readBoard,
  readSession,
  renamePhase,
  setAxes,
  startSession,
} from '@samenbord/board'
import { arbitraryAction } from '@samenbord/board/testing/arbitrary-actions'
import { writeWorkshopFile } from '@samenbord/export'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { type ReadWorkshop, readWorkshopBytes } from './workshop-file.ts'

const stamp = { day: '2026-11-24' }
const written = (documents: { board: Y.Doc; session: Y.Doc }) =>
  writeWorkshopFile(contentOf(readBoard(documents.board), readSession(documents.session)), stamp)
const bytesOf = (text: string) => new TextEncoder().encode(text)
const readWorkshopFile = (file: unknown) => readWorkshopBytes(bytesOf(JSON.stringify(file)))

function documentsOf(read: ReadWorkshop): { board: Y.Doc; session: Y.Doc } {
  if ('fault' in read) throw new Error(`${read.fault} ${read.where}`)
  return read.documents
}

function newSession(): Y.Doc {
  const session = new Y.Doc()
  startSession(session, { title: 'Mobiliteit é', language: 'fr' })
  datePhase(session, 'analysis', { start: '2027-02-01', end: undefined })
  renamePhase(session, { id: 'design', name: 'Ontwérp', language: 'nl' })
  setAxes(session, { preset: 'own', influence: 'Macht', impact: '' })
  return session
}

test('[W1] a workshop file opens as the workshop it was made of: written, read and written again it is the same bytes', () => {
  fc.assert(
    fc.property(fc.array(arbitraryAction, { maxLength: 60 }), actions => {
      const documents = { board: new Y.Doc(), session: newSession() }
      for (const act of actions) act(documents.board)
      const file = written(documents)
      expect(written(documentsOf(readWorkshopBytes(bytesOf(file))))).toBe(file)
    }),
    { numRuns: 300 },
  )
})

describe('what is refused, and why', () => {
  const file = (): Record<string, unknown> => JSON.parse(written({ board: exampleBoard(), session: newSession() }))
  const faultOf = (read: ReadWorkshop) => ('fault' in read ? [read.fault, read.where] : 'taken')

  test('nothing but a workshop file, of this version or an earlier one, and not too large a one', () => {
    expect(faultOf(readWorkshopFile(file()))).toBe('taken')
    for (const text of ['', 'PK', '[]', 'null', '{"format":"samenbord-plan","version":1}', '{"format":'])
      expect(faultOf(readWorkshopBytes(bytesOf(text)))).toEqual(['notAWorkshop', undefined])
    expect(faultOf(readWorkshopBytes(Uint8Array.of(0xff, 0x7b)))).toEqual(['notAWorkshop', undefined])
    expect(faultOf(readWorkshopFile({ ...file(), version: 2 }))).toEqual(['newer', undefined])
    expect(faultOf(readWorkshopBytes(new Uint8Array(10 * 1024 * 1024 + 1)))).toEqual(['tooLarge', undefined])
    expect(faultOf(readWorkshopFile({ ...file(), log: Array.from({ length: 100_001 }) }))).toEqual([
      'tooLarge',
      undefined,
    ])
  })

  const note = () => ({ ...(file().notes as object[])[0] })
  const placement = { note: 'n0', influence: 0.5, impact: 0.5, by: 'person-1', at: 1 }
  const cases: readonly (readonly [Record<string, unknown>, string])[] = [
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ title: ' ' }, 'title'],
    [{ language: 'es' }, 'language'],
    [{ thresholds: { influence: 2, impact: 0.5 } }, 'thresholds'],
    [{ phases: [] }, 'phases'],
    [{ notes: {} }, 'notes'],
    [{ extra: 1 }, 'extra'],
    [{ notes: [note(), note()] }, 'notes'],
    [{ notes: [{ ...note(), colour: 'mauve' }] }, 'notes 1'],
    [{ notes: [{ ...note(), name: 'x'.repeat(2001) }] }, 'notes 1'],
    [{ notes: [{ ...note(), position: { x: 1e9, y: 0 } }] }, 'notes 1'],
    [{ notes: [{ ...note(), more: { deep: [] } }] }, 'notes 1'],
    [{ notes: [{ ...note(), createdBy: 'x0Yz12345678' }] }, 'notes 1'],
    [{ placements: [placement, { ...placement, note: 'n1', impact: 1.5 }] }, 'placements 2'],
    [{ placements: [{ ...placement, by: 'somebody' }] }, 'placements 1'],
    [{ entries: [{ stakeholder: 'a:b', phase: 'design', owner: 'x', disclosure: 'shareable' }] }, 'entries 1'],
    [{ log: [{ id: 'l', date: '2026-02-30' }] }, 'log 1'],
  ]

  test.each(cases)('%j', (change, where) => {
    expect(faultOf(readWorkshopFile({ ...file(), ...change }))).toEqual(['broken', where])
  })

  test('prototypes cannot be reached', () => {
    const text = JSON.stringify(file()).replace('"notes":[{', '"notes":[{"__proto__":{"polluted":true},')
    expect(faultOf(readWorkshopBytes(bytesOf(text)))).toEqual(['broken', 'notes 1'])
    expect(faultOf(readWorkshopBytes(bytesOf(text.replace('{', '{"__proto__":{"x":1},'))))).toEqual([
      'broken',
      '__proto__',
    ])
    expect(
      faultOf(readWorkshopBytes(bytesOf(text.replace('{"polluted":true}', '['.repeat(1e5) + ']'.repeat(1e5))))),
    ).toEqual(['notAWorkshop', undefined])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test('whatever stands in a file, reading it never throws', () => {
    const keys = Object.keys(file())
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
        const read = readWorkshopFile({ ...file(), [key]: value })
        expect('fault' in read || read.title !== '').toBe(true)
      }),
      { numRuns: 300 },
    )
    const lists = keys.filter(key => Array.isArray(file()[key]))
    fc.assert(
      fc.property(fc.constantFrom(...lists), fc.array(fc.jsonValue(), { maxLength: 3 }), (key, items) => {
        expect(faultOf(readWorkshopFile({ ...file(), [key]: items }))).toBeDefined()
      }),
      { numRuns: 300 },
    )
  })
})

test('no participant of the workshop is named in its file by the id it has on the server', () => {
  const board = exampleBoard()
  const file = written({ board, session: newSession() })
  expect(file).toContain('"createdBy": "person-1"')
  expect(file).not.toContain('secret-participant')
})

function exampleBoard(): Y.Doc {
  const board = new Y.Doc()
  addNotes(board, [{ id: 'n0', name: 'NMBS', position: { x: 1, y: 2 }, by: 'secret-participant', at: 5 }])
  placeNote(board, 'n0', { influence: 0.25, impact: 0.75, by: 'secret-participant', at: 6 })
  return board
}
