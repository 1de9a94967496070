// The keyboard on the matrix: walk from stakeholder to stakeholder, pick one up, move it, put it down, take it off, zoom.
import type { NoteId, Placement } from '@samenbord/board'
import type { KeyboardEvent } from 'react'
import { middlePlacement, neighbour, stepped } from '../../canvas/matrix/carry.ts'
import type { Workshop } from '../../workshop/open-workshop.ts'
import type { Desk } from './desk.ts'

/** One press of a zoom button or key. */
export const ZOOM_STEP = 1.4

/** Moves the note that is carried by keyboard; true when the key was meant for it. */
export function carryKey(desk: Desk, event: KeyboardEvent): boolean {
  const held = desk.carry.get()
  if (!held) return false
  if (event.key === 'Escape') return cancelCarry(desk)
  if (held.hand !== 'keys') return false
  if (event.key === 'Enter' || event.key === ' ') return putDown(desk)
  if (event.key === 'Delete' || event.key === 'Backspace') return takeOff(desk)
  const next = stepped(held.placement ?? middlePlacement, event.key, event.shiftKey)
  if (next) desk.carry.move(next)
  return next !== undefined
}

/** Puts back what is in the hand; nothing changes. */
export function cancelCarry(desk: Desk): boolean {
  const held = desk.carry.release()
  if (held) desk.news.set({ kind: 'cancelled', note: held.note })
  return held !== undefined
}

function putDown(desk: Desk): boolean {
  const held = desk.carry.release()
  if (held?.placement) desk.place(held.note, held.placement)
  return true
}

function takeOff(desk: Desk): boolean {
  const held = desk.carry.release()
  if (held) desk.unplace(held.note)
  return true
}

/** A key on the plane while nothing is carried; true when it meant something. */
export function planeKey(desk: Desk, workshop: Workshop, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const [selected] = workshop.selection.get()
  const placement = selected === undefined ? undefined : workshop.board.get().placements.get(selected)
  if (event.key.startsWith('Arrow')) return walk(desk, workshop, { key: event.key, from: placement, selected })
  if (zoomKey(desk, event.key)) return true
  if (selected === undefined || !placement) return false
  if (event.key === 'Enter' || event.key === ' ') return pickUp(desk, workshop, { note: selected, placement })
  if (event.key !== 'Delete' && event.key !== 'Backspace') return false
  desk.unplace(selected)
  return true
}

interface Stand {
  readonly key: string
  readonly from: Placement | undefined
  readonly selected: NoteId | undefined
}

function walk(desk: Desk, { board, selection }: Workshop, { key, from, selected }: Stand): boolean {
  const others = [...board.get().placements]
    .filter(([id]) => id !== selected && board.get().notes.get(id)?.status !== 'merged')
    .map(([id, placement]) => ({ id, placement }))
  // Nothing selected yet: the first arrow goes to the stakeholder nearest the middle on that side.
  const next = neighbour(from ?? middlePlacement, key, others) ?? (from ? undefined : others[0])
  if (next) {
    selection.set([next.id])
    desk.news.set({ kind: 'focused', note: next.id })
  }
  return true
}

function zoomKey(desk: Desk, key: string): boolean {
  if (key === '+' || key === '=') desk.matrix.get()?.zoomBy(ZOOM_STEP)
  else if (key === '-') desk.matrix.get()?.zoomBy(1 / ZOOM_STEP)
  else if (key === '0') desk.matrix.get()?.zoomToFit()
  else return false
  return true
}

function pickUp(
  desk: Desk,
  { mayWrite }: Workshop,
  { note, placement }: { note: NoteId; placement: Placement },
): boolean {
  if (mayWrite.get().placements) desk.carry.take(note, 'keys', { placement })
  return true
}
