import { addNote, placeNote, readBoard, toDiscuss } from '@samenbord/board'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { evaluateRows, sortedRows } from './evaluate-rows.ts'

const half = { influence: 0.5, impact: 0.5 }

function boardWith(places: Readonly<Record<string, readonly [number, number] | undefined>>) {
  const doc = new Y.Doc()
  for (const [at, [name, place]] of Object.entries(places).entries()) {
    addNote(doc, { id: name, name, position: { x: 0, y: 0 }, by: 'me', at })
    if (place) placeNote(doc, name, { influence: place[0], impact: place[1], by: 'me', at })
  }
  return readBoard(doc)
}

const names = (rows: ReturnType<typeof evaluateRows>) => rows.map(row => row.note.name)

describe('the rows of the Evaluate step', () => {
  test('a stakeholder that is not placed has no level, and one on the border counts as high', () => {
    const rows = evaluateRows(boardWith({ a: undefined, b: [0.5, 0.2] }), { thresholds: half })
    expect(rows.map(row => row.level)).toEqual([undefined, 'satisfy'])
    expect(rows.map(row => row.status)).toEqual(['unplaced', 'borderline'])
    expect(rows[1]?.alternative).toBe('inform')
  })

  test('to discuss are the borderline ones, the weightiest first', () => {
    const rows = evaluateRows(boardWith({ light: [0.48, 0.1], clear: [0.9, 0.9], weighty: [0.52, 0.9] }), {
      thresholds: half,
    })
    expect(names(toDiscuss(rows))).toEqual(['weighty', 'light'])
  })

  test('rows without a value come last in either direction', () => {
    const rows = evaluateRows(boardWith({ none: undefined, low: [0.1, 0.1], high: [0.9, 0.1] }), { thresholds: half })
    const by = (descending: boolean) =>
      names(sortedRows(rows, { key: 'influence', descending }, (a, b) => (a < b ? -1 : 1)))
    expect(by(false)).toEqual(['low', 'high', 'none'])
    expect(by(true)).toEqual(['high', 'low', 'none'])
  })
})
