import { dayOfWhen, type Phase, readWhen } from '@samenbord/board'
import type { Messages } from './messages.ts'

interface Speaker {
  readonly messages: Pick<Messages, 'plan'>
  /** How a day is written. */
  readonly formatDay: (day: string) => string
}

/** What the field `when` of a cell says to a reader: a day, days from an edge of the phase (with the day, once known), or the words themselves. */
export function whenWords(
  text: string | undefined,
  phase: Pick<Phase, 'start' | 'end'>,
  { messages: { plan }, formatDay }: Speaker,
): string {
  const when = readWhen(text)
  if (!when) return text ?? ''
  if (when.kind === 'day') return formatDay(when.day)
  const { edge, days } = when
  const count = Math.abs(days)
  const words = {
    start: days === 0 ? plan.atStart : days > 0 ? plan.afterStart(count) : plan.beforeStart(count),
    end: days === 0 ? plan.atEnd : days > 0 ? plan.afterEnd(count) : plan.beforeEnd(count),
  }[edge]
  const day = dayOfWhen(when, phase)
  return day ? `${words} (${formatDay(day)})` : words
}
