// What is on the boards of the bench, and what its participants do there: real notes, moved by real actions.
import { addNotes, moveNotes } from '@samenbord/board'
import { presenceFrame, updateFrame } from '@samenbord/wire'
import * as Y from 'yjs'
import { markedCursor, markedPosition } from './marks.ts'

const BASE_CLIENT = 1
const FIRST_CLIENT = 1000

const noteId = (index: number) => `note-${index}`

/** A board with this many notes, as one update. */
export function boardOf(notes: number): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = BASE_CLIENT
  const made = Array.from({ length: notes }, (_, index) => ({
    id: noteId(index),
    name: `Stakeholder ${index} of the cycle highway`,
    position: { x: (index % 50) * 220, y: Math.floor(index / 50) * 160 },
    by: 'facilitator',
    at: 1_790_000_000_000 + index,
  }))
  addNotes(doc, made)
  return Y.encodeStateAsUpdate(doc)
}

/** One participant, who drags a note of their own and points at things; every message carries who and the how manieth. */
export class Drag {
  readonly #doc = new Y.Doc()
  readonly #sender: number
  #moves = 0
  #points = 0

  constructor(base: Uint8Array, sender: number) {
    this.#sender = sender
    this.#doc.clientID = FIRST_CLIENT + sender
    Y.applyUpdate(this.#doc, base)
  }

  /** The next `count` moves, each as a message. */
  moves(count: number): Uint8Array[] {
    const messages: Uint8Array[] = []
    const collect = (update: Uint8Array) => messages.push(updateFrame(update))
    this.#doc.on('update', collect)
    for (let left = count; left > 0; left -= 1) {
      this.#moves += 1
      const position = { x: markedPosition(this.#sender, this.#moves), y: 40 + this.#moves / 7 }
      moveNotes(this.#doc, [{ id: noteId(this.#sender), position }])
    }
    this.#doc.off('update', collect)
    return messages
  }

  /** The next `count` positions of the cursor, each as a message; what others are told of everybody at our server, is in it for all. */
  points(count: number): Uint8Array[] {
    return Array.from({ length: count }, () => {
      this.#points += 1
      const { clientID } = this.#doc
      const participant = {
        id: `participant-${this.#sender}`,
        name: `Participant ${this.#sender}`,
        colour: 'teal',
        role: 'contributor',
      }
      const cursor = { plane: 'board', x: markedCursor(this.#sender, this.#points), y: 40 + this.#points / 7 }
      return presenceFrame([{ clientId: clientID, clock: this.#points, state: { participant, cursor } }])
    })
  }
}

/** Moves all over a board by many people, as the board remembers them: the state after `edits` moves of `notes` notes. */
export function pastOf({ notes, edits, people }: { notes: number; edits: number; people: number }): Uint8Array {
  const base = boardOf(notes)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, base)
  // a plain generator with a seed: every run has the same past
  let seed = 7
  const next = (most: number) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff
    return seed % most
  }
  for (let done = 0; done < edits; done += 1) {
    // everybody has a turn of five moves
    if (done % 5 === 0) doc.clientID = FIRST_CLIENT + 500 + next(people)
    moveNotes(doc, [{ id: noteId(next(notes)), position: { x: next(11_000) + 0.5, y: next(16_000) + 0.5 } }])
  }
  return Y.encodeStateAsUpdate(doc)
}
