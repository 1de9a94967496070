import type { BoardSnapshot, NoteId } from '@samenbord/board'
import type { BlindRound } from './blind-round.ts'

/**
 * The rounds as they stand for the board of now: what was found and decided of a merged note is told of the one it stands behind,
 * where that has nothing of its own. Taken apart again, each has its own back.
 */
export function roundsAmong(
  rounds: readonly BlindRound[],
  { notes }: Pick<BoardSnapshot, 'notes'>,
): readonly BlindRound[] {
  const standing = (note: NoteId) => notes.get(note)?.mergedInto ?? note
  const isMoved = ({ results }: BlindRound) => results.some(({ note }) => standing(note) !== note)
  return rounds.some(isMoved)
    ? rounds.map(round => ({
        ...round,
        // what nobody placed has nothing of its own
        results: standingOnes(
          round.results.filter(({ n }) => n > 0),
          standing,
        ),
        decisions: standingOnes(round.decisions, standing),
      }))
    : rounds
}

function standingOnes<T extends { readonly note: NoteId }>(
  all: readonly T[],
  standing: (note: NoteId) => NoteId,
): readonly T[] {
  const told = new Map(all.filter(({ note }) => standing(note) === note).map(one => [one.note, one]))
  for (const one of all) {
    const note = standing(one.note)
    if (!told.has(note)) told.set(note, { ...one, note })
  }
  return [...told.values()]
}
