// Who did what to a workshop and its people, for whoever has to account for it. Never a name, a title or a text.
import type { WorkshopId } from '@samenbord/board'
import type { AuditAction } from '@samenbord/wire'
import type { ParticipantRecord, Storage } from '../storage/storage.ts'

/** How long the audit is kept, in milliseconds: 24 months. */
export const AUDIT_LIFE = 2 * 365 * 24 * 60 * 60 * 1000

interface Deed {
  readonly workshop: WorkshopId
  /** Who did it; absent for the server itself. */
  readonly by?: Pick<ParticipantRecord, 'id' | 'role'>
  /** Whom it was done to. */
  readonly subject?: ParticipantRecord['id']
}

/** Writes the audit of one installation. */
export class Audit {
  readonly #storage: Storage
  readonly #now: () => number

  constructor(storage: Storage, now: () => number) {
    this.#storage = storage
    this.#now = now
  }

  /** Notes that something was done; resolves once it is stored. */
  note(action: AuditAction, { workshop, by, subject }: Deed): Promise<void> {
    const at = this.#now()
    return this.#storage.audit.add({ workshop, at, participant: by?.id, role: by?.role, action, subject })
  }

  /** Forgets what is older than it is kept. */
  purge(): Promise<void> {
    return this.#storage.audit.purge(this.#now() - AUDIT_LIFE)
  }
}
