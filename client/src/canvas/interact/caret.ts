/** One step of a change to a text, as Yjs reports it. */
export interface TextStep {
  readonly retain?: number | undefined
  readonly insert?: unknown
  readonly delete?: number | undefined
}

/** Where a caret at `caret` stands after somebody else's change; text inserted exactly at the caret comes after it. */
export function caretAfter(caret: number, delta: readonly TextStep[]): number {
  let read = 0
  let moved = caret
  for (const step of delta) {
    if (read >= caret) break
    if (step.retain) read += step.retain
    else if (typeof step.insert === 'string') moved += step.insert.length
    else if (step.delete) {
      moved -= Math.min(step.delete, caret - read)
      read += step.delete
    }
  }
  return moved
}
