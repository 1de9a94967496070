import { describe, expect, test } from 'vitest'
import { type Life, type LifeEffect, type LifeEvent, nextLife } from './life.ts'

const go = (life: Life, event: LifeEvent, holders: number) => nextLife(life, event, { holders, round: 1 })

describe('the laws of a document’s life', () => {
  test('it leaves the map only when gone', () => {
    expect(go({ phase: 'draining', round: 1 }, { kind: 'drained', round: 1 }, 0)).toEqual({
      life: { phase: 'gone' },
      effect: 'forget',
    })
  })

  test('a join while draining cancels the draining', () => {
    expect(go({ phase: 'draining', round: 1 }, { kind: 'held' }, 1).life).toEqual({ phase: 'live' })
  })

  test('a cancelled draining does not end a later one', () => {
    const later: Life = { phase: 'draining', round: 2 }
    expect(go(later, { kind: 'drained', round: 1 }, 0).life).toEqual(later)
  })

  test('nobody’s idleness drains a document that is held', () => {
    expect(go({ phase: 'live' }, { kind: 'idle' }, 1).life).toEqual({ phase: 'live' })
  })
})

test('what nobody needs leaves memory while its audience stays, and comes back when wanted', () => {
  expect(go({ phase: 'live' }, { kind: 'quiet' }, 3)).toEqual({ life: { phase: 'resting' }, effect: 'rest' })
  expect(go({ phase: 'resting' }, { kind: 'wanted' }, 3)).toEqual({ life: { phase: 'loading' }, effect: 'load' })
  expect(go({ phase: 'resting' }, { kind: 'idle' }, 3).life).toEqual({ phase: 'resting' })
})

// A model of one document's surroundings: what may happen next, given what is under way.
interface World {
  readonly life: Life
  readonly holders: number
  readonly rounds: number
  readonly loads: number
  /** Rounds whose draining has begun and not ended. */
  readonly drains: readonly number[]
  readonly isForgotten: boolean
}

type Move = 'join' | 'leave' | 'idle' | 'want' | 'quiet' | 'load' | 'loadFails' | `drain ${number}`

function movesIn(world: World): Move[] {
  if (world.isForgotten) return []
  const moves: Move[] = ['join', 'idle']
  if (world.holders > 0) moves.push('leave', 'want')
  if (world.loads > 0) moves.push('load', 'loadFails')
  if (world.life.phase === 'live') moves.push('quiet')
  return [...moves, ...world.drains.map((round): Move => `drain ${round}`)]
}

const effectOf: Record<LifeEffect, (world: World) => World> = {
  announce: world => world,
  none: world => world,
  rest: world => world,
  load: world => ({ ...world, loads: world.loads + 1 }),
  drain: world => ({ ...world, drains: [...world.drains, world.rounds] }),
  forget: world => ({ ...world, isForgotten: true }),
  fail: world => ({ ...world, isForgotten: true, holders: 0 }),
}

function happen(world: World, event: LifeEvent): World {
  const step = nextLife(world.life, event, { holders: world.holders, round: world.rounds + 1 })
  const rounds = step.life.phase === 'draining' ? step.life.round : world.rounds
  return effectOf[step.effect]({ ...world, life: step.life, rounds })
}

function move(world: World, what: Move): World {
  if (what === 'join') return happen({ ...world, holders: world.holders + 1 }, { kind: 'held' })
  if (what === 'leave') return { ...world, holders: world.holders - 1 }
  if (what === 'idle') return happen(world, { kind: 'idle' })
  if (what === 'want') return happen(world, { kind: 'wanted' })
  if (what === 'quiet') return happen(world, { kind: 'quiet' })
  if (what === 'load') return happen({ ...world, loads: world.loads - 1 }, { kind: 'loaded' })
  if (what === 'loadFails') return happen({ ...world, loads: world.loads - 1 }, { kind: 'loadFailed' })
  const round = Number(what.slice('drain '.length))
  const drains = world.drains.filter(other => other !== round)
  return happen({ ...world, drains }, { kind: 'drained', round })
}

test('in every order of joins, loads, failures and drains: nobody is left holding a forgotten document, and it is loaded once', () => {
  let worlds = 0
  const broken: World[] = []
  const explore = (world: World, depth: number) => {
    worlds += 1
    if (!isSound(world)) broken.push(world)
    if (depth === 0 || world.holders > 2) return
    for (const next of movesIn(world)) explore(move(world, next), depth - 1)
  }
  explore({ life: { phase: 'loading' }, holders: 1, rounds: 0, loads: 1, drains: [], isForgotten: false }, 9)
  expect(broken).toEqual([])
  expect(worlds).toBeGreaterThan(10_000)
})

function isSound({ life, holders, loads, isForgotten }: World): boolean {
  if (isForgotten && holders > 0) return false
  if (life.phase === 'draining' && holders > 0) return false
  return loads === (life.phase === 'loading' ? 1 : 0)
}
