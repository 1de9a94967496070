// Random actions on a board, for property tests: what people do, on a small set of ids so that they meet.
import fc from 'fast-check'
import type * as Y from 'yjs'
import {
  addNotes,
  addProfile,
  assignProfile,
  attitudes,
  categories,
  categoriseNotes,
  deleteNotes,
  deleteProfile,
  duplicateNotes,
  editEntry,
  editProfile,
  entryStatuses,
  followMatrix,
  logEngagement,
  markPersonalData,
  mergeNotes,
  moveNotes,
  noteColours,
  noteKinds,
  overrideLevel,
  placeNote,
  planLevels,
  recolourNotes,
  renameNote,
  setAttitude,
  setNoteKind,
  settleCommitment,
  unplaceNote,
} from '../index.ts'

export type Action = (board: Y.Doc) => boolean

const idsOf = (letter: string, count: number) => fc.integer({ min: 0, max: count - 1 }).map(n => `${letter}${n}`)

/** All that an action may need; each takes what it needs. */
const dice = fc.record({
  note: idsOf('n', 8),
  other: idsOf('n', 8),
  notes: fc.uniqueArray(idsOf('n', 8), { maxLength: 4 }),
  profile: idsOf('p', 2),
  phase: fc.constantFrom('design', 'analysis'),
  influence: fc.integer({ min: 0, max: 20 }).map(n => n / 20),
  impact: fc.integer({ min: 0, max: 20 }).map(n => n / 20),
  at: fc.integer({ min: 0, max: 1000 }),
  name: fc.string({ unit: 'grapheme', maxLength: 12 }),
  flag: fc.boolean(),
  category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
  kind: fc.option(fc.constantFrom(...noteKinds), { nil: undefined }),
  colour: fc.constantFrom(...noteColours),
  level: fc.constantFrom(...planLevels),
  status: fc.constantFrom(...entryStatuses),
  attitude: fc.constantFrom(...attitudes),
})
type Dice = typeof dice extends fc.Arbitrary<infer D> ? D : never

const actions: readonly ((board: Y.Doc, dice: Dice) => boolean)[] = [
  (board, { notes, name, at }) =>
    addNotes(
      board,
      notes.map(id => ({ id, name, position: { x: at, y: 0 }, by: 'a', at })),
    ),
  (board, { note, name }) => renameNote(board, note, name),
  (board, { notes, at }) =>
    moveNotes(
      board,
      notes.map(id => ({ id, position: { x: at, y: 1 } })),
    ),
  (board, { notes, category }) => categoriseNotes(board, notes, category),
  (board, { notes, kind }) => setNoteKind(board, notes, kind),
  (board, { notes, colour }) => recolourNotes(board, notes, colour),
  (board, { note, flag }) => markPersonalData(board, [note], flag),
  (board, { note }) => deleteNotes(board, [note]),
  (board, { note, other, at }) =>
    duplicateNotes(board, [{ source: note, id: other, position: { x: 1, y: at }, by: 'b', at }]),
  (board, { note, other }) => mergeNotes(board, { keep: note, merged: other }),
  (board, { note, influence, impact, at }) => placeNote(board, note, { influence, impact, by: 'a', at }),
  (board, { note }) => unplaceNote(board, note),
  (board, { profile, colour }) => addProfile(board, { id: profile, name: profile, colour, pattern: 'dots' }),
  (board, { profile, name, flag }) => editProfile(board, profile, flag ? { name } : { motives: [name] }),
  (board, { profile }) => deleteProfile(board, profile),
  (board, { notes, profile, flag }) => assignProfile(board, notes, flag ? profile : undefined),
  (board, { note, phase, name }) => editEntry(board, { stakeholder: note, phase }, { owner: name }),
  (board, { note, phase, status }) => editEntry(board, { stakeholder: note, phase }, { status, method: 'x' }),
  (board, { note, phase, level, name, at }) =>
    overrideLevel(
      board,
      { stakeholder: note, phase },
      { level, reason: name, instead: 'inform', by: 'a', byName: 'A', at },
    ),
  (board, { note, phase }) => followMatrix(board, { stakeholder: note, phase }),
  (board, { note, at, name }) =>
    logEngagement(board, {
      ...{ id: `l${at % 10}`, stakeholders: [note], date: '2026-02-28', type: 'call', direction: 'in' },
      ...{ summary: name, followUp: 'none', by: 'a', at },
      commitments: [{ text: name, owner: 'A', due: undefined }],
    }),
  (board, { at, flag }) =>
    settleCommitment(board, { entry: `l${at % 10}`, index: 0 }, { status: flag ? 'kept' : 'open', by: 'a', at }),
  (board, { note, attitude, flag }) => setAttitude(board, note, flag ? { now: attitude } : { wanted: attitude }),
]

/** One action with all its arguments. */
export const arbitraryAction: fc.Arbitrary<Action> = fc.tuple(fc.constantFrom(...actions), dice).map(
  ([action, thrown]): Action =>
    board =>
      action(board, thrown),
)
