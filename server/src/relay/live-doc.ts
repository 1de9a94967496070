// One document while somebody holds it. Joins are answered from its bytes; the document itself is built at the first write.
// When nobody needs either for a while both leave memory, and the audience stays.
import { type DocName, Fault } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Storage } from '../storage/storage.ts'
import { checkpoint, inTurns } from './checkpoint.ts'
import { ClientIds } from './client-ids.ts'
import { DocBytes } from './doc-bytes.ts'
import type { Health } from './health.ts'
import { Journal } from './journal.ts'
import { type Life, type LifeEffect, type LifeEvent, nextLife } from './life.ts'
import type { RelayLimits } from './limits.ts'

/** What a live document needs from its surroundings. */
export interface LiveDocContext {
  readonly storage: Storage
  readonly health: Health
  readonly limits: RelayLimits
  /** Hears of trouble that nobody can be told. */
  readonly report: (what: string, cause: unknown) => void
}

/** What its owner wants to hear. */
export interface LiveDocEvents {
  /** What somebody wanted is there now, or somebody else's turn has come: ask again. */
  ready(): void
  failed(): void
  gone(): void
}

/** What became of an update: nothing new, changes as Yjs tells them, or it broke the document, which is being built anew. */
export type Applied =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly update: Uint8Array }
  | { readonly kind: 'spoiled'; readonly cause: unknown }

const MEASURE_EVERY = 5000
/** On leaving memory a checkpoint is worth it sooner than while people work: the next one to come gets it in one piece. */
const WORTH_LEAVING = 1 / 10

export class LiveDoc {
  readonly name: DocName
  readonly journal: Journal
  clientIds = new ClientIds()
  /** Which history of the document this is; 0 until it has been loaded. */
  epoch = 0
  readonly #context: LiveDocContext
  readonly #events: LiveDocEvents
  #life: Life = { phase: 'resting' }
  #bytes: DocBytes | undefined
  #doc: Y.Doc | undefined
  #size = 0
  #measuredAt = 0
  #holders = 0
  #round = 0
  #lingering: NodeJS.Timeout | undefined
  #watching: NodeJS.Timeout | undefined
  #neededAt = 0
  #isWanted = false
  #isBuilding = false
  #isSparing = false
  #sparedAt = 0
  /** Something that is stored cannot be read or does not fit: no checkpoint may stand in for it. */
  #isIncomplete = false
  #awaiting: { resolve: (doc: Y.Doc) => void; reject: (fault: Fault) => void }[] = []

  constructor(name: DocName, context: LiveDocContext, events: LiveDocEvents) {
    this.name = name
    this.#context = context
    this.#events = events
    this.journal = new Journal(name, context.storage, context.health)
    this.#linger()
  }

  get phase(): Life['phase'] {
    return this.#life.phase
  }

  /** The document, if it is in memory now. */
  get doc(): Y.Doc | undefined {
    return this.#doc
  }

  /** The document as bytes, if in memory now. */
  get bytes(): DocBytes | undefined {
    return this.#bytes
  }

  /** The bytes, or undefined until `ready` says to ask again. The caller holds the document, as for all that follows. */
  wantBytes(): DocBytes | undefined {
    this.#neededAt = performance.now()
    if (this.#bytes === undefined) this.#happened({ kind: 'wanted' })
    return this.#bytes
  }

  /** The document, or undefined until `ready` says to ask again. */
  wantDoc(): Y.Doc | undefined {
    if (this.#doc === undefined) {
      this.#isWanted = true
      if (this.wantBytes() !== undefined) void this.#build()
    }
    this.#neededAt = performance.now()
    return this.#doc
  }

  /** Resolves with the document once it is in memory. */
  loaded(): Promise<Y.Doc> {
    const doc = this.wantDoc()
    if (doc) return Promise.resolve(doc)
    if (this.#life.phase === 'gone') return Promise.reject(new Fault('storageFailing'))
    return new Promise((resolve, reject) => this.#awaiting.push({ resolve, reject }))
  }

  /** Whether the document is larger than allowed. Its size is counted up from updates, and measured before it is held against anybody. */
  isFull(now: number): boolean {
    const most = this.#context.limits.document
    if (this.#size > most && now - this.#measuredAt > MEASURE_EVERY && this.#doc) {
      this.#measuredAt = now
      this.#size = Y.encodeStateAsUpdate(this.#doc).length
    }
    return this.#size > most
  }

  hold(): void {
    this.#holders += 1
    clearTimeout(this.#lingering)
    this.#happened({ kind: 'held' })
  }

  release(): void {
    this.#holders -= 1
    if (this.#holders === 0) this.#linger()
  }

  /**
   * Applies an update that the gate let through, then asks `isWhole`. A throw inside Yjs may leave the document half
   * changed: then, or when it is not whole, it is built anew.
   */
  apply(update: Uint8Array, isWhole: (doc: Y.Doc) => boolean = () => true): Applied {
    const doc = this.#doc
    if (doc === undefined) throw new Error('Broken invariant: applied to a document that is not in memory')
    const changes: Uint8Array[] = []
    const collect = (change: Uint8Array) => changes.push(change)
    doc.on('update', collect)
    try {
      Y.applyUpdate(doc, update)
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
        throw new Error('Something is left pending')
      if (!isWhole(doc)) throw new Error('The document is out of order')
    } catch (cause) {
      this.#dropDoc()
      return { kind: 'spoiled', cause }
    } finally {
      doc.off('update', collect)
    }
    if (changes.length === 0) return { kind: 'unchanged' }
    const change = Y.mergeUpdates(changes)
    this.#size += change.length
    this.#bytes?.add(change)
    return { kind: 'changed', update: change }
  }

  /** Lets the relay itself change the document, which must be in memory; answers the change as an update, if there was any. */
  author(work: (doc: Y.Doc) => void): Uint8Array | undefined {
    const doc = this.#doc
    if (doc === undefined) throw new Error('Broken invariant: the relay writes into a document that is not in memory')
    const changes: Uint8Array[] = []
    const collect = (change: Uint8Array) => changes.push(change)
    doc.on('update', collect)
    try {
      work(doc)
    } finally {
      doc.off('update', collect)
    }
    if (changes.length === 0) return undefined
    const change = Y.mergeUpdates(changes)
    this.#size += change.length
    this.#bytes?.add(change)
    return change
  }

  /** Stops the clocks: the process is about to end. */
  stop(): void {
    clearTimeout(this.#lingering)
    clearTimeout(this.#watching)
  }

  /** Writes a checkpoint when the log has become long; a failure costs nothing but time at the next loading. */
  async spareLog(share = 1): Promise<void> {
    if (!this.#isLong(share) || this.#isSparing || this.#isIncomplete) return
    this.#isSparing = true
    this.journal.rows = 0
    this.#sparedAt = this.#bytes?.changedBytes ?? 0
    try {
      // a checkpoint spares only rows that are stored by then
      await new Promise<void>(resolve => this.journal.afterwards(resolve))
      await checkpoint(this, this.#context.storage)
      this.#sparedAt = 0
    } catch (cause) {
      this.#context.report('A checkpoint could not be written', cause)
    }
    this.#isSparing = false
  }

  /** Whether the log has this share of the length at which a checkpoint is worth its cost. */
  #isLong(share: number): boolean {
    const { checkpointRows, checkpointBytes } = this.#context.limits
    // what failed is not tried again until as much has come once more
    const bytes = (this.#bytes?.changedBytes ?? 0) - this.#sparedAt
    return this.journal.rows >= checkpointRows * share || bytes >= checkpointBytes * share
  }

  #linger(): void {
    this.#lingering = setTimeout(() => this.#happened({ kind: 'idle' }), this.#context.limits.linger)
    this.#lingering.unref()
  }

  /** Looks now and then whether anybody has needed the document lately. */
  #watch(): void {
    const { restBytes, restDoc } = this.#context.limits
    this.#watching = setTimeout(() => {
      const since = performance.now() - this.#neededAt
      const isBusy = this.#isBuilding || this.#isSparing || !this.journal.isSettled || this.#awaiting.length > 0
      if (!isBusy && since >= (this.#doc ? restDoc : restBytes)) this.#happened({ kind: 'quiet' })
      if (this.#life.phase === 'live' || this.#life.phase === 'draining') this.#watch()
    }, restBytes)
    this.#watching.unref()
  }

  #happened(event: LifeEvent): void {
    const step = nextLife(this.#life, event, { holders: this.#holders, round: this.#round + 1 })
    this.#life = step.life
    if (step.life.phase === 'draining') this.#round = step.life.round
    this.#carryOut(step.effect)
  }

  #carryOut(effect: LifeEffect): void {
    switch (effect) {
      case 'announce':
        this.#watch()
        if (this.#isWanted) void this.#build()
        this.#events.ready()
        if (this.#holders === 0) this.#linger()
        break
      case 'load':
        void this.#load()
        break
      case 'rest':
        this.#forget()
        break
      case 'drain':
        void this.#drain(this.#round)
        break
      case 'forget':
        this.stop()
        this.#forget()
        this.#events.gone()
        break
      case 'fail':
        this.#fail()
        break
      case 'none':
        break
    }
  }

  #forget(): void {
    this.#dropDoc()
    this.#sparedAt = 0
    this.#bytes = undefined
    this.clientIds = new ClientIds()
  }

  #dropDoc(): void {
    this.#doc?.destroy()
    this.#doc = undefined
    this.#isWanted = false
  }

  #fail(): void {
    this.stop()
    this.#forget()
    for (const { reject } of this.#awaiting.splice(0)) reject(new Fault('storageFailing'))
    this.#events.failed()
    // whoever loads it next must find what is on its way to storage
    void this.journal.settled().then(() => this.#events.gone())
  }

  async #load(): Promise<void> {
    try {
      const stored = await this.#context.storage.read(this.name)
      this.epoch = stored.epoch
      this.journal.rows = stored.rows
      this.clientIds.learn(stored.owners)
      this.#bytes = new DocBytes(stored.checkpoint, stored.tail)
      this.#size = this.#bytes.size
      this.#isIncomplete = stored.damage.some(({ kind }) => kind === 'row') || !this.#bytes.isGapless
      this.#context.health.found(this.name, stored.damage)
      if (stored.damage.length > 0)
        this.#context.report('A part of what is stored is damaged and was left out', this.name)
    } catch (cause) {
      this.#context.report('A document could not be loaded', cause)
      this.#happened({ kind: 'loadFailed' })
      return
    }
    // what hangs in the air can only be found by building the document, and joiners should not be sent it
    const isReady = !this.#isIncomplete || (await this.#build())
    if (isReady) this.#happened({ kind: 'loaded' })
    if (this.#isLong(1) && this.#life.phase === 'live')
      await this.loaded().then(
        () => this.spareLog(),
        () => {},
      )
  }

  /** Builds the document from its bytes, a part at a time; answers whether it is there. */
  async #build(): Promise<boolean> {
    const bytes = this.#bytes
    if (this.#isBuilding || this.#doc !== undefined || bytes === undefined) return this.#doc !== undefined
    this.#isBuilding = true
    const doc = new Y.Doc()
    try {
      await inTurns(bytes.updates(), update => Y.applyUpdate(doc, update))
      if (this.#dropPending(doc)) this.#bytes = new DocBytes(undefined, [Y.encodeStateAsUpdate(doc)])
    } catch (cause) {
      this.#isBuilding = false
      this.#context.report('A document could not be built from what is stored', cause)
      this.#happened({ kind: 'loadFailed' })
      return false
    }
    this.#isBuilding = false
    if (this.#bytes === undefined) return false
    this.#doc = doc
    for (const { resolve } of this.#awaiting.splice(0)) resolve(doc)
    if (this.#life.phase !== 'loading') this.#events.ready()
    return true
  }

  /** A log with a hole would make every later update look incomplete; what hangs in the air is left out, and reported. */
  #dropPending(doc: Y.Doc): boolean {
    if (doc.store.pendingStructs === null && doc.store.pendingDs === null) return false
    this.#context.report('A stored document refers to changes that are not stored', this.name)
    this.#isIncomplete = true
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
    return true
  }

  async #drain(round: number): Promise<void> {
    await this.journal.settled()
    if (this.#doc) await this.spareLog(WORTH_LEAVING)
    this.#happened({ kind: 'drained', round })
  }
}
