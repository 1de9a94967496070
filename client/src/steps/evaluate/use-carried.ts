import type { NoteId } from '@samenbord/board'
import { useSyncExternalStore } from 'react'
import type { Carried, Hand } from '../../canvas/matrix/carry.ts'
import type { Desk } from './desk.ts'

/** One fact about the note in the hand; renders again only when that fact changes, not with every move. */
function useCarriedFact<T extends string | number | boolean | undefined>(
  desk: Desk,
  factOf: (held: Carried | undefined) => T,
): T {
  return useSyncExternalStore(desk.carry.subscribe, () => factOf(desk.carry.get()))
}

/** Which note is in this person's hand. */
export const useCarriedNote = (desk: Desk): NoteId | undefined => useCarriedFact(desk, held => held?.note)

/** How it is carried. */
export const useHand = (desk: Desk): Hand | undefined => useCarriedFact(desk, held => held?.hand)

/** Is it over the tray, where it would be taken off the matrix? */
export const useOverTray = (desk: Desk): boolean => useCarriedFact(desk, held => held?.overTray ?? false)

/** What is carried by keyboard; a pointer's moves are not heard here. */
export const useCarriedByKeys = (desk: Desk): Carried | undefined =>
  useSyncExternalStore(desk.carry.subscribe, () => {
    const held = desk.carry.get()
    return held?.hand === 'keys' ? held : undefined
  })
