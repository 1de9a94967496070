import type { Block, Id, ReadStruct } from './update-reader.ts'

const MAX_VISITS = 200_000

/**
 * Whether the structs can be taken one after the other, each client's in order, so that none comes before something it
 * refers to. Blocks that wait for each other would stay pending in Yjs for ever.
 */
export function hasOrder(blocks: readonly Block[], knownOf: (client: number) => number): boolean {
  // one author alone cannot wait for anybody: its references were found to be there, or in its own past
  if (blocks.length < 2) return true
  const queue = new Queue(blocks, knownOf)
  for (let visits = 0; visits < MAX_VISITS; visits += 1) {
    const block = queue.next()
    if (block === undefined) return queue.isDone
    queue.advance(block)
  }
  return false
}

interface Pointer {
  readonly block: Block
  at: number
}

/** The blocks that can go on, and those that wait for a client's clock. */
class Queue {
  readonly #ready: Pointer[]
  readonly #reached = new Map<number, number>()
  readonly #waiting = new Map<number, Pointer[]>()
  readonly #knownOf: (client: number) => number
  #unfinished: number

  constructor(blocks: readonly Block[], knownOf: (client: number) => number) {
    this.#ready = blocks.map(block => ({ block, at: 0 }))
    this.#unfinished = blocks.length
    this.#knownOf = knownOf
  }

  get isDone(): boolean {
    return this.#unfinished === 0
  }

  next(): Pointer | undefined {
    return this.#ready.pop()
  }

  /** Takes as many structs of a block as can be taken now. */
  advance(pointer: Pointer): void {
    const { client, structs } = pointer.block
    for (let struct = structs[pointer.at]; struct; struct = structs[pointer.at]) {
      const missing = idsIn(struct).find(id => id.clock >= this.#clockOf(id.client))
      if (missing) {
        this.#waiting.set(missing.client, [...(this.#waiting.get(missing.client) ?? []), pointer])
        return
      }
      pointer.at += 1
      this.#reached.set(client, Math.max(this.#clockOf(client), struct.clock + struct.length))
      this.#wake(client)
    }
    this.#unfinished -= 1
  }

  #clockOf(client: number): number {
    return this.#reached.get(client) ?? this.#knownOf(client)
  }

  #wake(client: number): void {
    const waiting = this.#waiting.get(client)
    if (!waiting) return
    this.#waiting.delete(client)
    this.#ready.push(...waiting)
  }
}

/** Everything a struct refers to by id. */
export function idsIn({ left, right, parent }: ReadStruct): readonly Id[] {
  return [left, right, parent && 'type' in parent ? parent.type : undefined].filter(id => id !== undefined)
}
