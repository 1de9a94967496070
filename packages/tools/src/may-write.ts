// The only judge of who may write what, now: the base table and no tool in the way. Client and relay ask the same function.
import { baseMayWrite } from '@samenbord/board'
import type * as Y from 'yjs'
import { models } from './models.ts'
import type { Attempt } from './tool-model.ts'

export type { Attempt } from './tool-model.ts'

/** Why a write is refused: the role has no right to it, or a tool stands in the way for now. */
export type Refusal = 'readOnly' | 'locked'

/** May somebody of this standing write now, with the session as it is? */
export function mayWrite(session: Y.Doc, attempt: Attempt): boolean {
  return whyNot(session, attempt) === undefined
}

/** The reason why somebody may not write now; undefined when they may. */
export function whyNot(session: Y.Doc, attempt: Attempt): Refusal | undefined {
  if (!baseMayWrite(attempt)) return 'readOnly'
  return models.some(tool => tool.vetoes?.(tool.read(session), attempt)) ? 'locked' : undefined
}

const NONE: ReadonlySet<string> = new Set()

/** The top-level names of a document that somebody who may write there may still not touch now. A write that does is refused whole. */
export function closedRoots(session: Y.Doc, attempt: Attempt): ReadonlySet<string> {
  const closed = models.flatMap(tool => tool.closes?.(tool.read(session), attempt) ?? [])
  return closed.length > 0 ? new Set(closed) : NONE
}
