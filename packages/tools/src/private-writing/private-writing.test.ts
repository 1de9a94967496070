import { deleteNotes, liveNotes, readBoard } from '@samenbord/board'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { deletePrivateNote, MOST_PRIVATE_NOTES, readPrivateNotes, writePrivateNote } from './private-note.ts'
import { closePrivateWriting, privateWriting, readPrivateWriting, startPrivateWriting } from './private-writing.ts'

const by = { by: 'f', at: 1 }
const note = (id: string, name: string, at = 1) => ({ id, name, round: 'r', category: undefined, at })

function opened(anonymity: 'off' | 'full' = 'off') {
  const session = new Y.Doc()
  startPrivateWriting(session, { id: 'r', anonymity, ...by })
  const drafts = ['ann', 'bob'].map(participant => ({ participant, doc: new Y.Doc() }))
  const [ann, bob] = drafts.map(({ doc }) => doc)
  if (!ann || !bob) throw new Error('There are two')
  const board = new Y.Doc()
  const reveal = () => {
    privateWriting.reveal?.publish(board, { round: 'r', session, drafts })
    privateWriting.reveal?.done(session, { round: 'r', board, drafts, at: 9 })
  }
  return { session, drafts, ann, bob, board, reveal }
}

describe('rounds', () => {
  test('one is open at a time, is closed once, and is due until it is done', () => {
    const { session, reveal } = opened()
    expect(startPrivateWriting(session, { id: 's', anonymity: 'off', ...by })).toBe(false)
    expect(privateWriting.reveal?.due(session)).toEqual([])
    expect([closePrivateWriting(session, 'r', by), closePrivateWriting(session, 'r', by)]).toEqual([true, false])
    expect(privateWriting.reveal?.due(session)).toEqual(['r'])
    expect(privateWriting.reveal?.need(session)).toBe('needed')
    reveal()
    expect(privateWriting.reveal?.due(session)).toEqual([])
    expect([privateWriting.reveal?.need(session), privateWriting.reveal?.need(new Y.Doc())]).toEqual(['over', 'unused'])
    expect(readPrivateWriting(session)).toMatchObject({ open: undefined, rounds: [{ id: 'r', phase: 'done' }] })
    expect(startPrivateWriting(session, { id: 's', anonymity: 'off', ...by })).toBe(true)
  })

  test('whatever stands in the documents, reading never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), entries => {
        const doc = new Y.Doc()
        for (const [key, value] of Object.entries(entries)) doc.getMap('private-writing').set(key, value)
        readPrivateWriting(doc)
        expect(readPrivateNotes(doc, 'r').every(each => each.name.trim() !== '')).toBe(true)
      }),
    )
  })
})

test('a round has room for so many notes of one participant, and says when it has none', () => {
  const draft = new Y.Doc()
  for (let each = 0; each < MOST_PRIVATE_NOTES; each++) writePrivateNote(draft, note(`n${each}`, 'NMBS'))
  expect(writePrivateNote(draft, note('one more', 'TEC'))).toBe(false)
  expect(writePrivateNote(draft, note('n0', 'NMBS/SNCB'))).toBe(true)
  expect(writePrivateNote(draft, { ...note('other round', 'TEC'), round: 's' })).toBe(true)
  expect(readPrivateNotes(draft, 'r')).toHaveLength(MOST_PRIVATE_NOTES)
})

describe('the reveal', () => {
  test('brings everybody’s notes onto the board once, however often it runs', () => {
    const { session, ann, bob, board, reveal } = opened()
    writePrivateNote(ann, note('a1', ' NMBS '))
    writePrivateNote(ann, note('a2', 'weg'))
    deletePrivateNote(ann, 'a2')
    writePrivateNote(bob, { ...note('b1', 'TEC'), category: 'externalInterest' })
    closePrivateWriting(session, 'r', by)
    reveal()
    const once = Y.encodeStateAsUpdate(board)
    reveal()
    expect(Y.encodeStateAsUpdate(board)).toEqual(once)
    const notes = liveNotes(readBoard(board))
    expect(notes.map(({ name, createdBy, category }) => [name, createdBy, category])).toEqual([
      ['NMBS', 'ann', undefined],
      ['TEC', 'bob', 'externalInterest'],
    ])
    expect(new Set(notes.map(({ position }) => JSON.stringify(position))).size).toBe(2)
    expect(readPrivateWriting(session).rounds[0]?.notes).toEqual(['a1', 'b1'])
  })

  test('when it is run again after it was interrupted, what somebody moved meanwhile stays, and the rest comes', () => {
    const { ann, board, session, drafts, reveal } = opened()
    writePrivateNote(ann, note('a1', 'NMBS'))
    privateWriting.reveal?.publish(board, { round: 'r', session, drafts })
    writePrivateNote(ann, note('a2', 'TEC'))
    reveal()
    expect(liveNotes(readBoard(board)).map(({ name }) => name)).toEqual(['NMBS', 'TEC'])
    deleteNotes(board, ['a1'])
    expect(readPrivateWriting(session).rounds[0]?.notes).toEqual(['a1', 'a2'])
  })

  test('nameless means that the board names nobody, by author, time or order', () => {
    const { ann, bob, board, reveal } = opened('full')
    writePrivateNote(ann, note('z', 'NMBS', 1))
    writePrivateNote(bob, note('b', 'TEC', 2))
    writePrivateNote(ann, note('y', 'De Lijn', 3))
    reveal()
    const notes = liveNotes(readBoard(board))
    expect(notes.map(({ id, createdBy, createdAt }) => [id, createdBy, createdAt])).toEqual([
      ['b', '', 0],
      ['y', '', 0],
      ['z', '', 0],
    ])
    const bytes = String.fromCharCode(...Y.encodeStateAsUpdate(board))
    expect(bytes).toContain('NMBS')
    expect(bytes).not.toContain('ann')
  })
})
