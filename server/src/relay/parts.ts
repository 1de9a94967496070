// Cuts a document into updates of moderate size, so that neither who sends it nor who takes it in stands still for long.
// Yjs can only encode everything above a state vector; here the structs are written one by one, each after what it refers to.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Checkpoint } from '../storage/storage.ts'

/** Bytes after which a part is closed. */
const PART = 64 * 1024

type Struct = Y.Item | Y.GC

/** Structs refer to each other in circles: such a document cannot be cut. */
class Circle extends Error {}

/**
 * The document in parts; the last one holds all deletions and nothing else. The document may change between two steps of
 * the generator: changes made meanwhile may be in the parts or not, everything from before is.
 */
export function* partsOf(doc: Y.Doc, size = PART): Generator<undefined, Checkpoint> {
  const cut = new Cut(doc, size)
  // of this moment: deletions made meanwhile may concern structs that no part holds
  const deletions = deletionsOf(doc)
  try {
    while (!cut.isDone) {
      cut.addPart()
      yield
    }
  } catch (cause) {
    if (!(cause instanceof Circle)) throw cause
    return { parts: [Y.encodeStateAsUpdate(doc), deletionsOf(doc)], stateVector: Y.encodeStateVector(doc) }
  }
  return { parts: [...cut.parts, deletions], stateVector: Y.encodeStateVector(cut.reached) }
}

/** All deletions of a document as an update of their own. */
function deletionsOf(doc: Y.Doc): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  encoding.writeVarUint(encoder.restEncoder, 0)
  const deletions = Y.createDeleteSetFromStructStore(doc.store)
  encoding.writeVarUint(encoder.restEncoder, deletions.clients.size)
  // the order in which Yjs itself writes them
  for (const [client, ranges] of [...deletions.clients].sort(([a], [b]) => b - a)) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, client)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
  return encoder.toUint8Array()
}

/** One client's structs in the part being written. */
class Block {
  readonly start: number
  readonly encoder = new Y.UpdateEncoderV1()
  count = 0

  constructor(start: number) {
    this.start = start
  }
}

class Cut {
  readonly parts: Uint8Array[] = []
  /** Up to which clock each client's structs are in the parts. */
  readonly reached = new Map<number, number>()
  readonly #doc: Y.Doc
  readonly #size: number
  readonly #ends: ReadonlyMap<number, number>
  readonly #clients: number[]
  #blocks = new Map<number, Block>()
  #bytes = 0
  /** Clients whose next struct waits for one of the client after it. */
  #stack: number[] = []

  constructor(doc: Y.Doc, size: number) {
    this.#doc = doc
    this.#size = size
    this.#ends = Y.decodeStateVector(Y.encodeStateVector(doc))
    this.#clients = [...this.#ends.keys()]
  }

  get isDone(): boolean {
    return this.#stack.length === 0 && this.#clients.length === 0
  }

  addPart(): void {
    while (this.#bytes < this.#size && !this.isDone) this.#step()
    this.#close()
  }

  #step(): void {
    if (this.#stack.length === 0) this.#stack.push(this.#clients.pop() ?? 0)
    const client = this.#stack.at(-1) ?? 0
    const clock = this.#clockOf(client)
    if (clock >= (this.#ends.get(client) ?? 0)) {
      this.#stack.pop()
      return
    }
    const structs: Struct[] = (this.#doc.store.clients.get(client) as Struct[] | undefined) ?? []
    const struct = structs[Y.findIndexSS(structs, clock)]
    if (struct === undefined) throw new Circle()
    const missing = this.#missing(struct)
    if (missing === undefined) this.#write(struct, clock)
    else if (this.#stack.includes(missing)) throw new Circle()
    else this.#stack.push(missing)
  }

  /** The client of something this struct refers to that is not written yet. */
  #missing(struct: Struct): number | undefined {
    if (!(struct instanceof Y.Item)) return undefined
    const holder: unknown = struct.parent instanceof Y.AbstractType ? struct.parent._item?.id : struct.parent
    const parent = holder instanceof Y.ID ? holder : null
    return [struct.origin, struct.rightOrigin, parent].find(
      id => id !== null && id.client !== struct.id.client && id.clock >= this.#clockOf(id.client),
    )?.client
  }

  #write(struct: Struct, clock: number): void {
    const { client } = struct.id
    const block = this.#blocks.get(client) ?? new Block(clock)
    this.#blocks.set(client, block)
    const before = encoding.length(block.encoder.restEncoder)
    struct.write(block.encoder, clock - struct.id.clock)
    block.count += 1
    this.#bytes += encoding.length(block.encoder.restEncoder) - before
    this.reached.set(client, struct.id.clock + struct.length)
  }

  #close(): void {
    if (this.#blocks.size === 0) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, this.#blocks.size)
    for (const [client, block] of this.#blocks) {
      encoding.writeVarUint(encoder, block.count)
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, block.start)
      encoding.writeUint8Array(encoder, block.encoder.toUint8Array())
    }
    // no deletions: they have a part of their own
    encoding.writeVarUint(encoder, 0)
    this.parts.push(encoding.toUint8Array(encoder))
    this.#blocks = new Map()
    this.#bytes = 0
  }

  #clockOf(client: number): number {
    return this.reached.get(client) ?? 0
  }
}
