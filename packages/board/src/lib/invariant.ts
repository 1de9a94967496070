// The only throws in the domain: each marks a bug of ours, never bad data of somebody else's.

/** Throws when `condition` does not hold; `message` says which promise was broken. */
export function invariant(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken invariant: ${message}`)
}

/** The value itself, or a throw when it is absent. */
export function must<T>(value: T | null | undefined, message: string): T {
  invariant(value !== null && value !== undefined, message)
  return value
}

/** Marks a branch that the types rule out. */
export function unreachable(value: never): never {
  throw new Error(`Broken invariant: unexpected ${JSON.stringify(value)}`)
}
