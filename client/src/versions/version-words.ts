import { type ChangeCounts, changeKinds } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import { isStep } from '@samenbord/tools/steps'
import type { Version } from '../api/api.ts'

/** Why a version was made, or what it was called. */
export function titleOf({ name, reason, step }: Version, { versions, method }: Messages): string {
  if (name !== undefined) return name
  return reason === 'step' ? versions.reason.step(isStep(step) ? method.step[step] : step) : versions.reason[reason]
}

/** What changed, on one line: "12 new stakeholders, 3 placed". */
export function changesLine(counts: ChangeCounts, { versions }: Messages): string {
  const told = changeKinds.flatMap(kind => (counts[kind] ? [versions.change[kind](counts[kind])] : []))
  return told.length > 0 ? told.join(', ') : versions.same
}
