// Random actions on a board, for property tests: what people do, on a small set of ids so that they meet.
import fc from 'fast-check'
import type * as Y from 'yjs'
import {
  addNotes,
  addProfile,
  assignProfile,
  categoriseNotes,
  deleteNotes,
  deleteProfile,
  editEntry,
  editProfile,
  followMatrix,
  logEngagement,
  mergeNotes,
  moveNotes,
  overrideLevel,
  placeNote,
  renameNote,
  unplaceNote,
} from '../index.ts'

export type Action = (board: Y.Doc) => boolean

const noteId = fc.integer({ min: 0, max: 7 }).map(n => `n${n}`)
const profileId = fc.constantFrom('p0', 'p1')
const phase = fc.constantFrom('design', 'analysis')
const share = fc.integer({ min: 0, max: 20 }).map(n => n / 20)
const at = fc.integer({ min: 0, max: 1000 })
const name = fc.string({ unit: 'grapheme', maxLength: 12 })
const cell = fc.record({ stakeholder: noteId, phase })

/** One action with all its arguments. */
export const arbitraryAction: fc.Arbitrary<Action> = fc.oneof(
  fc.tuple(fc.uniqueArray(noteId, { maxLength: 4 }), name, at).map(
    ([ids, text, time]): Action =>
      board =>
        addNotes(
          board,
          ids.map(id => ({ id, name: text, position: { x: time, y: 0 }, by: 'a', at: time })),
        ),
  ),
  fc.tuple(noteId, name).map(
    ([id, text]): Action =>
      board =>
        renameNote(board, id, text),
  ),
  fc.tuple(noteId, at).map(
    ([id, x]): Action =>
      board =>
        moveNotes(board, [{ id, position: { x, y: 1 } }]),
  ),
  noteId.map(
    (id): Action =>
      board =>
        categoriseNotes(board, [id], 'management'),
  ),
  noteId.map(
    (id): Action =>
      board =>
        deleteNotes(board, [id]),
  ),
  fc.tuple(noteId, noteId).map(
    ([keep, merged]): Action =>
      board =>
        mergeNotes(board, { keep, merged }),
  ),
  fc.tuple(noteId, share, share, at).map(
    ([id, influence, impact, time]): Action =>
      board =>
        placeNote(board, id, { influence, impact, by: 'a', at: time }),
  ),
  noteId.map(
    (id): Action =>
      board =>
        unplaceNote(board, id),
  ),
  profileId.map(
    (id): Action =>
      board =>
        addProfile(board, { id, name: id, colour: 'blue', pattern: 'dots' }),
  ),
  profileId.map(
    (id): Action =>
      board =>
        editProfile(board, id, { motives: ['x'] }),
  ),
  profileId.map(
    (id): Action =>
      board =>
        deleteProfile(board, id),
  ),
  fc.tuple(noteId, profileId).map(
    ([id, profile]): Action =>
      board =>
        assignProfile(board, [id], profile),
  ),
  fc.tuple(cell, name).map(
    ([address, owner]): Action =>
      board =>
        editEntry(board, address, { owner }),
  ),
  cell.map(
    (address): Action =>
      board =>
        overrideLevel(board, address, {
          level: 'partner',
          reason: 'r',
          instead: 'inform',
          by: 'a',
          byName: 'A',
          at: 1,
        }),
  ),
  cell.map(
    (address): Action =>
      board =>
        followMatrix(board, address),
  ),
  fc.tuple(fc.integer({ min: 0, max: 9 }), noteId).map(
    ([n, id]): Action =>
      board =>
        logEngagement(board, {
          id: `l${n}`,
          stakeholders: [id],
          date: '2026-02-28',
          type: 'call',
          direction: 'in',
          summary: 's',
          followUp: 'none',
          by: 'a',
          at: n,
        }),
  ),
)
