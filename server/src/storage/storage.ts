// What the server asks of a place to keep things. The prose is part of the contract; storage.contract.ts checks it.
import type {
  ChangeCounts,
  Day,
  Disclosure,
  Language,
  NoteColour,
  ParticipantId,
  Role,
  VersionReason,
  WorkshopId,
} from '@samenbord/board'
import type { AuditAction, DocName } from '@samenbord/wire'

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

/** The whole of a document at one moment, ready to be sent to whoever joins. */
export interface Checkpoint {
  /** Updates of moderate size; each refers only to what the ones before it hold. The last one holds all deletions, and nothing else. */
  readonly parts: readonly Uint8Array[]
  /** Of all parts together, as Yjs encodes it. */
  readonly stateVector: Uint8Array
}

/** Something stored that is not what was written, and is therefore left out. */
export type Damage = { readonly kind: 'row'; readonly seq: number } | { readonly kind: 'checkpoint' }

/** A document as stored: apply all updates and it is there. */
export interface StoredDoc {
  /** Tells one history of the document from another: it changes when a backup is restored, never otherwise. */
  readonly epoch: number
  readonly checkpoint: Checkpoint | undefined
  /** The log rows that the checkpoint does not hold, oldest first. */
  readonly tail: readonly Uint8Array[]
  /** The parts of the checkpoint and the tail. */
  readonly updates: readonly Uint8Array[]
  readonly receipt: Receipt
  /** Log rows that no checkpoint spares yet. */
  readonly rows: number
  readonly owners: readonly ClientIdOwner[]
  /** What fails its checksum. A damaged checkpoint costs nothing, as the log is read instead; of a damaged row the edits are missing. */
  readonly damage: readonly Damage[]
}

/** One row of a document's log. */
export interface LogRow {
  /** When it was stored, in milliseconds since 1970. */
  readonly at: number
  readonly update: Uint8Array
}

/** What `inspect` found wrong; the message is for the operator and holds no content. */
export interface Problem {
  readonly kind: Damage['kind'] | 'version' | 'file'
  readonly doc: DocName | undefined
  readonly message: string
}

/** Keeps documents as append-only logs with checkpoints, and the records of who may come in. */
export interface Storage {
  /**
   * Adds updates to a document's log, all or none. Resolves once durable; rejects when nothing was kept, with `ErasedWorkshop`
   * when nothing ever will be. Order and repetition do not matter.
   */
  append(doc: DocName, addition: Addition): Promise<void>
  /** A document, empty if unknown. What fails its checksum is never returned, but named. */
  read(doc: DocName): Promise<StoredDoc>
  /**
   * From now on `merged` stands in for the rows of the receipt when reading. Rows appended since stay as they are, and so do
   * damaged rows and all after them.
   */
  checkpoint(doc: DocName, merged: Checkpoint, receipt: Receipt): Promise<void>
  /** How far a document's log has come, without reading it: another word after every append and every restore, the same one otherwise. */
  position(doc: DocName): Promise<string>
  /** Everything ever appended and not purged, oldest first, for versions and replay. Purged rows are one row with what they came to. */
  history(doc: DocName): Promise<readonly LogRow[]>
  /**
   * Lets checkpoints replace, for good, the log rows they hold that are older than `before`, and lets go of versions older than that;
   * answers how many rows of the log went.
   */
  purge(before: number): Promise<number>
  list(workshop: WorkshopId): Promise<readonly DocName[]>
  /**
   * Removes a workshop with everything that belongs to it, log and history included; nothing of it stays in the files. Nothing can
   * be appended to its documents from then on. An unknown workshop is erased likewise.
   */
  erase(workshop: WorkshopId): Promise<void>
  /** Removes documents with their logs, such as drafts that were revealed; nothing of them stays in the files. They may begin anew. */
  forget(docs: readonly DocName[]): Promise<void>
  /** Writes a consistent copy of everything to a new file while work goes on; rejects when there is a file already. */
  backup(path: string): Promise<void>
  /** Reads everything there is and names what is damaged. */
  inspect(): AsyncIterable<Problem>
  /** Gives every document an epoch it never had: to be called on a restored backup. */
  renewEpochs(): Promise<void>
  /** Whether a write can be made durable now; rejects with the reason when it cannot. */
  probe(): Promise<void>
  readonly workshops: WorkshopRecords
  readonly links: LinkRecords
  readonly participants: ParticipantRecords
  readonly webSessions: WebSessionRecords
  readonly audit: AuditRecords
  readonly feeds: FeedRecords
  readonly webhooks: WebhookRecords
  readonly versions: VersionRecords
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

/** How long a workshop is kept, counted from its last change. */
export interface Keeping {
  readonly workshop: WorkshopId
  /** What its facilitator chose; undefined for the rule of the server. */
  readonly months: number | undefined
  /** When anything of it was last stored, in milliseconds since 1970. */
  readonly changedAt: number
}

export interface WorkshopRecords {
  /** Creates the workshop with its first links and documents, all or nothing. Rejects when the id or code is taken. */
  create(workshop: WorkshopRecord, links: readonly LinkRecord[], docs: ReadonlyMap<DocName, Uint8Array>): Promise<void>
  find(id: WorkshopId): Promise<WorkshopRecord | undefined>
  findByCode(code: string): Promise<WorkshopRecord | undefined>
  /** Whether there was such a workshop, and it was erased. */
  isErased(id: WorkshopId): Promise<boolean>
  /** Every workshop that was erased. */
  erased(): Promise<readonly WorkshopId[]>
  /** How long each workshop is kept; of one, when it is named. */
  keeping(id?: WorkshopId): Promise<readonly Keeping[]>
  /** Chooses how many months a workshop is kept; undefined for the rule of the server. */
  keepFor(id: WorkshopId, months: number | undefined): Promise<void>
  /** Replaces the join code; the old one leads nowhere from now on. */
  changeCode(id: WorkshopId, code: string): Promise<void>
}

export interface LinkRecords {
  add(link: LinkRecord): Promise<void>
  find(id: string): Promise<LinkRecord | undefined>
  findBySecret(secretHash: string): Promise<LinkRecord | undefined>
  /** Oldest first, revoked ones included. */
  list(workshop: WorkshopId): Promise<readonly LinkRecord[]>
  /** Withdraws a link, but not those who came by it. Doing it again changes nothing. */
  retire(id: string, at: number): Promise<void>
  /** Withdraws a link and everybody who came by it; answers whom. Doing it again changes nothing. */
  revoke(id: string, at: number): Promise<readonly ParticipantId[]>
}

export interface ParticipantRecords {
  add(participant: ParticipantRecord): Promise<void>
  find(id: ParticipantId): Promise<ParticipantRecord | undefined>
  /** Changes how a participant appears; undefined when unknown. */
  edit(id: ParticipantId, look: { name: string; colour: NoteColour }): Promise<ParticipantRecord | undefined>
  /** Everybody of a workshop, oldest first, removed ones included. */
  list(workshop: WorkshopId): Promise<readonly ParticipantRecord[]>
  /** Gives a participant another role; undefined when unknown. */
  changeRole(id: ParticipantId, role: Role): Promise<ParticipantRecord | undefined>
  /** Takes a participant's access away. Doing it again changes nothing. */
  remove(id: ParticipantId, at: number): Promise<void>
}

/** What somebody did to a workshop or its people: never a name, a title or a text. */
export interface AuditEntry {
  readonly workshop: WorkshopId
  readonly at: number
  /** Who did it; undefined for the server itself. */
  readonly participant: ParticipantId | undefined
  readonly role: Role | undefined
  readonly action: AuditAction
  /** Whom it was done to, if that is somebody. */
  readonly subject: ParticipantId | undefined
}

export interface AuditRecords {
  add(entry: AuditEntry): Promise<void>
  /** The newest first, at most `most`. */
  list(workshop: WorkshopId, most: number): Promise<readonly AuditEntry[]>
  /** Forgets what happened before `before`. */
  purge(before: number): Promise<void>
}

/** An address from which programs read the plan, and nothing else. The token in it is kept nowhere. */
export interface FeedRecord {
  readonly id: string
  readonly workshop: WorkshopId
  /** What the facilitator calls it: the program or the team it is for. */
  readonly name: string
  /** SHA-256 of the token, hex. */
  readonly tokenHash: string
  readonly edition: Disclosure
  readonly language: Language
  readonly createdAt: number
  readonly expiresAt: number | undefined
  readonly revokedAt: number | undefined
  /** The day (UTC) on which it was last read. */
  readonly usedOn: Day | undefined
}

export interface FeedRecords {
  add(feed: FeedRecord): Promise<void>
  find(id: string): Promise<FeedRecord | undefined>
  findByToken(tokenHash: string): Promise<FeedRecord | undefined>
  /** Oldest first, withdrawn ones included. */
  list(workshop: WorkshopId): Promise<readonly FeedRecord[]>
  /** Withdraws a feed. Doing it again changes nothing. */
  revoke(id: string, at: number): Promise<void>
  /** Remembers the day of the latest reading. */
  used(id: string, day: Day): Promise<void>
}

/** An address that is called when the plan has changed. */
export interface WebhookRecord {
  readonly id: string
  readonly workshop: WorkshopId
  readonly url: string
  /** The key that calls are signed with, as its owner was told it; it must be readable to sign. */
  readonly secret: string
  readonly createdAt: number
  /** How far the logs had come when the plan was last looked at for it; empty before the first time. */
  readonly position: string
  /** What stands for the plan that it was last told of; empty before the first time. */
  readonly told: string
  /** Calls in a row that did not arrive. */
  readonly failures: number
  /** When the next try is due; undefined when nothing is. */
  readonly dueAt: number | undefined
  readonly lastAt: number | undefined
  readonly lastOutcome: WebhookOutcome | undefined
  /** When it was given up; undefined while it works. */
  readonly stoppedAt: number | undefined
}

/** What became of a call: it arrived, was answered with something else than success, found nobody in time, or leads where no call may go. */
export const webhookOutcomes = ['arrived', 'refused', 'unreachable', 'forbidden'] as const
export type WebhookOutcome = (typeof webhookOutcomes)[number]

export interface WebhookRecords {
  add(webhook: WebhookRecord): Promise<void>
  find(id: string): Promise<WebhookRecord | undefined>
  /** Oldest first; of one workshop, when it is named. */
  list(workshop?: WorkshopId): Promise<readonly WebhookRecord[]>
  /** Keeps what is known of its calls now; nothing when it was removed meanwhile. */
  save(webhook: WebhookRecord): Promise<void>
  remove(id: string): Promise<void>
}

/** What a workshop was at one moment; its content is kept beside this. */
export interface VersionRecord {
  readonly id: string
  readonly workshop: WorkshopId
  readonly at: number
  readonly reason: VersionReason
  /** Who asked for it; undefined when the server made it of itself. */
  readonly by: ParticipantId | undefined
  /** What the facilitator called it. */
  readonly name: string | undefined
  /** The step of the group. */
  readonly step: string
  /** Tells whether two versions of a workshop hold the same. */
  readonly digest: string
  /** Since the version before. */
  readonly changes: ChangeCounts
  /** Bytes of the content. */
  readonly size: number
}

export interface VersionRecords {
  /** Keeps a version for good: it is never changed. Rejects when there is no such workshop, or the id is taken. */
  add(version: VersionRecord, content: Uint8Array): Promise<void>
  /** The newest first. */
  list(workshop: WorkshopId): Promise<readonly VersionRecord[]>
  /** What a version of this workshop holds; undefined when there is no such version, or what is stored fails its checksum. */
  content(workshop: WorkshopId, id: string): Promise<Uint8Array | undefined>
  remove(workshop: WorkshopId, ids: readonly string[]): Promise<void>
}

export interface WebSessionRecords {
  /** Ends all sessions. */
  clear(): Promise<void>
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

/** The workshop was erased: what is still on its way to it is to be forgotten too. */
export class ErasedWorkshop extends Error {
  constructor() {
    super('The workshop was erased')
    this.name = 'ErasedWorkshop'
  }
}
