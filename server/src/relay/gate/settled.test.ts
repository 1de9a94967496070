// Rights by part of the board: what a step keeps settled is closed to contributors, however a frame touches it.
import { addNotes, deleteNotes, moveNotes, placeNote, renameNote } from '@samenbord/board'
import { goToStep, settle } from '@samenbord/tools/steps'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { arbitraryAction } from '../../../../packages/board/src/testing/arbitrary-actions.ts'
import { Forger } from '../../testing/forger.ts'
import { changeOf, gate, sessionDoc, writer } from '../../testing/gate-case.ts'
import { GateTrial } from '../../testing/gate-trial.ts'
import { Random } from '../../testing/random.ts'
import { block, deleted, item, updateOf } from '../../testing/update-bytes.ts'

// properties take their time on a busy machine
vi.setConfig({ testTimeout: 60_000 })

const note = (id: string) => ({ id, name: `Stad ${id}`, position: { x: 0, y: 0 }, by: 'p1', at: 1 })
const place = (doc: Y.Doc) => placeNote(doc, 'n1', { influence: 1, impact: 0, by: 'p1', at: 2 })
const facilitator = { ...writer, claims: { ...writer.claims, role: 'facilitator' } } as const

let board: Y.Doc
let session: Y.Doc

beforeEach(() => {
  board = new Y.Doc()
  addNotes(board, [note('n1'), note('n2')])
  placeNote(board, 'n1', { influence: 0.5, impact: 0.5, by: 'p1', at: 1 })
  session = sessionDoc()
  settle(session, { step: 'identify', part: 'notes', on: true })
})

const touching: Readonly<Record<string, (doc: Y.Doc) => unknown>> = {
  'adds a note': doc => addNotes(doc, [note('late')]),
  'renames a note': doc => renameNote(doc, 'n1', 'Otherwise'),
  'moves a note': doc => moveNotes(doc, [{ id: 'n1', position: { x: 5, y: 5 } }]),
  'deletes a note with all that hangs on it': doc => deleteNotes(doc, ['n1']),
  'deletes nothing but a note': doc => doc.getMap('notes').delete('n2'),
  'places one note and deletes another': doc =>
    doc.transact(() => {
      place(doc)
      deleteNotes(doc, ['n2'])
    }),
}

test.each(Object.entries(touching))(
  'while the notes are settled, a contributor’s frame that %s is refused',
  (_what, change) => {
    const update = changeOf(board, copy => void change(copy))
    expect(gate(board, update, { session })).toEqual({ kind: 'refuse', code: 'partClosed' })
    expect(gate(board, update, { session, isLive: false })).toEqual({ kind: 'refuse', code: 'partClosed' })
    expect(gate(board, update)).toMatchObject({ kind: 'pass' })
    expect(gate(board, update, { session, writer: facilitator })).toMatchObject({ kind: 'pass' })
  },
)

test('what stands in place of a note, already deleted, touches it too', () => {
  const grave = updateOf([block(77, 0, [item(deleted(1), { parent: { root: 'notes' }, key: 'n1' })])])
  expect(gate(board, grave, { session })).toEqual({ kind: 'refuse', code: 'partClosed' })
  expect(gate(board, grave)).toMatchObject({ kind: 'pass' })
})

test('the other parts stay open, and so does everything at a step where nothing is settled', () => {
  expect(
    gate(
      board,
      changeOf(board, copy => void place(copy)),
      { session },
    ),
  ).toMatchObject({ kind: 'pass' })
  goToStep(session, 'evaluate')
  const update = changeOf(board, copy => void deleteNotes(copy, ['n1']))
  expect(gate(board, update, { session })).toMatchObject({ kind: 'pass' })
})

test('a settled part changes by nothing that hand-made clients send', () => {
  const trial = new GateTrial(board)
  const random = new Random(1)
  const actions = fc.sample(arbitraryAction, { numRuns: 300, seed: 1 })
  const notes = () => JSON.stringify(trial.doc.getMap('notes'))
  const before = notes()
  for (let round = 0; round < 3000; round += 1) {
    const forger = new Forger(random, trial.doc)
    const honest = changeOf(trial.doc, copy => void random.pick(actions)(copy))
    const update = random.pick([() => honest, () => forger.structs(honest), () => forger.invention()])()
    trial.offer(update, { session })
  }
  expect(notes()).toBe(before)
  expect(trial.outcomes.pass).toBeGreaterThan(50)
  expect(trial.outcomes.refuse).toBeGreaterThan(50)
})
