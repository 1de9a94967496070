/** Somebody came in or left. */
export interface Coming {
  readonly id: string
  readonly name: string
  readonly kind: 'arrived' | 'left'
  /** Milliseconds since the epoch, by the clock of this device. */
  readonly at: number
}

type Present = readonly { readonly id: string; readonly name: string; readonly self: boolean }[]

const KEPT = 4

/** The comings and goings after the people changed from `before` to `now`, latest first; only the last few are kept. */
export function comingsAfter(known: readonly Coming[], before: Present, { now, at }: { now: Present; at: number }) {
  const ids = (people: Present) => new Set(people.map(person => person.id))
  const wereHere = ids(before)
  const areHere = ids(now)
  const arrived = now.filter(person => !person.self && !wereHere.has(person.id))
  const left = before.filter(person => !person.self && !areHere.has(person.id))
  const news: Coming[] = [
    ...arrived.map(({ id, name }) => ({ id, name, kind: 'arrived', at }) as const),
    ...left.map(({ id, name }) => ({ id, name, kind: 'left', at }) as const),
  ]
  if (news.length === 0) return known
  const renewed = new Set(news.map(({ id }) => id))
  return [...news, ...known.filter(({ id }) => !renewed.has(id))].slice(0, KEPT)
}
