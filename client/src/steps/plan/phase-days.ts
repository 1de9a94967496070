import type { Language, Phase } from '@samenbord/board'
import { formatDay } from '../engage/days.ts'

/** From when to when a phase runs, as far as it is known; undefined when it has no dates. */
export function phaseDays({ start, end }: Pick<Phase, 'start' | 'end'>, language: Language): string | undefined {
  if (!start && !end) return undefined
  return [start, end].map(day => (day ? formatDay(day, language) : '…')).join(' – ')
}
