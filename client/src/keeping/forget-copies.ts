// What this device forgets: a whole workshop that was erased, or its own copies where the person wants the server's.
import type { ParticipantId, WorkshopId } from '@samenbord/board'
import { docName } from '@samenbord/wire'
import { forget, keptKeys } from '../screen/device-memory.ts'
import { forgetLinks, forgetWorkshop, recentWorkshops } from '../screen/memory.ts'
import { type Copy, copiesOf, deleteCopies, ownDocuments } from '../workshop/copies.ts'

/** Deletes everything that this device holds of an erased workshop, whoever took part here. */
export async function forgetErased(workshop: WorkshopId): Promise<void> {
  const me = recentWorkshops().find(known => known.workshop === workshop)
  const mine = me ? copiesFor(workshop, me.participant) : []
  await deleteCopies([...copiesOf(workshop), ...mine])
  forgetWorkshop(workshop)
  forgetLinks(workshop)
  // where the person was on the board, and whatever else is kept by workshop
  for (const key of keptKeys('samenbord.')) if (key.includes(workshop)) forget(key)
}

/** Deletes a participant's copies of a workshop, so that the next opening begins with the server's. */
export function forgetCopies(workshop: WorkshopId, participant: ParticipantId): Promise<void> {
  return deleteCopies(copiesFor(workshop, participant))
}

const copiesFor = (workshop: WorkshopId, participant: ParticipantId): readonly Copy[] =>
  ownDocuments(workshop, participant).map(address => ({ document: docName(address), participant, epoch: undefined }))
