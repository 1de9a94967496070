import type { BoardRoot } from '@samenbord/board'

/** The parts of the board that a step may keep closed to participants, in the order of the steps they belong to. */
export const parts = ['notes', 'placements', 'profiles', 'plan', 'log'] as const
export type Part = (typeof parts)[number]

const roots: Readonly<Record<Part, readonly BoardRoot[]>> = {
  notes: ['notes'],
  placements: ['placements'],
  profiles: ['profiles', 'assignments'],
  plan: ['entries', 'attitudes'],
  log: ['log', 'outcomes'],
}

/** The top-level names of the board document that make up a part. */
export const rootsOfPart = (part: Part): readonly BoardRoot[] => roots[part]
