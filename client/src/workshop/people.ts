import type { NoteId } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'

/** Somebody who is connected now. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly colour: Presence['participant']['colour']
  readonly role: Presence['participant']['role']
  readonly clientId: number
  readonly self: boolean
  readonly step: Presence['step']
  readonly editing: NoteId | undefined
  /** Since when their hand is up. */
  readonly hand: number | undefined
  /** Do they show where on the Identify canvas they are? */
  readonly onBoard: boolean
}

/** Everybody connected, oneself first, then by name; a person with two windows stands in the list once. */
export function peopleOf(
  me: Pick<Presence, 'participant'> & { readonly hand?: number | undefined },
  others: ReadonlyMap<number, Presence>,
  clientId: number,
): readonly Person[] {
  const own = { clientId, self: true, step: undefined, editing: undefined, onBoard: false, hand: me.hand }
  const self: Person = { ...me.participant, ...own }
  const byId = new Map<string, Person>()
  for (const [client, { participant, step, editing, hand, cursor, drag }] of others) {
    const onBoard = editing !== undefined || [cursor, drag].some(shown => shown?.plane === 'board')
    if (participant.id !== me.participant.id)
      byId.set(participant.id, { ...participant, clientId: client, self: false, step, editing, onBoard, hand })
  }
  return [self, ...[...byId.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))]
}

/** Would the two lists look the same? Cursors move all the time; who is here seldom changes. */
export function samePeople(a: readonly Person[], b: readonly Person[]): boolean {
  return a.length === b.length && a.every((person, at) => samePerson(person, b[at]))
}

function samePerson(a: Person, b: Person | undefined): boolean {
  if (!b || a.id !== b.id || a.name !== b.name || a.colour !== b.colour || a.role !== b.role) return false
  const sameDoing = a.step === b.step && a.editing === b.editing && a.onBoard === b.onBoard
  return a.clientId === b.clientId && sameDoing && a.hand === b.hand
}

/** Whose hand is up, in the order of raising. */
export const raisedIn = (people: readonly Person[]): readonly Person[] =>
  people.filter(({ hand }) => hand !== undefined).sort((a, b) => (a.hand ?? 0) - (b.hand ?? 0))
