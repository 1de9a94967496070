import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addSample, coverageOf, duplicatesOf, languages, planOf, readBoard, sampleNotes } from '../index.ts'
import { plainSession } from '../testing/boards.ts'

test('[X1] the example covers every category in each language, with a tie and some still to be placed', () => {
  for (const language of languages) {
    const board = new Y.Doc()
    expect(addSample(board, { language, by: 'ann', at: 1 })).toBe(true)
    expect(addSample(board, { language, by: 'ann', at: 1 })).toBe(false)
    const snapshot = readBoard(board)
    expect(coverageOf(snapshot).missing).toEqual([])
    expect(duplicatesOf(snapshot)).toEqual([])
    const { rows } = planOf(snapshot, plainSession)
    expect(rows.map(row => row.stakeholder.name)).toEqual(sampleNotes(language).map(note => note.name))
    expect(rows.filter(row => row.status === 'unplaced')).toHaveLength(2)
    expect(rows.filter(row => row.placement?.influence === 0.5).map(row => row.level)).toEqual(['involve'])
    expect(new Set(rows.map(row => row.level)).size).toBe(5)
    expect(rows.every(row => row.stakeholder.kind !== 'person')).toBe(true)
  }
})
