import type { ParticipantId, Role, WorkshopId } from '@samenbord/board'

/** What an admission says: who somebody is, in which workshop, in which role. The server keeps it; a ticket only points at it. */
export interface Claims {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
  readonly role: Role
}
