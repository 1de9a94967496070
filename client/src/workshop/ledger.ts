// What is saved and what is not, for one document: edits made here against what the server acknowledged. Pure.
// A frame acknowledged is not enough: after a gap (a new connection, a refusal) only the answer to the server's SyncStep1 is known to
// carry everything the server lacks. So an edit counts as saved once a frame that carries it is acknowledged and no gap lies before it.
import type { FaultCode } from '@samenbord/wire'

export interface Ledger {
  /** Edits made on this device since the page was opened. */
  readonly edits: number
  /** How many of them, from the first, the server has on disk. */
  readonly saved: number
  readonly connected: boolean
  /** Number of write frames of this connection that are settled. */
  readonly settled: number
  /** Value of `edits` when each later write frame was sent, in order. */
  readonly frames: readonly number[]
  /** The frame of this connection that carries everything before it; undefined while there is a gap. */
  readonly complete: number | undefined
  /** Whether the server has confirmed, on this connection, that it has everything up to some frame. */
  readonly confirmed: boolean
  readonly refusal: FaultCode | undefined
}

export type LedgerEvent =
  | { readonly kind: 'edited' }
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed'; readonly code?: FaultCode | undefined }
  | { readonly kind: 'sent'; readonly complete: boolean }
  | { readonly kind: 'stored'; readonly count: number }
  | { readonly kind: 'refused'; readonly count: number; readonly code: FaultCode }

export const emptyLedger: Ledger = {
  edits: 0,
  saved: 0,
  connected: false,
  frames: [],
  settled: 0,
  complete: undefined,
  confirmed: false,
  refusal: undefined,
}

/** The ledger after an event. */
export function entered(ledger: Ledger, event: LedgerEvent): Ledger {
  switch (event.kind) {
    case 'edited':
      return { ...ledger, edits: ledger.edits + 1 }
    case 'opened':
      return { ...newConnection(ledger), connected: true, refusal: undefined }
    case 'closed':
      return { ...newConnection(ledger), connected: false, refusal: event.code }
    case 'sent':
      return sent(ledger, event.complete)
    case 'stored':
      return stored(ledger, event.count)
    case 'refused':
      return refused(ledger, event)
  }
}

/** How many edits are on this device only. */
export const unsavedOf = (ledger: Ledger): number => ledger.edits - ledger.saved

const newConnection = (ledger: Ledger): Ledger => ({
  ...ledger,
  frames: [],
  settled: 0,
  complete: undefined,
  confirmed: false,
})

function sent(ledger: Ledger, complete: boolean): Ledger {
  const frames = [...ledger.frames, ledger.edits]
  const number = ledger.settled + frames.length
  return { ...ledger, frames, complete: complete ? (ledger.complete ?? number) : ledger.complete }
}

function refused(ledger: Ledger, { count, code }: { readonly count: number; readonly code: FaultCode }): Ledger {
  // the answer that was sent after the refused frame carries what that one held: no gap lies behind it
  const isCarried = ledger.complete !== undefined && count < ledger.complete
  return { ...ledger, complete: isCarried ? ledger.complete : undefined, confirmed: false, refusal: code }
}

function stored(ledger: Ledger, count: number): Ledger {
  const newly = count - ledger.settled
  if (newly <= 0) return ledger
  const before = { ...ledger, settled: count, frames: ledger.frames.slice(newly) }
  if (ledger.complete === undefined || count < ledger.complete) return before
  const saved = Math.max(ledger.saved, ledger.frames[newly - 1] ?? ledger.saved)
  return { ...before, saved, confirmed: true, refusal: undefined }
}
