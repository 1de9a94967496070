// For tests: a document behind the gate, with everything that may come to differ from it: the log it is stored as, and a
// replica that heard what was told to the others.
import * as Y from 'yjs'
import type { Write } from '../relay/gate/gate.ts'
import { isInOrder } from '../relay/gate/order.ts'
import { contentOf } from './board-replicas.ts'
import { gate } from './gate-case.ts'

/** What became of an update. `spoiled`: it passed and broke the document, which was loaded anew. */
export type Outcome = 'pass' | 'ignore' | 'resync' | 'refuse' | 'spoiled'

/** The slowest of all, in milliseconds of computing. */
export interface Slowest {
  ms: number
  update: Uint8Array
}

export class GateTrial {
  doc: Y.Doc
  readonly log: Uint8Array[]
  readonly listener: Y.Doc
  readonly outcomes: Record<Outcome, number> = { pass: 0, ignore: 0, resync: 0, refuse: 0, spoiled: 0 }
  readonly slowest: Slowest = { ms: 0, update: Uint8Array.of() }

  constructor(start: Y.Doc) {
    this.log = [Y.encodeStateAsUpdate(start)]
    this.doc = this.#loaded()
    this.listener = this.#loaded()
  }

  /** Has the gate judge an update, and does with it what the relay does. Throws where the relay's promise is broken. */
  offer(update: Uint8Array, more: Partial<Write> = {}): Outcome {
    const told: Uint8Array[] = []
    const [cpu, started] = [process.cpuUsage(), performance.now()]
    const outcome = this.#handle(update, more, told)
    const ms = performance.now() - started
    if (ms > this.slowest.ms) this.#note(update, Math.min(ms, computedSince(cpu)))
    this.outcomes[outcome] += 1
    for (const change of told) this.#tell(change)
    return outcome
  }

  #tell(change: Uint8Array): void {
    this.log.push(change)
    Y.applyUpdate(this.listener, change)
    mustBeWhole(this.listener)
  }

  #note(update: Uint8Array, ms: number): void {
    if (ms > this.slowest.ms) Object.assign(this.slowest, { ms, update })
  }

  #handle(update: Uint8Array, more: Partial<Write>, told: Uint8Array[]): Outcome {
    const verdict = gate(this.doc, update, more)
    if (verdict.kind !== 'pass') return verdict.kind
    const collect = (change: Uint8Array) => told.push(change)
    this.doc.on('update', collect)
    Y.applyUpdate(this.doc, update)
    this.doc.off('update', collect)
    mustBeWhole(this.doc)
    if (!isInOrder(this.doc, verdict.fresh)) {
      told.length = 0
      this.doc = this.#loaded()
      return 'spoiled'
    }
    return 'pass'
  }

  /** Ways in which the content differs from that of the document: read again from its log, from its state, or as heard. */
  differences(): string[] {
    const content = contentOf(this.doc)
    const backwards = new Y.Doc()
    for (const update of [...this.log].reverse()) Y.applyUpdate(backwards, update)
    const others = {
      'its log': this.#loaded(),
      'its log, backwards': backwards,
      'its merged log': docOf(Y.mergeUpdates(this.log)),
      'its state': docOf(Y.encodeStateAsUpdate(this.doc)),
      'what others heard': this.listener,
    }
    return Object.entries(others).flatMap(([name, other]) => (contentOf(other) === content ? [] : [name]))
  }

  #loaded(): Y.Doc {
    const doc = new Y.Doc()
    doc.transact(() => {
      for (const update of this.log) Y.applyUpdate(doc, update)
    })
    return doc
  }
}

function docOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

function computedSince(cpu: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(cpu)
  return (user + system) / 1000
}

function mustBeWhole(doc: Y.Doc): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('Something is left pending')
}
