// For tests: updates that are known to have hurt a server or its people, or would; each with what the gate must say.
// They are made for an empty board; `KNOWN` is a client that nobody is.
import type { Verdict } from '../relay/gate/gate.ts'
import {
  any,
  block,
  bytes,
  type Content,
  deleted,
  deletions,
  gone,
  item,
  kinds,
  nothing,
  object,
  string,
  text,
  type,
  updateOf,
  varint,
  word,
} from './update-bytes.ts'

export interface Bomb {
  readonly update: Uint8Array
  /** A fault code, or what else the gate does with it. */
  readonly verdict: Extract<Verdict, { kind: 'refuse' }>['code'] | 'resync' | 'ignore'
}

const KNOWN = 5
const OTHER = 6
const inNotes = { parent: { root: 'notes' }, key: 'k' } as const

/** One item in the map of notes. */
const entry = (content: Content): Uint8Array => updateOf([block(KNOWN, 0, [item(content, inNotes)])])
const raw = (kind: number, content: readonly number[]): Uint8Array => entry({ kind, bytes: content })
const repeat = (count: number, part: readonly number[]): number[] => Array.from({ length: count }, () => part).flat()

const unreadable = (update: Uint8Array): Bomb => ({ update, verdict: 'updateUnreadable' })
const tooComplex = (update: Uint8Array): Bomb => ({ update, verdict: 'updateTooComplex' })
const misplaced = (update: Uint8Array): Bomb => ({ update, verdict: 'updateMisplaced' })
const tooEarly = (update: Uint8Array): Bomb => ({ update, verdict: 'resync' })

/** Counts and lengths that promise far more than there is. */
const swollen: Readonly<Record<string, Bomb>> = {
  'seven bytes that make Yjs allocate 268 MB': tooComplex(bytes(1, varint(2 ** 28 - 1), 1, 0)),
  'a count of structs beyond the bytes there are': unreadable(bytes(1, varint(40_000), 1, 0, 0)),
  'as many clients as there are numbers': tooComplex(bytes(varint(Number.MAX_SAFE_INTEGER))),
  '195 KB of 30,000 client ids, 5.7 s of Yjs': tooComplex(
    updateOf(Array.from({ length: 30_000 }, (_, client) => block(1_000_000 + client, 0, [gone(1)]))),
  ),
  'one client id more than an edit can have': tooComplex(
    updateOf(Array.from({ length: 65 }, (_, client) => block(100 + client, 0, [gone(1)]))),
  ),
  'more structs than an edit can have': tooComplex(
    updateOf([
      block(
        KNOWN,
        0,
        Array.from({ length: 50_001 }, () => gone(1)),
      ),
    ]),
  ),
  'an array that claims millions of values': tooComplex(entry(any([117, ...varint(2 ** 27)]))),
  'an object that claims millions of entries': tooComplex(entry(any([118, ...varint(2 ** 27)]))),
  'more values than bytes': tooComplex(raw(kinds.any, varint(2 ** 27))),
  'a string longer than the update': unreadable(raw(kinds.string, varint(2 ** 30))),
  'bytes longer than the update': unreadable(entry(any([116, ...varint(2 ** 30)]))),
  'more deletions than an edit can have': tooComplex(
    updateOf(
      [],
      [
        deletions(
          KNOWN,
          Array.from({ length: 20_001 }, (_, at) => [at * 2, 1] as const),
        ),
      ],
    ),
  ),
  'deletions of more clients than bytes': tooComplex(bytes(0, varint(2 ** 40))),
  'a clock beyond all typing': unreadable(updateOf([block(KNOWN, 0, [gone(2 ** 40)])])),
  'clocks that add up beyond all typing': unreadable(
    updateOf([block(KNOWN, 0, [gone(2 ** 30), gone(2 ** 30), gone(1)])]),
  ),
  'a number beyond 2^53': unreadable(bytes(1, 1, repeat(9, [0xff]), 0x7f, 0, 0, 1, 0)),
  'a deletion beyond all typing': unreadable(updateOf([], [deletions(KNOWN, [[1, 2 ** 31]])])),
  'a name longer than any text': tooComplex(entry(string('x'.repeat(16_001)))),
  'a value longer than any text': tooComplex(entry(any(word('x'.repeat(16_001))))),
  'a key of 129 letters': tooComplex(
    updateOf([block(KNOWN, 0, [item(any(nothing), { ...inNotes, key: 'k'.repeat(129) })])]),
  ),
}

/** Content that our documents have none of, or that harms who reads it. */
const foreign: Readonly<Record<string, Bomb>> = {
  'old JSON content': misplaced(raw(kinds.json, [1, ...text('{}')])),
  'old JSON content that is no JSON, at which Yjs throws': misplaced(raw(kinds.json, [1, ...text('{')])),
  'binary data': misplaced(raw(kinds.binary, text('x'))),
  'an embedded object': misplaced(raw(kinds.embed, text('{}'))),
  'a format': misplaced(raw(kinds.format, [...text('bold'), ...text('true')])),
  'a subdocument': misplaced(raw(kinds.doc, [...text('x'), ...nothing])),
  'a kind that does not exist': misplaced(raw(11, [1])),
  'kind 31': misplaced(raw(31, [1])),
  'an XML element': misplaced(entry(type(3, text('p')))),
  'an XML fragment': misplaced(entry(type(4))),
  'a type that does not exist': misplaced(entry(type(9))),
  'a bigint, on which JSON chokes': unreadable(entry(any([122, 0, 0, 0, 0, 0, 0, 0, 1]))),
  'a value of no kind': unreadable(entry(any([115]))),
  'a key that would change a prototype': misplaced(entry(any(object(['__proto__', object(['admin', [120]])])))),
  'such a key deep in a value': misplaced(entry(any([117, 1, ...object(['a', object(['__proto__', nothing])])]))),
  'values nested without end': tooComplex(entry(any([...repeat(5000, [117, 1]), ...nothing]))),
  'objects nested in eight': tooComplex(
    entry(any(Array.from({ length: 8 }).reduce<number[]>(inner => object(['a', inner]), nothing))),
  ),
  'broken text': unreadable(raw(kinds.string, [2, 0xc3, 0x28])),
  'half an emoji as bytes': unreadable(raw(kinds.string, [3, 0xed, 0xa0, 0xbd])),
}

/** Places where nothing may stand. */
const astray: Readonly<Record<string, Bomb>> = {
  'a root that does not exist': misplaced(
    updateOf([block(KNOWN, 0, [item(any(nothing), { parent: { root: 'attic' } })])]),
  ),
  'the root of another kind of document': misplaced(
    updateOf([block(KNOWN, 0, [item(any(nothing), { parent: { root: 'settings' }, key: 'title' })])]),
  ),
  'a root named like a prototype': misplaced(
    updateOf([block(KNOWN, 0, [item(any(nothing), { parent: { root: '__proto__' }, key: 'x' })])]),
  ),
  'a type in a type, seven deep': tooComplex(
    updateOf([
      block(KNOWN, 0, [
        item(type(1), inNotes),
        ...Array.from({ length: 6 }, (_, at) =>
          item(type(1), { parent: { type: { client: KNOWN, clock: at } }, key: 'x' }),
        ),
      ]),
    ]),
  ),
  'something hung into a plain value': misplaced(
    updateOf([
      block(KNOWN, 0, [
        item(any(nothing), inNotes),
        item(any(nothing), { parent: { type: { client: KNOWN, clock: 0 } }, key: 'x' }),
      ]),
    ]),
  ),
  'a letter under a key': misplaced(entry(string('a'))),
  'letters under a key': misplaced(entry(string('ab'))),
  'one neighbour in a list, the other under a key': misplaced(
    updateOf([
      block(KNOWN, 0, [
        item(any(nothing), { parent: { root: 'notes' } }),
        item(any(nothing), inNotes),
        item(any(nothing), { left: { client: KNOWN, clock: 0 }, right: { client: KNOWN, clock: 1 } }),
      ]),
    ]),
  ),
  'an entry of a map before another': misplaced(
    updateOf([
      block(KNOWN, 0, [item(any(nothing), inNotes), item(any(nothing), { right: { client: KNOWN, clock: 0 } })]),
    ]),
  ),
  'two living values under one key at once': misplaced(entry(any(nothing, nothing))),
  'neighbours in two lists': misplaced(
    updateOf([
      block(KNOWN, 0, [
        item(any(nothing), { parent: { root: 'notes' } }),
        item(any(nothing), { parent: { root: 'placements' } }),
        item(any(nothing), { left: { client: KNOWN, clock: 0 }, right: { client: KNOWN, clock: 1 } }),
      ]),
    ]),
  ),
  'one neighbour gone, the other alive': misplaced(
    updateOf([
      block(KNOWN, 0, [
        gone(1),
        item(any(nothing), { parent: { root: 'notes' } }),
        item(any(nothing), { left: { client: KNOWN, clock: 0 }, right: { client: KNOWN, clock: 1 } }),
      ]),
    ]),
  ),
}

/** Things that would cut an emoji in half. */
const cuts: Readonly<Record<string, Bomb>> = {
  'a neighbour in the middle of an emoji': cut(item(string('x'), { left: { client: KNOWN, clock: 1 } })),
  'a right neighbour in the middle of an emoji': cut(item(string('x'), { right: { client: KNOWN, clock: 2 } })),
  'the deletion of half an emoji': cut(item(string('x'), { left: { client: KNOWN, clock: 2 } }), [[1, 1]]),
  'the deletion of the other half': cut(item(string('x'), { left: { client: KNOWN, clock: 2 } }), [[2, 1]]),
}

/** An emoji in a text, then something that cuts it. */
function cut(struct: readonly number[], ranges: readonly (readonly [number, number])[] = []): Bomb {
  const emoji = item(string('🚲'), { parent: { type: { client: KNOWN, clock: 0 } } })
  const blocks = [block(KNOWN, 0, [item(type(2), inNotes), emoji, struct])]
  return misplaced(updateOf(blocks, ranges.length > 0 ? [deletions(KNOWN, ranges)] : []))
}

/** Orders that cannot have come about. */
const untimely: Readonly<Record<string, Bomb>> = {
  'one client in two blocks': unreadable(
    updateOf([block(KNOWN, 0, [item(any(nothing), inNotes)]), block(KNOWN, 1, [item(any(nothing), inNotes)])]),
  ),
  'an item that refers to its own future': misplaced(
    updateOf([block(KNOWN, 0, [item(any(nothing), { left: { client: KNOWN, clock: 3 } })])]),
  ),
  'an item that refers to itself': misplaced(
    updateOf([block(KNOWN, 0, [item(any(nothing), { left: { client: KNOWN, clock: 0 } })])]),
  ),
  'an item that hangs in itself': misplaced(
    updateOf([block(KNOWN, 0, [item(type(1), { parent: { type: { client: KNOWN, clock: 0 } }, key: 'x' })])]),
  ),
  'two clients that wait for each other': misplaced(
    updateOf([
      block(OTHER, 0, [item(any(nothing), { left: { client: KNOWN, clock: 0 } })]),
      block(KNOWN, 0, [item(any(nothing), { left: { client: OTHER, clock: 0 } })]),
    ]),
  ),
  'two clients that wait for what the other writes next': misplaced(
    updateOf([
      block(OTHER, 0, [
        item(any(nothing), { left: { client: KNOWN, clock: 1 } }),
        item(any(nothing), { parent: { root: 'notes' } }),
      ]),
      block(KNOWN, 0, [
        item(any(nothing), { left: { client: OTHER, clock: 1 } }),
        item(any(nothing), { parent: { root: 'notes' } }),
      ]),
    ]),
  ),
  'a gap before the first struct': tooEarly(updateOf([block(KNOWN, 7, [item(any(nothing), inNotes)])])),
  'a placeholder that jumps over what is to come': tooEarly(updateOf([block(KNOWN, 1, [gone(1000)])])),
  'a neighbour nobody has': tooEarly(
    updateOf([block(KNOWN, 0, [item(any(nothing), { left: { client: OTHER, clock: 0 } })])]),
  ),
  'a holder nobody has': tooEarly(
    updateOf([block(KNOWN, 0, [item(any(nothing), { parent: { type: { client: OTHER, clock: 0 } }, key: 'x' })])]),
  ),
  '15 bytes that delete 20,000 things nobody has': tooEarly(updateOf([], [deletions(KNOWN, [[0, 20_000]])])),
  'a skipped stretch': unreadable(updateOf([block(KNOWN, 0, [gone(5, kinds.skip), gone(1)])])),
  'a skipped stretch that stands somewhere': unreadable(raw(kinds.skip, [5])),
  'a struct of no length': unreadable(updateOf([block(KNOWN, 0, [gone(0)])])),
  'deleted content of no length': unreadable(entry(deleted(0))),
  'an empty text': unreadable(entry(string(''))),
  'no values at all': unreadable(entry(any())),
  'a deletion of no length': unreadable(updateOf([], [deletions(KNOWN, [[0, 0]])])),
}

const honest = entry(any(object(['x', word('Stad Gent')])))

/** Bytes that end too early or too late, or are another format. */
const broken: Readonly<Record<string, Bomb>> = {
  'nothing at all': unreadable(bytes()),
  'bytes after the end': unreadable(bytes(0, 0, 0)),
  // Yjs takes it for valid, and tells everybody about the half it could read
  'an update cut short': unreadable(honest.slice(0, -4)),
  'an update that lacks its deletions': unreadable(honest.slice(0, -1)),
  '27 bytes of version 2, which make Yjs hang': {
    update: bytes(0, 0, 1, 5, 1, 0, 0, 1, 8, 7, 5, ...Buffer.from('notesk'), 65, 1, 1, 1, 1, 0, 1, 118, 0, 0),
    verdict: 'updateUnreadable',
  },
  'an update of nothing': { update: bytes(0, 0), verdict: 'ignore' },
}

/** Every bomb by its name. */
export const bombs: Readonly<Record<string, Bomb>> = {
  ...swollen,
  ...foreign,
  ...astray,
  ...cuts,
  ...untimely,
  ...broken,
}
