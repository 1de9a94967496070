// Chance that can be had again: the same seed gives the same numbers.

/** Numbers from 0 to 1, exclusive, by mulberry32. */
export function chanceOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to `below`, exclusive. */
export const pick = (chance: () => number, below: number): number => Math.floor(chance() * below)

/** One of the options. */
export function oneOf<T>(chance: () => number, options: readonly [T, ...T[]]): T {
  return options[pick(chance, options.length)] ?? options[0]
}

/** The seed of this run: from the environment, to have a failure again, or a fixed one. */
export const seed = Number(process.env.SEED ?? 20261124)
