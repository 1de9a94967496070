// The names of the shared types: the only key strings of the documents' top level.
import type * as Y from 'yjs'

export const boardRoots = [
  'notes',
  'placements',
  'profiles',
  'assignments',
  'entries',
  'attitudes',
  'log',
  'outcomes',
] as const
export type BoardRoot = (typeof boardRoots)[number]

export const sessionRoots = ['settings', 'phases'] as const
export type SessionRoot = (typeof sessionRoots)[number]

/** The root map `name` of the board document. */
export const boardRoot = (board: Y.Doc, name: BoardRoot): Y.Map<unknown> => board.getMap(name)

/** The root map `name` of the session document. */
export const sessionRoot = (session: Y.Doc, name: SessionRoot): Y.Map<unknown> => session.getMap(name)
