// The one place that lets a write in or not. It answers before anything is applied.

import { mayWrite, whyNot } from '@samenbord/tools/may-write'
import type { FaultCode } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Connection } from './connection.ts'
import type { RelayLimits } from './limits.ts'

/** `ignore`: it holds nothing new, which nobody needs permission for. */
export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'refuse'; readonly code: FaultCode }

export interface Write {
  readonly connection: Connection
  readonly update: Uint8Array
  readonly isLive: boolean
  readonly doc: Y.Doc
  readonly session: Y.Doc
  readonly limits: RelayLimits
}

/** Judges one write. */
export function judge(write: Write): Verdict {
  const { connection, update, doc, session, limits } = write
  if (write.isLive && update.length > limits.update) return { kind: 'refuse', code: 'tooLarge' }
  const permission = permissionOf(connection)
  if (mayWrite(session, permission)) return { kind: 'pass' }
  if (holdsNothingNew(doc, update)) return { kind: 'ignore' }
  return { kind: 'refuse', code: whyNot(session, permission) === 'locked' ? 'locked' : 'readOnly' }
}

/** What `mayWrite` wants to know of a connection. */
export function permissionOf({ address, claims }: Connection): Parameters<typeof mayWrite>[1] {
  return {
    kind: address.kind,
    role: claims.role,
    own: address.kind === 'draft' && address.participant === claims.participant,
  }
}

/** An up-to-date reader's answer to SyncStep1 repeats deletions everybody knows; that is no offence. */
function holdsNothingNew(doc: Y.Doc, update: Uint8Array): boolean {
  try {
    return Y.snapshotContainsUpdate(Y.snapshot(doc), update)
  } catch {
    // unreadable bytes are certainly nothing we have
    return false
  }
}
