// Chance that can be had again: the same seed gives the same numbers.
import { Random, seedOfRun } from '../../server/src/testing/random.ts'

/** Numbers from 0 to 1, exclusive. */
export function chanceOf(seed: number): () => number {
  const random = new Random(seed)
  return () => random.next()
}

/** A whole number from 0 to `below`, exclusive. */
export const pick = (chance: () => number, below: number): number => Math.floor(chance() * below)

/** One of the options. */
export function oneOf<T>(chance: () => number, options: readonly [T, ...T[]]): T {
  return options[pick(chance, options.length)] ?? options[0]
}

/** The seed of this run: from the environment, to have a failure again, or a fixed one. */
export const seed = seedOfRun(false)
