// The life of a document in memory, decided in one place. Three orders are law: leave the map only when gone, a join while
// draining cancels the draining, and a drain that was cancelled must not end a later one.

/** Where a document is in its life. `round` tells one draining from an earlier, cancelled one. */
export type Life =
  | { readonly phase: 'loading' }
  | { readonly phase: 'live' }
  | { readonly phase: 'draining'; readonly round: number }
  | { readonly phase: 'gone' }

export type LifeEvent =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'loadFailed' }
  /** The document in memory can no longer be trusted. */
  | { readonly kind: 'spoiled' }
  | { readonly kind: 'held' }
  /** Nobody has held it for the lingering time. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'drained'; readonly round: number }

/** What to do on entering the next phase. */
export type LifeEffect = 'announce' | 'load' | 'drain' | 'forget' | 'fail' | 'none'

interface Step {
  readonly life: Life
  readonly effect: LifeEffect
}

/** Decides what follows from an event, given how many hold the document. */
export function nextLife(life: Life, event: LifeEvent, { holders, round }: { holders: number; round: number }): Step {
  switch (life.phase) {
    case 'loading':
      if (event.kind === 'loaded') return { life: { phase: 'live' }, effect: 'announce' }
      if (event.kind === 'loadFailed') return { life: { phase: 'gone' }, effect: 'fail' }
      break
    case 'live':
      if (event.kind === 'spoiled') return { life: { phase: 'loading' }, effect: 'load' }
      if (event.kind === 'idle' && holders === 0) return { life: { phase: 'draining', round }, effect: 'drain' }
      break
    case 'draining':
      if (event.kind === 'held') return { life: { phase: 'live' }, effect: 'none' }
      if (event.kind === 'drained' && event.round === life.round) return { life: { phase: 'gone' }, effect: 'forget' }
      break
    case 'gone':
      break
  }
  return { life, effect: 'none' }
}
