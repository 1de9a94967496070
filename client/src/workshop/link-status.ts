// What to tell a person about their work: one value out of the ledgers of the three documents. Pure.
import { type FaultCode, faults } from '@samenbord/wire'
import { type Ledger, unsavedOf } from './ledger.ts'

/** `live` with `unsaved` 0 is the only state in which everything is on the server's disk. */
export type LinkStatus =
  | { readonly kind: 'connecting'; readonly unsaved: number }
  | { readonly kind: 'live'; readonly unsaved: number }
  | { readonly kind: 'offline'; readonly unsaved: number }
  | { readonly kind: 'refused'; readonly code: FaultCode; readonly unsaved: number; readonly permanent: boolean }

/** The status of the whole workshop; `everLive` tells a first connection from a lost one. */
export function linkStatusOf(ledgers: readonly Ledger[], everLive: boolean): LinkStatus {
  const unsaved = ledgers.reduce((sum, ledger) => sum + unsavedOf(ledger), 0)
  const refusal = mostSerious(ledgers)
  if (refusal && (unsaved > 0 || faults[refusal].permanent)) {
    return { kind: 'refused', code: refusal, unsaved, permanent: faults[refusal].permanent }
  }
  if (ledgers.every(ledger => ledger.connected && ledger.confirmed)) return { kind: 'live', unsaved }
  if (ledgers.every(ledger => ledger.connected))
    return { kind: everLive ? 'live' : 'connecting', unsaved: atLeastOne(everLive, unsaved) }
  return { kind: everLive ? 'offline' : 'connecting', unsaved }
}

/** Would the two say the same? */
export function sameStatus(a: LinkStatus, b: LinkStatus): boolean {
  if (a.kind !== b.kind || a.unsaved !== b.unsaved) return false
  return a.kind !== 'refused' || b.kind !== 'refused' || (a.code === b.code && a.permanent === b.permanent)
}

// Connected again but not yet confirmed: something may still be on its way, so it is not "all saved".
const atLeastOne = (everLive: boolean, unsaved: number): number => (everLive ? Math.max(1, unsaved) : unsaved)

function mostSerious(ledgers: readonly Ledger[]): FaultCode | undefined {
  const codes = ledgers.flatMap(ledger => ledger.refusal ?? [])
  return codes.find(code => faults[code].permanent) ?? codes[0]
}
