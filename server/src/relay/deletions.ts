// Which structs are known to be deleted, by client: asked whether what somebody repeats is news.
import type { Range } from './gate/update-reader.ts'

interface Span {
  readonly start: number
  end: number
}

/** A set of deleted structs. */
export class Deletions {
  readonly #spans = new Map<number, Span[]>()
  #added: Range[] = []

  add(ranges: readonly Range[]): void {
    for (const range of ranges) this.#added.push(range)
  }

  /** Whether all structs of the range are deleted. */
  has({ client, clock, length }: Range): boolean {
    this.#tidy()
    const spans = this.#spans.get(client) ?? []
    let low = 0
    let high = spans.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const span = spans[middle]
      if (span === undefined) return false
      if (clock < span.start) high = middle - 1
      else if (clock >= span.end) low = middle + 1
      else return clock + length <= span.end
    }
    return false
  }

  /** Sorts in what was added, so that each struct is in one span and neighbours are one. */
  #tidy(): void {
    const touched = new Set(this.#added.map(({ client }) => client))
    for (const { client, clock, length } of this.#added.splice(0)) {
      const spans = this.#spans.get(client) ?? []
      this.#spans.set(client, spans)
      spans.push({ start: clock, end: clock + length })
    }
    for (const client of touched) this.#spans.set(client, joined(this.#spans.get(client) ?? []))
  }
}

function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else result.push({ ...span })
  }
  return result
}
