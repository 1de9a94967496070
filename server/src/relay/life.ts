// The life of a document in memory, decided in one place. Three orders are law: leave the map only when gone, a join while
// draining cancels the draining, and a drain that was cancelled must not end a later one.

/** Where a document is in its life. `round` tells one draining from an earlier, cancelled one. */
export type Life =
  /** Its bytes are being read from storage. */
  | { readonly phase: 'loading' }
  /** Its bytes are in memory, and the document itself when somebody writes. */
  | { readonly phase: 'live' }
  /** Its audience is connected, but nothing of it is in memory. Everybody begins here. */
  | { readonly phase: 'resting' }
  | { readonly phase: 'draining'; readonly round: number }
  | { readonly phase: 'gone' }

export type LifeEvent =
  /** Somebody needs what is in it. */
  | { readonly kind: 'wanted' }
  | { readonly kind: 'loaded' }
  | { readonly kind: 'loadFailed' }
  | { readonly kind: 'held' }
  /** Nobody has needed it for a while, and everything is stored. */
  | { readonly kind: 'quiet' }
  /** Nobody has held it for the lingering time. */
  | { readonly kind: 'idle' }
  | { readonly kind: 'drained'; readonly round: number }

/** What to do on entering the next phase. */
export type LifeEffect = 'announce' | 'load' | 'rest' | 'drain' | 'forget' | 'fail' | 'none'

interface Step {
  readonly life: Life
  readonly effect: LifeEffect
}

interface Circumstances {
  readonly holders: number
  /** The number of the next draining. */
  readonly round: number
}

type Rule = (event: LifeEvent, around: Circumstances) => Step | undefined

const failed: Step = { life: { phase: 'gone' }, effect: 'fail' }

const loading: Rule = event => {
  if (event.kind === 'loaded') return { life: { phase: 'live' }, effect: 'announce' }
  return event.kind === 'loadFailed' ? failed : undefined
}

const live: Rule = (event, { holders, round }) => {
  if (event.kind === 'loadFailed') return failed
  if (event.kind === 'quiet') return { life: { phase: 'resting' }, effect: 'rest' }
  const isIdle = event.kind === 'idle' && holders === 0
  return isIdle ? { life: { phase: 'draining', round }, effect: 'drain' } : undefined
}

const resting: Rule = (event, { holders }) => {
  if (event.kind === 'wanted') return { life: { phase: 'loading' }, effect: 'load' }
  const isIdle = event.kind === 'idle' && holders === 0
  return isIdle ? { life: { phase: 'gone' }, effect: 'forget' } : undefined
}

const draining =
  (current: number): Rule =>
  event => {
    if (event.kind === 'held') return { life: { phase: 'live' }, effect: 'none' }
    if (event.kind === 'loadFailed') return failed
    const isDrained = event.kind === 'drained' && event.round === current
    return isDrained ? { life: { phase: 'gone' }, effect: 'forget' } : undefined
  }

function ruleFor(life: Life): Rule {
  switch (life.phase) {
    case 'loading':
      return loading
    case 'live':
      return live
    case 'resting':
      return resting
    case 'draining':
      return draining(life.round)
    case 'gone':
      return () => undefined
  }
}

/** Decides what follows from an event, given how many hold the document. */
export function nextLife(life: Life, event: LifeEvent, around: Circumstances): Step {
  return ruleFor(life)(event, around) ?? { life, effect: 'none' }
}
