import * as Y from 'yjs'
import type { Id } from './update-reader.ts'

/**
 * What an author must have seen: everything a struct of theirs refers to, what that refers to, and everything that the authors of
 * those had written before. It is worked out when it is first asked for, which is only where two people write in one place.
 */
export class Past {
  readonly #doc: Y.Doc
  /** Up to which clock each client has been seen. */
  readonly #seen = new Map<number, number>()
  #news: Id[] = []

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  /** The author has seen all of `client` before `clock`. */
  sees(id: Id): void {
    this.#news.push(id)
  }

  /** Whether the author has seen the struct at an id. */
  holds({ client, clock }: Id): boolean {
    for (let news = this.#news.pop(); news; news = this.#news.pop()) this.#learn(news)
    return clock < (this.#seen.get(client) ?? 0)
  }

  #learn({ client, clock }: Id): void {
    const known = this.#seen.get(client) ?? 0
    const structs = this.#doc.store.clients.get(client)
    if (clock <= known || structs === undefined) return
    this.#seen.set(client, clock)
    for (let index = Y.findIndexSS(structs, known); index < structs.length; index += 1) {
      const struct = structs[index]
      if (struct === undefined || struct.id.clock >= clock) return
      if (struct instanceof Y.Item) this.#followFrom(struct)
    }
  }

  #followFrom({ origin, rightOrigin, parent }: Y.Item): void {
    const holder = parent instanceof Y.AbstractType ? parent._item?.id : undefined
    for (const id of [origin, rightOrigin, holder]) {
      if (id && id.clock >= (this.#seen.get(id.client) ?? 0))
        this.#news.push({ client: id.client, clock: id.clock + 1 })
    }
  }
}
