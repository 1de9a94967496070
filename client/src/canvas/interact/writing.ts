// Writing on a note: which one, the text that is shared while it is typed, and what becomes of it at the end.
// A new note reaches the document with its first letter, and a note is never left without a name.

import {
  addNote,
  deleteNotes,
  type NoteColour,
  type NoteId,
  noteName,
  type Position,
  type Watched,
  writeName,
} from '@samenbord/board'
import type * as Y from 'yjs'
import type { CanvasParts } from '../canvas-parts.ts'
import { carriedOver } from './carried-over.ts'

/** Letters are written down this often at most, in milliseconds: each time costs a transaction, a frame to the server and the local copy. */
const WRITE_MS = 50

/** The note being written. */
export interface Written {
  readonly id: NoteId
  /** Where it lies; a note that others move meanwhile is followed by the scene. */
  readonly position: Position
  readonly colour: NoteColour
  /** Not in the document yet. */
  readonly fresh: boolean
}

/** The text field, as the writing needs it; the same element for every note, so that focus can be given inside a gesture. */
export interface NoteField {
  /** Shows the field over the note with that text and takes the focus. */
  open(written: Written, text: string): void
  text(): string
  setText(text: string, caret: number): void
  caret(): number
  /** Is a syllable being composed, so that the text must be left alone? */
  isComposing(): boolean
  /** Takes the field away without taking the focus anywhere. */
  hide(): void
}

/** The writing of one person on one canvas. */
export class Writing implements Watched<Written | undefined> {
  readonly #parts: CanvasParts
  readonly #listeners = new Set<() => void>()
  readonly #unsubscribe: readonly (() => void)[]
  #current: Written | undefined
  #field: NoteField | undefined
  #text: Y.Text | undefined
  /** What stood in the shared text when the field last held the same. */
  #agreed = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  #writtenAt = Number.NEGATIVE_INFINITY

  constructor(parts: CanvasParts) {
    this.#parts = parts
    const { board, mayWrite } = parts.workshop
    this.#unsubscribe = [board.subscribe(() => this.#recheck()), mayWrite.subscribe(() => this.#recheck())]
  }

  readonly get = (): Written | undefined => this.#current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  bind(field: NoteField): () => void {
    this.#field = field
    return () => {
      if (this.#field === field) this.#field = undefined
    }
  }

  /** Starts writing on a note; false where nothing may be written. */
  write(id: NoteId): boolean {
    const note = this.#parts.workshop.board.get().notes.get(id)
    return note !== undefined && this.#begin({ id, position: note.position, colour: note.colour, fresh: false })
  }

  /** Starts a new note there; false where nothing may be written. */
  writeNew(position: Position, colour: NoteColour): boolean {
    return this.#begin({ id: this.#parts.workshop.newId(), position, colour, fresh: true })
  }

  /** The field's text changed by hand. */
  typed(): void {
    const name = this.#field?.text() ?? ''
    // An empty name is held back until it is known whether the note is to go or to be written anew.
    if (!this.#current || name.trim() === '') return
    if (this.#current.fresh) this.#create(this.#current, name)
    else this.#timer ??= this.#soon()
  }

  /** Writes down now what waits to be written. */
  flush(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    const name = this.#field?.text() ?? ''
    if (!this.#text || this.#current?.fresh !== false || name.trim() === '') return
    this.#writtenAt = performance.now()
    writeName(this.#text, name)
  }

  /** Letters that come one by one are written down at once, those that come fast together. */
  #soon(): ReturnType<typeof setTimeout> | undefined {
    const wait = this.#writtenAt + WRITE_MS - performance.now()
    if (wait > 0) return setTimeout(() => this.flush(), wait)
    this.flush()
    return undefined
  }

  /** Ends the writing and keeps the text; answers the note that was written, if it still exists. */
  commit(): NoteId | undefined {
    if (!this.#current || !this.#field) return undefined
    const { id, fresh } = this.#current
    const name = this.#field.text().trim()
    if (!fresh && name === '') this.#remove(id)
    else if (!fresh && this.#text) writeName(this.#text, name)
    this.#end()
    return this.#parts.scene.slotOf(id) === undefined ? undefined : id
  }

  #remove(id: NoteId): void {
    const { documents, mayWrite } = this.#parts.workshop
    if (mayWrite.get().noteRemoval) deleteNotes(documents.board, [id])
  }

  close(): void {
    this.commit()
    for (const stop of this.#unsubscribe) stop()
  }

  #begin(written: Written): boolean {
    const field = this.#field
    if (!field || !this.#parts.workshop.mayWrite.get().notes) return false
    this.commit()
    if (!written.fresh) this.#share(written.id)
    this.#change(written)
    field.open(written, this.#text?.toString() ?? '')
    return true
  }

  /** The first letter puts the note on the board. */
  #create(written: Written, name: string): void {
    const { id, position, colour } = written
    const { workshop, binding } = this.#parts
    if (!addNote(workshop.documents.board, { id, name, position, colour, ...workshop.stamp() })) return
    binding.refresh()
    this.#share(id)
    this.#change({ ...written, fresh: false })
  }

  /** From here on the others see who writes, and both see each other's letters. */
  #share(id: NoteId): void {
    this.#text = noteName(this.#parts.workshop.documents.board, id)
    this.#text?.observe(this.#follow)
    this.#agreed = this.#text?.toString() ?? ''
    this.#parts.announcer.editing(id)
  }

  readonly #follow = (event: Y.YTextEvent): void => {
    const field = this.#field
    const now = this.#text?.toString() ?? ''
    if (!field || field.isComposing()) return
    const own = { agreed: this.#agreed, text: field.text(), caret: field.caret() }
    this.#agreed = now
    if (now === own.text) return
    const next = carriedOver(own, now, event.delta)
    field.setText(next.text, next.caret)
  }

  /** Deleted by somebody else, or no longer allowed: nothing is left to write on. */
  #recheck(): void {
    if (!this.#current) return
    const { board, mayWrite } = this.#parts.workshop
    const gone = !this.#current.fresh && !board.get().notes.has(this.#current.id)
    if (gone || !mayWrite.get().notes) this.#end()
  }

  #end(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#text?.unobserve(this.#follow)
    this.#text = undefined
    this.#parts.announcer.editing(undefined)
    // The last letters first, or the name would be seen without them for a frame.
    this.#parts.binding.refresh()
    this.#change(undefined)
    this.#field?.hide()
  }

  #change(next: Written | undefined): void {
    this.#current = next
    this.#parts.scene.setWritten(next?.id)
    for (const listener of this.#listeners) listener()
  }
}
