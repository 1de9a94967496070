// The one place that lets a write in or not. It reads the bytes and answers before anything is applied.

import type { ParticipantId } from '@samenbord/board'
import { type Attempt, closedRoots, whyNot } from '@samenbord/tools/may-write'
import type { Claims, DocAddress, FaultCode } from '@samenbord/wire'
import type * as Y from 'yjs'
import type { ClientIds } from '../client-ids.ts'
import type { RelayLimits } from '../limits.ts'
import { freshIn, holdsNothingNew } from './novelty.ts'
import { misfitOf, rootsTouched } from './place.ts'
import { rootsOf } from './roots.ts'
import { type Block, type Range, readUpdate, type UpdateReading } from './update-reader.ts'

/**
 * `ignore`: it holds nothing new, which nobody needs permission for. `resync`: it builds on something that is not here, so
 * both sides are to compare; nothing is ever left pending.
 */
export type Verdict =
  /** `fresh`: the structs that are new, for `isInOrder` once they are applied. `deletes`: what it asks to be gone. */
  | { readonly kind: 'pass'; readonly fresh: readonly Block[]; readonly deletes: readonly Range[] }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'resync' }
  | { readonly kind: 'refuse'; readonly code: FaultCode }

/** Who writes, and where. */
export interface Writer {
  readonly claims: Claims
  readonly address: DocAddress
  /** Other participants that the same browser took part as. */
  readonly kin: ReadonlySet<ParticipantId>
}

export interface Write {
  readonly writer: Writer
  readonly update: Uint8Array
  /** A single change, as opposed to the answer to a SyncStep1, which may be much at once. */
  readonly isLive: boolean
  readonly doc: Y.Doc
  readonly session: Y.Doc
  readonly clientIds: ClientIds
  readonly isFull: boolean
  readonly now: number
  readonly limits: RelayLimits
}

const refuse = (code: FaultCode): Verdict => ({ kind: 'refuse', code })

/** Judges one write. */
export function judge(write: Write): Verdict {
  const { writer, update, isLive, doc, session, limits } = write
  if (isLive && update.length > limits.update) return refuse('tooLarge')
  const reading = readUpdate(update, isLive ? limits.liveUpdate : limits.syncUpdate)
  if (typeof reading === 'string') return refuse(reading)
  if (holdsNothingNew(doc, reading)) return { kind: 'ignore' }
  const refusal = whyNot(session, attemptOf(writer, write.now))
  if (refusal !== undefined) return refuse(refusal === 'locked' ? 'locked' : 'readOnly')
  const misfit = misfitOf(doc, reading, { roots: rootsOf(writer.address.kind), depth: limits.depth })
  if (misfit === 'outOfStep') return { kind: 'resync' }
  if (misfit !== undefined) return refuse(misfit)
  if (touchesClosed(write, reading)) return refuse('partClosed')
  const fresh = freshIn(doc, reading)
  const clients = fresh.map(({ client }) => client)
  const person = { participant: writer.claims.participant, kin: writer.kin }
  if (!clients.every(client => write.clientIds.mayUse(client, person, write.now))) return refuse('updateImpersonates')
  // deletions make room, and pass always
  if (clients.length > 0 && (write.isFull || hasNoRoom(doc, clients, limits))) return refuse('documentFull')
  return { kind: 'pass', fresh, deletes: reading.deletes }
}

/** Whether an update that fits touches a part of the document that is closed to its writer now. */
function touchesClosed({ doc, session, writer, now }: Write, reading: UpdateReading): boolean {
  const closed = closedRoots(session, attemptOf(writer, now))
  return closed.size > 0 && [...rootsTouched(doc, reading)].some(root => closed.has(root))
}

/** Whether the document has as many structs, or would have more client ids, than it may. */
function hasNoRoom(doc: Y.Doc, clients: readonly number[], limits: RelayLimits): boolean {
  const known = doc.store.clients
  const newcomers = clients.filter(client => !known.has(client)).length
  if (newcomers > 0 && known.size + newcomers > limits.documentClients) return true
  let structs = 0
  for (const ofClient of known.values()) structs += ofClient.length
  return structs >= limits.documentStructs
}

/** What `whyNot` wants to know of a writer; `now` is the server's clock, which no device can turn. */
export function attemptOf({ address, claims }: Pick<Writer, 'address' | 'claims'>, now: number): Attempt {
  return {
    kind: address.kind,
    role: claims.role,
    own: address.kind === 'draft' && address.participant === claims.participant,
    now,
  }
}
