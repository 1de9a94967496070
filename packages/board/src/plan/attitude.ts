// Where a stakeholder stands towards the project, and where the group wants to bring it: the five degrees of the
// stakeholder engagement assessment matrix (PMBOK Guide, "Plan Stakeholder Engagement").
import type * as Y from 'yjs'
import type { NoteId } from '../notes/note.ts'
import { readOneOf } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'

export const attitudes = ['unaware', 'resistant', 'neutral', 'supportive', 'leading'] as const
export type Attitude = (typeof attitudes)[number]

/** How one stakeholder stands now and how the group wants it to stand. */
export interface Attitudes {
  readonly now: Attitude | undefined
  readonly wanted: Attitude | undefined
}

/** How many degrees lie between now and wanted; 0 when either is not said or nothing is to change. */
export function attitudeGap(both: Attitudes | undefined): number {
  if (!both?.now || !both.wanted) return 0
  return attitudes.indexOf(both.wanted) - attitudes.indexOf(both.now)
}

const sides = ['now', 'wanted'] as const

// Two keys, so that one person may say how it is while another says how it should be.
const keyOf = (stakeholder: NoteId, side: (typeof sides)[number]): string => `${stakeholder}:${side}`

/** Whose attitude a key of the document is part of; undefined when it is none of ours. Total. */
export function stakeholderOfKey(key: string): NoteId | undefined {
  const [stakeholder, side, ...rest] = key.split(':')
  return stakeholder && rest.length === 0 && sides.some(option => option === side) ? stakeholder : undefined
}

/** Every key under which a stakeholder's attitudes may stand. */
export const attitudeKeys = (stakeholder: NoteId): readonly string[] => sides.map(side => keyOf(stakeholder, side))

/** Both attitudes of a stakeholder; undefined when nobody said anything. Total. */
export function readAttitudes(root: Y.Map<unknown>, stakeholder: NoteId): Attitudes | undefined {
  const read = (side: (typeof sides)[number]) => readOneOf(root.get(keyOf(stakeholder, side)), attitudes)
  const [now, wanted] = [read('now'), read('wanted')]
  return now || wanted ? Object.freeze({ now, wanted }) : undefined
}

/** Says how a stakeholder stands or should stand; an undefined side is left alone, an empty one is cleared. */
export function setAttitude(
  board: Y.Doc,
  stakeholder: NoteId,
  change: { readonly now?: Attitude | ''; readonly wanted?: Attitude | '' },
): boolean {
  if (!boardRoot(board, 'notes').has(stakeholder)) return false
  const root = boardRoot(board, 'attitudes')
  const changed = sides.filter(side => {
    const value = change[side]
    return value !== undefined && (root.get(keyOf(stakeholder, side)) ?? '') !== value
  })
  if (changed.length === 0) return false
  board.transact(() => {
    for (const side of changed) {
      const value = change[side]
      if (value) root.set(keyOf(stakeholder, side), value)
      else root.delete(keyOf(stakeholder, side))
    }
  })
  return true
}
