// How time that is left is shown and said. Pure.

/** Whole seconds to show for what is left: the last one is 1, and 0 only when it is over. */
export const secondsOf = (left: number): number => Math.ceil(left / 1000)

/** `4:05`, or `1:04:05` from an hour on; the same in all four languages. */
export function clockText(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (value: number) => `${value}`.padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** What is worth saying aloud. */
export type Moment = 'lastMinute' | 'over'

/** The moment that came between two looks at the clock; nothing when the time became more, or was not seen running. */
export function momentBetween(before: number | undefined, now: number | undefined): Moment | undefined {
  if (before === undefined || now === undefined || now >= before) return undefined
  if (now === 0) return 'over'
  return before > 60 && now <= 60 ? 'lastMinute' : undefined
}
