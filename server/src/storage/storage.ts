// What the server asks of a place to keep things. The prose is part of the contract; storage.contract.ts checks it.
import type { NoteColour, ParticipantId, Role, WorkshopId } from '@samenbord/board'
import type { DocName } from '@samenbord/wire'

/** Names exactly the log rows that a `read` returned; only the storage that gave it out can tell what is inside. */
export type Receipt = { readonly upTo: number }

/** Whose a Yjs client id is in a document, and when it last wrote. */
export interface ClientIdOwner {
  readonly client: number
  readonly participant: ParticipantId
  readonly at: number
}

/** What is added to a document's log in one go. */
export interface Addition {
  readonly updates: readonly Uint8Array[]
  /** Owners that became known with these updates; a client id has one owner, the latest told. */
  readonly owners: readonly ClientIdOwner[]
}

/** A document as stored: apply all updates, in any order, and it is there. */
export interface StoredDoc {
  readonly updates: readonly Uint8Array[]
  readonly receipt: Receipt
  /** Log rows that no checkpoint spares yet. */
  readonly rows: number
  readonly owners: readonly ClientIdOwner[]
}

/** Keeps documents as append-only logs with checkpoints, and the records of who may come in. */
export interface Storage {
  /** Adds updates to a document's log, all or none. Resolves once durable; rejects when nothing was kept. Order and repetition do not matter. */
  append(doc: DocName, addition: Addition): Promise<void>
  /** All updates of a document, none if unknown. Rejects with `DamagedRecord` rather than return bytes that fail their checksum. */
  read(doc: DocName): Promise<StoredDoc>
  /** From now on `merged` stands in for the rows of the receipt when reading. Rows appended since stay as they are. */
  checkpoint(doc: DocName, merged: Uint8Array, receipt: Receipt): Promise<void>
  list(workshop: WorkshopId): Promise<readonly DocName[]>
  /** Whether a write can be made durable now; rejects with the reason when it cannot. */
  probe(): Promise<void>
  readonly workshops: WorkshopRecords
  readonly links: LinkRecords
  readonly participants: ParticipantRecords
  readonly webSessions: WebSessionRecords
  close(): Promise<void>
}

export interface WorkshopRecord {
  readonly id: WorkshopId
  /** The short join code, without dash, in capitals. */
  readonly code: string
  readonly createdAt: number
}

/** A capability: whoever knows the secret may join in this role. The secret itself is kept nowhere. */
export interface LinkRecord {
  readonly id: string
  readonly workshop: WorkshopId
  readonly role: Role
  /** SHA-256 of the secret, hex. */
  readonly secretHash: string
  readonly passcodeHash: string | undefined
  readonly createdAt: number
  readonly expiresAt: number | undefined
  readonly revokedAt: number | undefined
}

export interface ParticipantRecord {
  readonly id: ParticipantId
  readonly workshop: WorkshopId
  readonly role: Role
  readonly name: string
  readonly colour: NoteColour
  /** The link this participant came by; undefined for the join code. */
  readonly link: string | undefined
  readonly createdAt: number
  readonly revokedAt: number | undefined
}

/** One browser's cookie. A browser may hold several participants: one per workshop and role. */
export interface WebSessionRecord {
  readonly id: string
  /** SHA-256 of the cookie's token, hex. */
  readonly tokenHash: string
  readonly expiresAt: number
}

export interface WorkshopRecords {
  /** Creates the workshop with its first links and documents, all or nothing. Rejects when the id or code is taken. */
  create(workshop: WorkshopRecord, links: readonly LinkRecord[], docs: ReadonlyMap<DocName, Uint8Array>): Promise<void>
  find(id: WorkshopId): Promise<WorkshopRecord | undefined>
  findByCode(code: string): Promise<WorkshopRecord | undefined>
  /** Replaces the join code; the old one leads nowhere from now on. */
  changeCode(id: WorkshopId, code: string): Promise<void>
}

export interface LinkRecords {
  add(link: LinkRecord): Promise<void>
  find(id: string): Promise<LinkRecord | undefined>
  findBySecret(secretHash: string): Promise<LinkRecord | undefined>
  /** Oldest first, revoked ones included. */
  list(workshop: WorkshopId): Promise<readonly LinkRecord[]>
  /** Withdraws a link and everybody who came by it; answers whom. Doing it again changes nothing. */
  revoke(id: string, at: number): Promise<readonly ParticipantId[]>
}

export interface ParticipantRecords {
  add(participant: ParticipantRecord): Promise<void>
  find(id: ParticipantId): Promise<ParticipantRecord | undefined>
  /** Changes how a participant appears; undefined when unknown. */
  edit(id: ParticipantId, look: { name: string; colour: NoteColour }): Promise<ParticipantRecord | undefined>
}

export interface WebSessionRecords {
  /** Keeps a session, replacing one of the same id (a new token, a later expiry). */
  put(session: WebSessionRecord): Promise<void>
  /** The session of a cookie; undefined when unknown or expired at `now`. */
  find(tokenHash: string, now: number): Promise<WebSessionRecord | undefined>
  /** Notes that this browser took part as `participant` at `at`; the latest one counts as current. */
  bind(session: string, participant: ParticipantId, at: number): Promise<void>
  /** This browser's participants in a workshop, the current one first. */
  participants(session: string, workshop: WorkshopId): Promise<readonly ParticipantRecord[]>
  /** Everybody whom the browsers of this participant took part as, in any workshop: the same person, as far as we can know. */
  kin(participant: ParticipantId): Promise<readonly ParticipantId[]>
  /** Forgets sessions that expired before `now`. */
  sweep(now: number): Promise<void>
}

/** A stored record whose bytes are not what was written. */
export class DamagedRecord extends Error {
  constructor(doc: DocName, row: number) {
    super(`Row ${row} of ${doc} fails its checksum`)
    this.name = 'DamagedRecord'
  }
}
