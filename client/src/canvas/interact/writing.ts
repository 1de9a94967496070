// Writing on a note: which one, the text that is shared while it is typed, and what becomes of it at the end.
// A new note reaches the document with its first letter, and a note is never left without a name.

import {
  addNote,
  deleteNotes,
  limits,
  type NoteColour,
  type NoteId,
  noteName,
  type Position,
  type Watched,
  writeName,
} from '@samenbord/board'
import type * as Y from 'yjs'
import type { CanvasParts } from '../canvas-parts.ts'
import { caretAfter } from './caret.ts'

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
  setText(text: string, caret: number | undefined): void
  caret(): number
  /** Is a syllable being composed, so that the text must be left alone? */
  isComposing(): boolean
  /** Takes the field away without taking the focus anywhere. */
  hide(): void
}

export interface Writing extends Watched<Written | undefined> {
  bind(field: NoteField): () => void
  /** Starts writing on a note; false where nothing may be written. */
  write(id: NoteId): boolean
  writeNew(position: Position, colour: NoteColour): boolean
  /** The field's text changed by hand. */
  typed(): void
  /** Ends the writing and keeps the text; the note that was written, if it still exists. */
  commit(): NoteId | undefined
  close(): void
}

export function openWriting({ workshop, scene, announcer, binding }: CanvasParts): Writing {
  const { board } = workshop.documents
  const listeners = new Set<() => void>()
  let current: Written | undefined
  let field: NoteField | undefined
  let text: Y.Text | undefined

  function change(next: Written | undefined): void {
    current = next
    scene.setWritten(next?.id)
    for (const listener of listeners) listener()
  }

  function follow(event: Y.YTextEvent): void {
    const now = text?.toString() ?? ''
    if (!field || now === field.text() || field.isComposing()) return
    field.setText(now, caretAfter(field.caret(), event.delta))
  }

  function bindText(id: NoteId): void {
    text = noteName(board, id)
    text?.observe(follow)
  }

  function begin(written: Written): boolean {
    if (!workshop.mayWrite.get().board || !field) return false
    commit()
    workshop.history.separate()
    if (!written.fresh) bindText(written.id)
    change(written)
    if (!written.fresh) announcer.editing(written.id)
    field.open(written, text?.toString() ?? '')
    return true
  }

  /** The first letter puts the note on the board. */
  function create(written: Written, name: string): void {
    const { id, position, colour } = written
    if (!addNote(board, { id, name, position, colour, ...workshop.stamp() })) return
    binding.refresh()
    bindText(id)
    announcer.editing(id)
    change({ ...written, fresh: false })
  }

  function typed(): void {
    const name = field?.text() ?? ''
    // An empty name is held back until it is known whether the note is to go or to be written anew.
    if (!current || name.trim() === '') return
    if (current.fresh) create(current, name)
    else if (text) writeName(text, name)
  }

  function commit(): NoteId | undefined {
    if (!current || !field) return undefined
    const { id, fresh } = current
    const name = field.text().trim()
    if (!fresh && name === '') deleteNotes(board, [id])
    else if (!fresh && text) writeName(text, name.slice(0, limits.noteName))
    end()
    return scene.slotOf(id) === undefined ? undefined : id
  }

  function end(): void {
    text?.unobserve(follow)
    text = undefined
    workshop.history.separate()
    announcer.editing(undefined)
    binding.refresh()
    change(undefined)
    field?.hide()
  }

  /** Deleted by somebody else, or no longer allowed: nothing is left to write on. */
  function recheck(): void {
    if (!current) return
    if (!workshop.mayWrite.get().board) end()
    else if (!current.fresh && !workshop.board.get().notes.has(current.id)) end()
  }

  const unsubscribe = [workshop.board.subscribe(recheck), workshop.mayWrite.subscribe(recheck)]
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    bind(next) {
      field = next
      return () => {
        if (field === next) field = undefined
      }
    },
    write(id) {
      const note = workshop.board.get().notes.get(id)
      return note !== undefined && begin({ id, position: note.position, colour: note.colour, fresh: false })
    },
    writeNew: (position, colour) => begin({ id: workshop.newId(), position, colour, fresh: true }),
    typed,
    commit,
    close() {
      commit()
      for (const stop of unsubscribe) stop()
    },
  }
}
