// The worker's copy of what lies on the board: the same notes in the same pile, found by the same index.

import { NOTE_SIZE } from '@samenbord/board'
import RBush from 'rbush'
import type { Rect } from '../camera.ts'
import { inPile } from '../pile.ts'
import type { Slot } from '../scene.ts'
import type { RestingNote, RestingNotes } from './resting-note.ts'
import type { SlotState } from './worker-messages.ts'

interface Entry {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly resting: RestingNote
  readonly raised: number
}

/** An empty copy. */
export class SlotCopy implements RestingNotes {
  readonly #entries = new Map<Slot, Entry>()
  readonly #tree = new RBush<Entry>()

  take(states: readonly SlotState[]): void {
    const fresh: Entry[] = []
    for (const { slot, resting, raised } of states) {
      const before = this.#entries.get(slot)
      if (before) this.#tree.remove(before)
      this.#entries.delete(slot)
      if (!resting) continue
      const entry = entryOf(resting, raised)
      this.#entries.set(slot, entry)
      fresh.push(entry)
    }
    this.#tree.load(fresh)
  }

  within({ x, y, width, height }: Rect): RestingNote[] {
    const found = this.#tree.search({ minX: x, minY: y, maxX: x + width, maxY: y + height })
    return found
      .sort((a, b) => inPile({ note: a.resting.note, raised: a.raised }, { note: b.resting.note, raised: b.raised }))
      .map(entry => entry.resting)
  }
}

function entryOf(resting: RestingNote, raised: number): Entry {
  const { x, y } = resting.at
  return { minX: x, minY: y, maxX: x + NOTE_SIZE, maxY: y + NOTE_SIZE, resting, raised }
}
