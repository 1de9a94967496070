// For tests: what a hand-made client could send. Honest updates with some of their bytes changed, honest updates taken apart into
// structs and put together wrong, and updates made up from nothing but what the document has.
import * as Y from 'yjs'
import type { Id, Parent } from '../relay/gate/update-reader.ts'
import type { Random } from './random.ts'
import {
  any,
  block,
  type Content,
  deleted,
  deletions,
  gone,
  item,
  kinds,
  nothing,
  object,
  string,
  type,
  updateOf,
  word,
} from './update-bytes.ts'

/** One struct taken apart. */
interface Part {
  content: Content
  left: Id | undefined
  right: Id | undefined
  parent: Parent
  key: string | undefined
}

interface Draft {
  client: number
  clock: number
  parts: Part[]
}

interface Deletion {
  readonly client: number
  readonly ranges: (readonly [number, number])[]
}

const bare = { left: undefined, right: undefined, parent: undefined, key: undefined } as const

/** Forges updates near to what a document has. */
export class Forger {
  readonly #random: Random
  readonly #doc: Y.Doc
  readonly #clients: readonly number[]

  constructor(random: Random, doc: Y.Doc) {
    this.#random = random
    this.#doc = doc
    this.#clients = [...doc.store.clients.keys(), 1, 2, 0xffff_ffff]
  }

  /** An honest update with some bytes changed, cut out, put in or cut off. */
  bytes(honest: Uint8Array): Uint8Array {
    const random = this.#random
    let forged = [...honest]
    for (let left = 1 + random.below(4); left > 0; left -= 1) {
      const at = random.below(forged.length + 1)
      const way = random.below(6)
      if (way < 3) forged[at] = random.pick([random.below(256), 0, 1, 127, 128, 255, ((forged[at] ?? 0) + 1) & 255])
      else if (way === 3) forged.splice(at, 1 + random.below(3))
      else if (way === 4) forged.splice(at, 0, ...Array.from({ length: 1 + random.below(3) }, () => random.below(256)))
      else if (random.oneIn(4)) forged = forged.slice(0, at)
      else forged.splice(at, 0, ...forged.slice(at, at + random.below(20)))
    }
    return Uint8Array.from(forged)
  }

  /** An honest update taken apart and put together with some things wrong. */
  structs(honest: Uint8Array): Uint8Array {
    const { drafts, removed } = takenApart(honest)
    for (let left = 1 + this.#random.below(3); left > 0; left -= 1) this.#spoil(drafts, removed)
    return written(drafts, removed)
  }

  /** A few structs and deletions from nothing. */
  invention(): Uint8Array {
    const random = this.#random
    const clients = [...new Set([random.pick(this.#clients), random.pick(this.#clients)])]
    const drafts = clients.map((client): Draft => {
      const clock = Math.max(0, this.#known(client) + random.pick([0, 0, 0, 0, 0, -1, -2, 1]))
      return { client, clock, parts: Array.from({ length: 1 + random.below(3) }, () => this.#part()) }
    })
    return written(drafts, random.oneIn(2) ? [] : [this.#deletion()])
  }

  #known(client: number): number {
    return Y.getState(this.#doc.store, client)
  }

  #id(): Id {
    const client = this.#random.pick(this.#clients)
    return { client, clock: this.#random.below(this.#known(client) + 3) }
  }

  #content(): Content {
    return this.#random.pick([
      ...[string('a'), string('één'), string('🚲🚲'), string('abc'), type(0), type(1), type(2), type(2)],
      ...[any(nothing), any([125, 5], word('x')), any(object(['x', [125, 1]])), deleted(1 + this.#random.below(3))],
      ...[kinds.json, kinds.binary, kinds.embed, kinds.doc].map(kind => ({ kind, bytes: word('{}').slice(1) })),
    ])
  }

  #parent(): Parent {
    return this.#random.oneIn(3)
      ? { type: this.#id() }
      : { root: this.#random.pick(['notes', 'placements', 'log', 'attic']) }
  }

  #part(): Part {
    const random = this.#random
    if (random.oneIn(8))
      return { content: { kind: random.oneIn(9) ? kinds.skip : kinds.gone, bytes: [1 + random.below(3)] }, ...bare }
    const [left, right] = [random.oneIn(2) ? this.#id() : undefined, random.oneIn(3) ? this.#id() : undefined]
    const key = random.oneIn(2) ? random.pick(['n0', 'n1', 'n2', 'name', '__proto__']) : undefined
    return { content: this.#content(), left, right, parent: this.#parent(), key }
  }

  #deletion(): Deletion {
    const client = this.#random.pick(this.#clients)
    const clock = this.#random.below(this.#known(client) + 2)
    return { client, ranges: [[clock, 1 + this.#random.below(this.#random.oneIn(20) ? 20_000 : 4)]] }
  }

  /** Does one thing wrong. */
  #spoil(drafts: Draft[], removed: Deletion[]): void {
    const random = this.#random
    const draft = drafts[random.below(Math.max(1, drafts.length))]
    if (!draft || random.oneIn(8)) {
      removed.push(this.#deletion())
      return
    }
    const at = random.below(draft.parts.length)
    const part = draft.parts[at]
    const wrongs: readonly (() => unknown)[] = [
      () => Object.assign(draft, { client: random.pick(this.#clients) }),
      () => Object.assign(draft, { clock: Math.max(0, draft.clock + random.pick([-2, -1, 1, 2, 1000])) }),
      () => draft.parts.splice(at, 1),
      () => draft.parts.splice(at, 0, this.#part()),
      () => draft.parts.reverse(),
      () =>
        drafts.push({ client: random.pick(this.#clients), clock: this.#known(draft.client), parts: [this.#part()] }),
      () => part && Object.assign(part, { left: this.#id() }),
      () => part && Object.assign(part, { right: this.#id() }),
      () => part && Object.assign(part, { left: part.right, right: part.left }),
      () => part && Object.assign(part, { left: undefined }),
      () => part && Object.assign(part, { right: undefined }),
      () => part && Object.assign(part, { parent: this.#parent(), left: undefined, right: undefined }),
      () => part && Object.assign(part, { key: random.pick(['', 'n0', 'name', 'x'.repeat(200)]) || undefined }),
      () => part && Object.assign(part, { content: this.#content() }),
      () => part && Object.assign(part, { content: { kind: random.below(32), bytes: part.content.bytes } }),
    ]
    random.pick(wrongs)()
  }
}

function written(drafts: readonly Draft[], removed: readonly Deletion[]): Uint8Array {
  const blocks = drafts.map(({ client, clock, parts }) => block(client, clock, parts.map(partBytes)))
  return updateOf(
    blocks,
    removed.map(({ client, ranges }) => deletions(client, ranges)),
  )
}

function partBytes({ content, left, right, parent, key }: Part): readonly number[] {
  const isBare = content.kind === kinds.gone || content.kind === kinds.skip
  return isBare ? [content.kind, ...content.bytes] : item(content, { left, right, parent, key })
}

/** The structs and deletions of an honest update. */
function takenApart(update: Uint8Array): { drafts: Draft[]; removed: Deletion[] } {
  const { structs, ds } = Y.decodeUpdate(update)
  const drafts = new Map<number, Draft>()
  for (const struct of structs) {
    const { client, clock } = struct.id
    const draft = drafts.get(client) ?? { client, clock, parts: [] }
    draft.parts.push(partOf(struct))
    drafts.set(client, draft)
  }
  const removed = [...ds.clients].map(([client, ranges]) => ({
    client,
    ranges: ranges.map(({ clock, len }): [number, number] => [clock, len]),
  }))
  return { drafts: [...drafts.values()], removed }
}

function partOf(struct: Y.Item | Y.GC | Y.Skip): Part {
  if (!(struct instanceof Y.Item))
    return { content: { kind: kinds.gone, bytes: gone(struct.length).slice(1) }, ...bare }
  const { origin, rightOrigin, parent, parentSub, content } = struct
  return {
    content: contentOfItem(content),
    left: origin ?? undefined,
    right: rightOrigin ?? undefined,
    parent: typeof parent === 'string' ? { root: parent } : parent instanceof Y.ID ? { type: parent } : undefined,
    key: parentSub ?? undefined,
  }
}

function contentOfItem(content: Y.Item['content']): Content {
  if (content instanceof Y.ContentString) return string(content.str)
  if (content instanceof Y.ContentDeleted) return deleted(content.len)
  if (content instanceof Y.ContentType)
    return type(content.type instanceof Y.Text ? 2 : content.type instanceof Y.Map ? 1 : 0)
  return any(word('x'))
}
