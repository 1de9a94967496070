// The only judge of who may write what, now: the base table and no tool in the way. Client and relay ask the same function.
import { baseMayWrite, type Standing } from '@samenbord/board'
import type * as Y from 'yjs'
import { models } from './models.ts'

/** Why a write is refused: the role has no right to it, or a tool stands in the way for now. */
export type Refusal = 'readOnly' | 'locked'

/** May somebody of this standing write now, with the session as it is? */
export function mayWrite(session: Y.Doc, write: Standing): boolean {
  return whyNot(session, write) === undefined
}

/** The reason why somebody may not write now; undefined when they may. */
export function whyNot(session: Y.Doc, write: Standing): Refusal | undefined {
  if (!baseMayWrite(write)) return 'readOnly'
  return models.some(tool => tool.vetoes?.(tool.read(session), write)) ? 'locked' : undefined
}
