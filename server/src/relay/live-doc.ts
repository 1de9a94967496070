// One document in memory: loaded from storage when somebody holds it, written through its journal, let go when idle.
import { type DocName, Fault } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Storage } from '../storage/storage.ts'
import { checkpoint } from './checkpoint.ts'
import { ClientIds } from './client-ids.ts'
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
  /** It can be read and written now: after loading, and after each reloading. */
  ready(): void
  failed(): void
  gone(): void
}

/** What became of an update: nothing new, changes as Yjs tells them, or it broke the document, which is being reloaded. */
export type Applied =
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'changed'; readonly update: Uint8Array }
  | { readonly kind: 'spoiled'; readonly cause: unknown }

const MEASURE_EVERY = 5000

export class LiveDoc {
  readonly name: DocName
  readonly journal: Journal
  readonly clientIds = new ClientIds()
  /** Which history of the document this is; 0 until it has been loaded. */
  epoch = 0
  #size = 0
  #measuredAt = 0
  readonly #context: LiveDocContext
  readonly #events: LiveDocEvents
  #doc = new Y.Doc()
  #life: Life = { phase: 'loading' }
  #holders = 0
  #round = 0
  #lingering: NodeJS.Timeout | undefined
  #awaiting: { resolve: (doc: Y.Doc) => void; reject: (fault: Fault) => void }[] = []

  constructor(name: DocName, context: LiveDocContext, events: LiveDocEvents) {
    this.name = name
    this.#context = context
    this.#events = events
    this.journal = new Journal(name, context.storage, context.health)
    void this.#load()
  }

  get phase(): Life['phase'] {
    return this.#life.phase
  }

  /** The document; undefined while it is loading or gone. */
  get doc(): Y.Doc | undefined {
    return this.#life.phase === 'live' || this.#life.phase === 'draining' ? this.#doc : undefined
  }

  /** Resolves with the document once it is in memory; the caller must hold it. */
  loaded(): Promise<Y.Doc> {
    const { doc } = this
    if (doc) return Promise.resolve(doc)
    if (this.#life.phase === 'gone') return Promise.reject(new Fault('storageFailing'))
    return new Promise((resolve, reject) => this.#awaiting.push({ resolve, reject }))
  }

  /** Whether the document is larger than allowed. Its size is counted up from updates, and measured before it is held against anybody. */
  isFull(now: number): boolean {
    const most = this.#context.limits.document
    if (this.#size > most && now - this.#measuredAt > MEASURE_EVERY) {
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
   * changed: then, or when it is not whole, it is loaded anew.
   */
  apply(update: Uint8Array, isWhole: (doc: Y.Doc) => boolean = () => true): Applied {
    const changes: Uint8Array[] = []
    const collect = (change: Uint8Array) => changes.push(change)
    const doc = this.#doc
    doc.on('update', collect)
    try {
      Y.applyUpdate(doc, update)
      if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
        throw new Error('Something is left pending')
      if (!isWhole(doc)) throw new Error('The document is out of order')
    } catch (cause) {
      this.#happened({ kind: 'spoiled' })
      return { kind: 'spoiled', cause }
    } finally {
      doc.off('update', collect)
    }
    if (changes.length === 0) return { kind: 'unchanged' }
    const change = Y.mergeUpdates(changes)
    this.#size += change.length
    return { kind: 'changed', update: change }
  }

  /** Stops the clock of an idle document: the process is about to end. */
  stop(): void {
    clearTimeout(this.#lingering)
  }

  #linger(): void {
    this.#lingering = setTimeout(() => this.#happened({ kind: 'idle' }), this.#context.limits.linger)
    this.#lingering.unref()
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
        for (const { resolve } of this.#awaiting.splice(0)) resolve(this.#doc)
        this.#events.ready()
        if (this.#holders === 0) this.#linger()
        break
      case 'load':
        void this.#load()
        break
      case 'drain':
        void this.#drain(this.#round)
        break
      case 'forget':
        this.#doc.destroy()
        this.#events.gone()
        break
      case 'fail':
        for (const { reject } of this.#awaiting.splice(0)) reject(new Fault('storageFailing'))
        this.#events.failed()
        this.#events.gone()
        break
      case 'none':
        break
    }
  }

  async #load(): Promise<void> {
    const doc = new Y.Doc()
    try {
      const stored = await this.#context.storage.read(this.name)
      this.epoch = stored.epoch
      this.journal.rows = stored.rows
      this.#size = stored.updates.reduce((sum, update) => sum + update.length, 0)
      // what storage does not have yet belongs to the document all the same: its senders were told nothing else
      this.clientIds.learn(stored.owners)
      doc.transact(() => {
        for (const update of [...stored.updates, ...this.journal.unstored]) Y.applyUpdate(doc, update)
      })
      this.#dropPending(doc)
    } catch (cause) {
      this.#context.report('A document could not be loaded', cause)
      this.#happened({ kind: 'loadFailed' })
      return
    }
    this.#doc.destroy()
    this.#doc = doc
    this.#happened({ kind: 'loaded' })
  }

  /** A log with a hole would make every later update look incomplete; what hangs in the air is left out, and reported. */
  #dropPending(doc: Y.Doc): void {
    if (doc.store.pendingStructs === null && doc.store.pendingDs === null) return
    this.#context.report('A stored document refers to changes that are not stored', this.name)
    doc.store.pendingStructs = null
    doc.store.pendingDs = null
  }

  async #drain(round: number): Promise<void> {
    await this.journal.settled()
    await this.spareLog()
    this.#happened({ kind: 'drained', round })
  }

  /** Writes a checkpoint when the log has become long; a failure costs nothing but time at the next loading. */
  async spareLog(): Promise<void> {
    if (this.journal.rows < this.#context.limits.checkpointRows) return
    this.journal.rows = 0
    try {
      this.#size = (await checkpoint(this.name, () => this.doc, this.#context.storage)) ?? this.#size
    } catch (cause) {
      this.#context.report('A checkpoint could not be written', cause)
    }
  }
}
