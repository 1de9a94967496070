import { type Language, languages, type Phase } from '@samenbord/board'
import type { Messages } from './messages.ts'

/** What a phase is called in the reader's language: the name somebody gave it, else the preset's, else a name in another language. */
export function phaseNameOf(phase: Phase, language: Language, { method }: Pick<Messages, 'method'>): string {
  const own = phase.names[language]
  if (own) return own
  if (phase.preset && Object.keys(phase.names).length === 0) return method.phase[phase.preset]
  const other = languages.map(option => phase.names[option]).find(Boolean)
  return other ?? (phase.preset ? method.phase[phase.preset] : phase.id)
}
