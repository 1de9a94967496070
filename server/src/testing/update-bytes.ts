// For tests: Yjs updates (version 1) by hand, piece by piece, so that anything can be written, above all what Yjs would never write.
import type { Id, Parent } from '../relay/gate/update-reader.ts'

/** A number as Yjs writes it. */
export const varint = (value: number): number[] =>
  value < 0x80 ? [value] : [(value % 0x80) | 0x80, ...varint(Math.floor(value / 0x80))]

export const text = (value: string): number[] => [...varint(Buffer.byteLength(value)), ...Buffer.from(value)]

export const bytes = (...parts: readonly (number | readonly number[])[]): Uint8Array => Uint8Array.from(parts.flat())

/** Content as its kind and its bytes. */
export interface Content {
  readonly kind: number
  readonly bytes: readonly number[]
}

/** The numbers of content kinds. */
export const kinds = {
  gone: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  doc: 9,
  skip: 10,
} as const

export const string = (value: string): Content => ({ kind: kinds.string, bytes: text(value) })
export const any = (...values: readonly number[][]): Content => ({
  kind: kinds.any,
  bytes: [...varint(values.length), ...values.flat()],
})
export const type = (which: number, name: readonly number[] = []): Content => ({
  kind: kinds.type,
  bytes: [...varint(which), ...name],
})
export const deleted = (length: number): Content => ({ kind: kinds.deleted, bytes: varint(length) })

/** Plain values as lib0 writes them. */
export const nothing = [126]
export const word = (value: string): number[] => [119, ...text(value)]
export const object = (...entries: readonly (readonly [string, readonly number[]])[]): number[] => [
  118,
  ...varint(entries.length),
  ...entries.flatMap(([key, value]) => [...text(key), ...value]),
]

const id = ({ client, clock }: Id): number[] => [...varint(client), ...varint(clock)]

const holder = (parent: NonNullable<Parent>): number[] =>
  'root' in parent ? [1, ...text(parent.root)] : [0, ...id(parent.type)]

/** Where an item says it stands. */
export interface Standing {
  readonly left?: Id | undefined
  readonly right?: Id | undefined
  readonly parent?: Parent
  readonly key?: string | undefined
}

/** One item. */
export function item(content: Content, { left, right, parent, key }: Standing): number[] {
  const named = !left && !right && key !== undefined
  const flags = (left ? 0x80 : 0) | (right ? 0x40 : 0) | (named ? 0x20 : 0)
  const where = [
    ...(left ? id(left) : []),
    ...(right ? id(right) : []),
    ...(left || right ? [] : holder(parent ?? { root: 'notes' })),
    ...(named ? text(key) : []),
  ]
  return [content.kind | flags, ...where, ...content.bytes]
}

/** A placeholder for what is gone, or for what is skipped. */
export const gone = (length: number, kind: number = kinds.gone): number[] => [kind, ...varint(length)]

/** Structs of one client from a clock on. */
export const block = (client: number, clock: number, structs: readonly (readonly number[])[]): number[] => [
  ...varint(structs.length),
  ...varint(client),
  ...varint(clock),
  ...structs.flat(),
]

/** Deletions of one client: pairs of clock and length. */
export const deletions = (client: number, ranges: readonly (readonly [number, number])[]): number[] => [
  ...varint(client),
  ...varint(ranges.length),
  ...ranges.flatMap(([clock, length]) => [...varint(clock), ...varint(length)]),
]

/** A whole update. */
export const updateOf = (
  blocks: readonly (readonly number[])[],
  deletes: readonly (readonly number[])[] = [],
): Uint8Array => bytes(varint(blocks.length), blocks.flat(), varint(deletes.length), deletes.flat())
