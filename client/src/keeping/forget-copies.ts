// What this device forgets: a whole workshop that was erased, or its own copies where the person wants the server's.
import type { ParticipantId, WorkshopId } from '@samenbord/board'
import { docName } from '@samenbord/wire'
import { forgetLinks, forgetWorkshop, recentWorkshops } from '../screen/memory.ts'
import { type Copy, copiesOf, deleteCopies, ownDocuments } from '../workshop/copies.ts'

/** Deletes everything that this device holds of an erased workshop, whoever took part here. */
export async function forgetErased(workshop: WorkshopId): Promise<void> {
  const me = recentWorkshops().find(known => known.workshop === workshop)
  const mine = me ? copiesFor(workshop, me.participant) : []
  await deleteCopies([...copiesOf(workshop), ...mine])
  forgetWorkshop(workshop)
  forgetLinks(workshop)
}

/** Deletes a participant's copies of a workshop, so that the next opening begins with the server's. */
export function forgetCopies(workshop: WorkshopId, participant: ParticipantId): Promise<void> {
  return deleteCopies(copiesFor(workshop, participant))
}

const copiesFor = (workshop: WorkshopId, participant: ParticipantId): readonly Copy[] =>
  ownDocuments(workshop, participant).map(address => ({ document: docName(address), participant, epoch: undefined }))
