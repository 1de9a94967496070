// For tests: somebody at a board, as honest as can be: acts, undoes, types in the same name as the others, loses the network, comes back.
import { addNotes, type History, openHistory, renameNote } from '@samenbord/board'
import fc from 'fast-check'
import * as Y from 'yjs'
import { type Action, arbitraryAction } from '../../../packages/board/src/testing/arbitrary-actions.ts'
import type { GateTrial } from './gate-trial.ts'
import type { Random } from './random.ts'

const actions: readonly Action[] = fc.sample(arbitraryAction, { numRuns: 500, seed: 1 })

/** One person: a replica, its own undo, and the way to the server and back, on which things take their time. */
export class Person {
  readonly doc = new Y.Doc()
  readonly #history: History = openHistory(this.doc)
  readonly #trial: GateTrial
  readonly refusals: string[] = []
  #outgoing: { update: Uint8Array; isLive: boolean }[] = []
  #incoming: Uint8Array[] = []
  isOnline = true

  constructor(trial: GateTrial, clientId: number) {
    this.doc.clientID = clientId
    this.#trial = trial
    Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(trial.doc), this)
    trial.doc.on('update', (update: Uint8Array) => this.isOnline && this.#incoming.push(update))
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this && this.isOnline) this.#outgoing.push({ update, isLive: true })
    })
  }

  act(random: Random): void {
    const way = random.below(12)
    if (way === 0) this.#history.undo()
    else if (way === 1) this.#history.redo()
    else if (way === 2) this.#type(random)
    else random.pick(actions)(this.doc)
  }

  /** Writes a name letter by letter, in one name that all of them write in. */
  #type(random: Random): void {
    addNotes(this.doc, [{ id: 'n0', name: '', position: { x: 0, y: 0 }, by: 'p', at: 1 }])
    const name = String(this.doc.getMap<Y.Map<unknown>>('notes').get('n0')?.get('name') ?? '')
    const letters = [...name]
    const at = random.below(letters.length + 1)
    letters.splice(at, random.below(2), random.pick(['a', 'é', '🚲', 'bc']))
    renameNote(this.doc, 'n0', letters.join(''))
  }

  /** One frame of this person reaches the server. */
  send(): void {
    const frame = this.#outgoing.shift()
    if (frame === undefined) return
    const outcome = this.#trial.offer(frame.update, { isLive: frame.isLive })
    if (outcome !== 'pass' && outcome !== 'ignore')
      this.refusals.push(`${outcome}: ${Buffer.from(frame.update).toString('hex')}`)
  }

  /** One frame of the server reaches this person. */
  hear(): void {
    const update = this.#incoming.shift()
    if (update) Y.applyUpdate(this.doc, update, this)
  }

  /** The connection breaks; what was on its way is lost. */
  drop(): void {
    this.isOnline = false
    this.#outgoing = []
    this.#incoming = []
  }

  /** Both sides compare, as at every beginning of a connection. */
  connect(): void {
    if (this.isOnline) return
    this.isOnline = true
    const { doc } = this.#trial
    const [asked, known] = [Y.encodeStateVector(doc), Y.encodeStateVector(this.doc)]
    this.#incoming.push(Y.encodeStateAsUpdate(doc, known))
    this.#outgoing.push({ update: Y.encodeStateAsUpdate(this.doc, asked), isLive: false })
  }

  get isQuiet(): boolean {
    return this.#outgoing.length + this.#incoming.length === 0
  }

  close(): void {
    this.#history.close()
  }
}
