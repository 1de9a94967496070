// The keyboard of assigning: Enter takes a chip in hand (it is a button), arrows go from profile to profile, a number assigns at once, Escape lets go.
import type { NoteId, ProfileId } from '@samenbord/board'
import type { KeyboardEvent } from 'react'
import type { Assigning } from './assigning.ts'

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

interface AssignKeysProps {
  readonly assigning: Assigning
  readonly profiles: readonly ProfileId[]
}

/** Answers a key pressed anywhere in the step; `page` holds chips and targets. */
export function onAssignKey(event: KeyboardEvent<HTMLElement>, { assigning, profiles }: AssignKeysProps): void {
  const { currentTarget: page, target, key } = event
  if (!(target instanceof HTMLElement) || isWriting(target) || event.ctrlKey || event.metaKey || event.altKey) return
  const chip = target.dataset.note
  const [first] = assigning.hand
  if (key === 'Escape' && first !== undefined) {
    assigning.letGo()
    focusChip(page, first)
    return
  }
  const numbered = profiles[Number(key) - 1]
  if (chip !== undefined && numbered !== undefined) {
    const notes = assigning.hand.includes(chip) ? assigning.hand : [chip]
    assigning.assign(notes, numbered)
    assigning.letGo()
    return
  }
  const step = steps[key]
  if (step === undefined) return
  const stops = [...page.querySelectorAll<HTMLElement>(first === undefined ? '[data-note]' : '[data-target]')]
  const at = stops.indexOf(target)
  if (stops.length === 0 || (first === undefined && at < 0)) return
  event.preventDefault()
  stops.at(at < 0 && step < 0 ? -1 : (at + step) % stops.length)?.focus()
}

/** The chip where the work goes on once `notes` have left the tray: the one after them, else the one before. */
export function nextInTray(page: HTMLElement, notes: readonly NoteId[]): NoteId | undefined {
  const chips = [...page.querySelectorAll<HTMLElement>('[data-tray] [data-note]')].map(chip => chip.dataset.note ?? '')
  const last = Math.max(...notes.map(note => chips.indexOf(note)))
  if (last < 0) return undefined
  const left = (id: string) => !notes.includes(id)
  return chips.slice(last + 1).find(left) ?? chips.slice(0, last).reverse().find(left)
}

/** Puts the focus on a stakeholder's chip, if it is shown. */
export function focusChip(page: HTMLElement, note: NoteId): void {
  page.querySelector<HTMLElement>(`[data-note="${CSS.escape(note)}"]`)?.focus()
}

const isWriting = (target: HTMLElement): boolean => /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)
