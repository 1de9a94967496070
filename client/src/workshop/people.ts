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
}

/** Everybody connected, oneself first, then by name; a person with two windows stands in the list once. */
export function peopleOf(
  me: Presence['participant'],
  others: ReadonlyMap<number, Presence>,
  clientId: number,
): readonly Person[] {
  const self: Person = { ...me, clientId, self: true, step: undefined, editing: undefined }
  const byId = new Map<string, Person>()
  for (const [client, { participant, step, editing }] of others) {
    if (participant.id !== me.id)
      byId.set(participant.id, { ...participant, clientId: client, self: false, step, editing })
  }
  return [self, ...[...byId.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))]
}
