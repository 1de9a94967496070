// A document as bytes: the parts of its checkpoint and every change since, framed once and shared by all who join. What a
// joiner needs, and whether what a joiner repeats is news, is answered from here; only a write needs the document itself.
import { syncStep2Frame, updateFrame } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Checkpoint } from '../storage/storage.ts'
import { Deletions } from './deletions.ts'
import { framed } from './framed.ts'
import { readUpdate, type UpdateLimits } from './gate/update-reader.ts'

/** One update, and the websocket frame that carries it; both are the same memory. */
interface Piece {
  readonly update: Uint8Array
  readonly frame: Buffer
}

/** Clocks by client, as in a state vector. */
type Clocks = ReadonlyMap<number, number>

const EMPTY = Uint8Array.of(0, 0)

/** The end of every answer: a stock client takes it for "synced", so it comes when everything else was sent. */
const END = framed(syncStep2Frame(EMPTY))

/** What storage wrote itself has no limits. */
const noLimits: UpdateLimits = { structs: 2 ** 31, clients: 2 ** 31, deletes: 2 ** 31 }

/** Whether an update says nothing at all: what a client answers that has nothing of its own. */
export const isEmptyUpdate = (update: Uint8Array): boolean => update.length === 2 && update[0] === 0 && update[1] === 0

/** The clocks in an encoded state vector; undefined for bytes that are none. */
export function readStateVector(bytes: Uint8Array): Clocks | undefined {
  try {
    return Y.decodeStateVector(bytes)
  } catch {
    return undefined
  }
}

/** The whole of one document, without a `Y.Doc`. */
export class DocBytes {
  #parts: readonly Piece[]
  #tail: Piece[]
  #tailBytes: number
  /** Frames of the tail in one buffer, and how many of them. */
  #tailFrames: { readonly count: number; readonly buffer: Buffer } = { count: 0, buffer: Buffer.alloc(0) }
  /** What parts and tail say, read as far as anybody has asked. */
  #index: Index

  constructor(checkpoint: Checkpoint | undefined, tail: readonly Uint8Array[]) {
    this.#parts = (checkpoint?.parts ?? []).map(pieceOf)
    this.#tail = tail.map(pieceOf)
    this.#tailBytes = sizeOf(this.#tail)
    this.#index = new Index(checkpoint)
  }

  /** In bytes, as stored. */
  get size(): number {
    return sizeOf(this.#parts) + this.changedBytes
  }

  /** Bytes of the changes since the checkpoint. */
  get changedBytes(): number {
    return this.#tailBytes
  }

  /** Adds a change, after all others. */
  add(update: Uint8Array): void {
    this.#tail.push(pieceOf(update))
    this.#tailBytes += update.length
  }

  /** All updates, each after what it refers to. */
  *updates(): Iterable<Uint8Array> {
    for (const { update } of this.#parts) yield update
    for (const { update } of this.#tail) yield update
  }

  /** How many changes there are since the checkpoint: for `replace`. */
  get changes(): number {
    return this.#tail.length
  }

  /** From now on a checkpoint stands in for the parts and the first `changes` changes. */
  replace(checkpoint: Checkpoint, changes: number): void {
    this.#parts = checkpoint.parts.map(pieceOf)
    this.#tail = this.#tail.slice(changes)
    this.#tailBytes = sizeOf(this.#tail)
    this.#tailFrames = { count: 0, buffer: Buffer.alloc(0) }
    this.#index = new Index(checkpoint)
  }

  /** The state vector of all of it. */
  get stateVector(): Uint8Array {
    return Y.encodeStateVector(new Map(this.#read().clocks))
  }

  /** Whether no change comes without the ones of the same author before it. */
  get isGapless(): boolean {
    return this.#read().isGapless
  }

  /** Whether everything in an update is in here. Answers no when it cannot tell cheaply. */
  holds(update: Uint8Array, limits: UpdateLimits): boolean {
    const reading = readUpdate(update, limits)
    if (typeof reading === 'string') return false
    const { clocks, isGapless } = this.#read()
    const deletions = this.#index.deletionsIn(this.#parts.at(-1)?.update, this.#tail)
    return (
      isGapless &&
      reading.blocks.every(({ client, end }) => end <= (clocks.get(client) ?? 0)) &&
      reading.deletes.every(range => deletions.has(range))
    )
  }

  /**
   * The frames for somebody who has nothing, or everything that the checkpoint has; the same buffers for all of them.
   * Undefined for somebody who has a part: see `difference`.
   */
  answerTo(has: Clocks): readonly Buffer[] | undefined {
    if (has.size === 0) return [...this.#parts.map(({ frame }) => frame), this.#framesOfTail(), END]
    if (!this.#index.isCheckpointIn(has)) return undefined
    // deletions are in no state vector, so they are repeated
    return [...this.#parts.slice(-1).map(({ frame }) => frame), this.#framesOfTail(), END]
  }

  /**
   * The frames for somebody who has a part, as things are now; computed one by one while they are taken. What changes
   * meanwhile is not in them: the receiver must hear of it like everybody else.
   */
  difference(stateVector: Uint8Array): Iterable<Buffer> {
    const parts = this.#parts
    const tail = this.#framesOfTail()
    return (function* () {
      for (const { update } of parts) {
        const news = Y.diffUpdate(update, stateVector)
        if (!isEmptyUpdate(news)) yield framed(updateFrame(news))
      }
      yield tail
      yield END
    })()
  }

  #framesOfTail(): Buffer {
    if (this.#tailFrames.count !== this.#tail.length) {
      const added = this.#tail.slice(this.#tailFrames.count).map(({ frame }) => frame)
      const buffer = Buffer.concat([this.#tailFrames.buffer, ...added])
      this.#tailFrames = { count: this.#tail.length, buffer }
    }
    return this.#tailFrames.buffer
  }

  #read(): Index {
    this.#index.read(this.#tail)
    return this.#index
  }
}

function pieceOf(update: Uint8Array): Piece {
  const frame = framed(updateFrame(update))
  return { frame, update: frame.subarray(frame.length - update.length) }
}

const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { update }) => sum + update.length, 0)

/** What the pieces say, without building the document. */
class Index {
  readonly clocks: Map<number, number>
  isGapless = true
  readonly #checkpoint: Clocks
  #read = 0
  #deletions: Deletions | undefined
  #deletionsRead = 0

  constructor(checkpoint: Checkpoint | undefined) {
    this.#checkpoint = checkpoint ? Y.decodeStateVector(checkpoint.stateVector) : new Map<number, number>()
    this.clocks = new Map(this.#checkpoint)
  }

  read(tail: readonly Piece[]): void {
    for (const { update } of tail.slice(this.#read)) {
      const { from, to } = Y.parseUpdateMeta(update)
      for (const [client, clock] of to) {
        const reached = this.clocks.get(client) ?? 0
        if ((from.get(client) ?? 0) > reached) this.isGapless = false
        else this.clocks.set(client, Math.max(reached, clock))
      }
    }
    this.#read = tail.length
  }

  isCheckpointIn(has: Clocks): boolean {
    for (const [client, clock] of this.#checkpoint) if ((has.get(client) ?? 0) < clock) return false
    return this.#checkpoint.size > 0
  }

  deletionsIn(ofCheckpoint: Uint8Array | undefined, tail: readonly Piece[]): Deletions {
    const deletions = this.#deletions ?? new Deletions()
    const first = this.#deletions === undefined && ofCheckpoint ? [ofCheckpoint] : []
    this.#deletions = deletions
    for (const update of [...first, ...tail.slice(this.#deletionsRead).map(piece => piece.update)]) {
      const reading = readUpdate(update, noLimits)
      if (typeof reading !== 'string') deletions.add(reading.deletes)
    }
    this.#deletionsRead = tail.length
    return deletions
  }
}
