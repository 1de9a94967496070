// Reads a Yjs update (version 1) strictly and without applying it: what it would add, what it refers to, what it deletes.
// Yjs itself trusts these bytes: seven of them can make it allocate 268 MB, and some make it loop or throw half way.
import { ByteReader, ReadingEnded, type ReadingFault } from './byte-reader.ts'

/** One struct's address: client id and clock. */
export interface Id {
  readonly client: number
  readonly clock: number
}

/** What holds an item: a root by name, a type by id, or (when undefined) whatever holds the neighbour it refers to. */
export type Parent = { readonly root: string } | { readonly type: Id } | undefined

/** One struct as read. `gone`: a placeholder for deleted content; `type`: a shared type that can hold others; `value`: plain values. */
export interface ReadStruct {
  readonly clock: number
  readonly length: number
  readonly kind: 'gone' | 'text' | 'value' | 'type'
  readonly left: Id | undefined
  readonly right: Id | undefined
  readonly parent: Parent
  /** Under which key of a map it stands, where the update says so. */
  readonly key: string | undefined
  /** The letters of a text. */
  readonly text?: string
}

/** Consecutive structs of one client, `start` inclusive to `end` exclusive. */
export interface Block {
  readonly client: number
  readonly start: number
  readonly end: number
  readonly structs: readonly ReadStruct[]
}

/** Consecutive clocks of one client that are to be deleted. */
export interface Range {
  readonly client: number
  readonly clock: number
  readonly length: number
}

export interface UpdateReading {
  readonly blocks: readonly Block[]
  readonly deletes: readonly Range[]
}

/** How much one update may hold. */
export interface UpdateLimits {
  readonly structs: number
  readonly clients: number
  readonly deletes: number
}

/** Nobody types two thousand million characters: a clock beyond is an attempt to exhaust somebody's numbers. */
const LAST_CLOCK = 2 ** 31
const MAX_KEY = 128
/** Four times the longest text of ours: merging may make one longer than its writers could. */
const MAX_TEXT = 16_000

/** What the update says, or why it must not come near Yjs. */
export function readUpdate(update: Uint8Array, limits: UpdateLimits): UpdateReading | ReadingFault {
  const reader = new ByteReader(update)
  try {
    const blocks = readBlocks(reader, limits)
    const deletes = readDeletes(reader, limits)
    return reader.isAtEnd ? { blocks, deletes } : 'updateUnreadable'
  } catch (cause) {
    if (cause instanceof ReadingEnded) return cause.fault
    throw cause
  }
}

function readBlocks(reader: ByteReader, limits: UpdateLimits): Block[] {
  const blocks: Block[] = []
  const clients = new Set<number>()
  let structsLeft = limits.structs
  for (let left = reader.count(limits.clients); left > 0; left -= 1) {
    const count = reader.count(structsLeft)
    structsLeft -= count
    const client = reader.number()
    // Yjs would forget the first block of a client that comes twice
    if (clients.has(client)) throw new ReadingEnded('updateUnreadable')
    clients.add(client)
    blocks.push(readBlock(reader, client, count))
  }
  return blocks
}

function readBlock(reader: ByteReader, client: number, count: number): Block {
  const start = reader.number()
  const structs: ReadStruct[] = []
  let end = start
  for (let left = count; left > 0; left -= 1) {
    const struct = readStruct(reader, end)
    structs.push(struct)
    end += struct.length
    if (struct.length === 0 || end > LAST_CLOCK) throw new ReadingEnded('updateUnreadable')
  }
  return { client, start, end, structs }
}

const flags = { left: 0x80, right: 0x40, key: 0x20, content: 0x1f } as const
const contents = { gone: 0, deleted: 1, string: 4, type: 7, any: 8, skip: 10 } as const
const kinds: Readonly<Record<number, ReadStruct['kind']>> = {
  [contents.deleted]: 'gone',
  [contents.type]: 'type',
}

function readStruct(reader: ByteReader, clock: number): ReadStruct {
  const info = reader.byte()
  const content = info & flags.content
  if (content === contents.gone) {
    return {
      clock,
      length: reader.number(),
      kind: 'gone',
      left: undefined,
      right: undefined,
      parent: undefined,
      key: undefined,
    }
  }
  const left = info & flags.left ? readId(reader) : undefined
  const right = info & flags.right ? readId(reader) : undefined
  const parent = left || right ? undefined : readParent(reader)
  const key = parent && info & flags.key ? readKey(reader) : undefined
  if (content === contents.string) {
    const text = reader.text(MAX_TEXT)
    return { clock, length: text.length, kind: 'text', left, right, parent, key, text }
  }
  const length = readContent(reader, content)
  return { clock, length, kind: kinds[content] ?? 'value', left, right, parent, key }
}

function readId(reader: ByteReader): Id {
  const client = reader.number()
  return { client, clock: reader.number() }
}

function readParent(reader: ByteReader): Parent {
  const isRoot = reader.number()
  if (isRoot > 1) throw new ReadingEnded('updateUnreadable')
  return isRoot === 1 ? { root: reader.string() } : { type: readId(reader) }
}

function readKey(reader: ByteReader): string {
  const key = reader.string()
  if (key.length > MAX_KEY) throw new ReadingEnded('updateTooComplex')
  return key
}

/** Passes over the content of an item; answers how many clocks it takes. */
function readContent(reader: ByteReader, content: number): number {
  switch (content) {
    case contents.deleted:
      return reader.number()
    case contents.any: {
      const count = reader.count(reader.left)
      for (let left = count; left > 0; left -= 1) reader.skipAny(MAX_TEXT)
      return count
    }
    case contents.type:
      // arrays, maps and texts; XML types have no place in a workshop
      if (reader.number() > 2) throw new ReadingEnded('updateMisplaced')
      return 1
    case contents.skip:
      throw new ReadingEnded('updateUnreadable')
    default:
      // binary data, embedded objects, formats, subdocuments and the old JSON content: our documents have none of these
      throw new ReadingEnded('updateMisplaced')
  }
}

function readDeletes(reader: ByteReader, limits: UpdateLimits): Range[] {
  const ranges: Range[] = []
  // a full state names the deletions of everybody who ever wrote, so only the ranges are limited
  for (let clients = reader.count(limits.deletes); clients > 0; clients -= 1) {
    const client = reader.number()
    for (let left = reader.count(limits.deletes - ranges.length); left > 0; left -= 1) {
      const clock = reader.number()
      const length = reader.number()
      if (length === 0 || clock + length > LAST_CLOCK) throw new ReadingEnded('updateUnreadable')
      ranges.push({ client, clock, length })
    }
  }
  return ranges
}
