// Whose a client id is. Yjs trusts whoever uses an id: a stranger could write under somebody's id and make that person's next
// edits vanish. So the first participant to write under an id owns it, and keeps it while able to come back.
import type { ParticipantId } from '@samenbord/board'
import { ADMISSION_LIFE } from '../identity/tickets.ts'
import type { ClientIdOwner } from '../storage/storage.ts'

/** A participant, and everybody else the same browser took part as: local copies outlive a change of role. */
export interface Person {
  readonly participant: ParticipantId
  readonly kin: ReadonlySet<ParticipantId>
}

/** An owner's last use is noted anew this often, in milliseconds. */
const NOTE_EVERY = 60 * 60 * 1000

/** The owners of the client ids of one document. */
export class ClientIds {
  readonly #owners = new Map<number, ClientIdOwner>()

  learn(owners: readonly ClientIdOwner[]): void {
    for (const owner of owners) this.#owners.set(owner.client, owner)
  }

  /** Whether this person may write under an id: it is free, theirs, or its owner's admission has run out since. */
  mayUse(client: number, { participant, kin }: Person, now: number): boolean {
    const owner = this.#owners.get(client)
    if (owner === undefined || owner.participant === participant || kin.has(owner.participant)) return true
    return now - owner.at > ADMISSION_LIFE
  }

  /** Notes that a participant wrote under these ids; answers the owners that storage should hear of. */
  use(clients: readonly number[], participant: ParticipantId, now: number): readonly ClientIdOwner[] {
    const news = clients
      .filter(client => {
        const owner = this.#owners.get(client)
        return owner?.participant !== participant || now - owner.at > NOTE_EVERY
      })
      .map(client => ({ client, participant, at: now }))
    this.learn(news)
    return news
  }
}
