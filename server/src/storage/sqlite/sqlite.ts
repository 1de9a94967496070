import type { DocName } from '@samenbord/wire'
import {
  type Addition,
  type AuditRecords,
  type Checkpoint,
  ErasedWorkshop,
  type FeedRecords,
  type LinkRecords,
  type LogRow,
  type ParticipantRecords,
  type Problem,
  type Receipt,
  type Storage,
  type StoredDoc,
  type VersionRecords,
  type WebhookRecords,
  type WebSessionRecords,
  type WorkshopRecords,
} from '../storage.ts'
import { type DatabaseSync, inTransaction, openDatabase } from './database.ts'
import { type Append, SqliteDocuments } from './documents.ts'
import { sqliteFeeds } from './feeds.ts'
import { GroupCommit } from './group-commit.ts'
import { sqliteAudit, sqliteLinks, sqliteParticipants, sqliteWebSessions, sqliteWorkshops } from './records.ts'
import { migrate } from './schema.ts'
import { backUp, eraseWorkshop, forgetDocs, inspectDatabase, purgeLog, renewEpochs } from './upkeep.ts'
import { sqliteVersions } from './versions.ts'
import { durably, type Flush, WalSync } from './wal-sync.ts'
import { sqliteWebhooks } from './webhooks.ts'

/** Keeps everything in one SQLite file: write-ahead log, appends committed in groups, flushed before anybody is told. */
export class SqliteStorage implements Storage {
  readonly #database: DatabaseSync
  readonly #documents: SqliteDocuments
  readonly #appends: GroupCommit<Append>
  readonly workshops: WorkshopRecords
  readonly links: LinkRecords
  readonly participants: ParticipantRecords
  readonly webSessions: WebSessionRecords
  readonly audit: AuditRecords
  readonly feeds: FeedRecords
  readonly webhooks: WebhookRecords
  readonly versions: VersionRecords

  readonly #closed: () => void
  readonly #sync: WalSync

  /** `closed` is called once the file has been let go of; `flush` is for tests that take the disk's place. */
  constructor(path: string, closed: () => void = () => {}, flush?: Flush) {
    this.#closed = closed
    const database = openDatabase(path)
    this.#database = database
    migrate(database)
    // the log exists once something was written, which a database that was closed in order may not have done yet
    touch(database)
    const sync = new WalSync(database, path, flush)
    this.#sync = sync
    this.#documents = new SqliteDocuments(database)
    this.#appends = new GroupCommit(appends => this.#write(appends), { delay: 3, spacing: 12, size: 1000 })
    this.workshops = durably(sqliteWorkshops(database, this.#documents), database, sync)
    this.links = durably(sqliteLinks(database), database, sync)
    this.participants = durably(sqliteParticipants(database), database, sync)
    this.webSessions = durably(sqliteWebSessions(database), database, sync)
    this.audit = durably(sqliteAudit(database), database, sync)
    this.feeds = durably(sqliteFeeds(database), database, sync)
    this.webhooks = durably(sqliteWebhooks(database), database, sync)
    this.versions = durably(sqliteVersions(database), database, sync)
  }

  async append(doc: DocName, addition: Addition): Promise<void> {
    if (this.#documents.isErased(doc)) throw new ErasedWorkshop()
    await this.#appends.add({ doc, ...addition })
  }

  async #write(appends: readonly Append[]): Promise<void> {
    inTransaction(this.#database, () => {
      for (const append of appends) this.#documents.write(append)
    })
    await this.#sync.durable()
  }

  async read(doc: DocName): Promise<StoredDoc> {
    return this.#documents.read(doc)
  }

  async checkpoint(doc: DocName, merged: Checkpoint, receipt: Receipt): Promise<void> {
    inTransaction(this.#database, () => this.#documents.checkpoint(doc, merged, receipt))
  }

  async position(doc: DocName): Promise<string> {
    return this.#documents.position(doc)
  }

  async history(doc: DocName): Promise<readonly LogRow[]> {
    return this.#documents.history(doc)
  }

  async purge(before: number): Promise<number> {
    const gone = purgeLog(this.#database, before)
    await this.#sync.durable()
    return gone
  }

  async list(workshop: string): Promise<readonly DocName[]> {
    return this.#documents.list(workshop)
  }

  async erase(workshop: string): Promise<void> {
    // nothing that waits for the next commit may come after
    this.#appends.flush()
    eraseWorkshop(this.#database, workshop)
  }

  async forget(docs: readonly DocName[]): Promise<void> {
    this.#appends.flush()
    forgetDocs(this.#database, docs)
  }

  async backup(path: string): Promise<void> {
    this.#appends.flush()
    await backUp(this.#database, path)
  }

  inspect(): AsyncIterable<Problem> {
    return inspectDatabase(this.#database, this.#documents)
  }

  async renewEpochs(): Promise<void> {
    renewEpochs(this.#database)
    await this.#sync.durable()
  }

  async probe(): Promise<void> {
    touch(this.#database)
    await this.#sync.durable()
  }

  async close(): Promise<void> {
    this.#appends.flush()
    // what cannot be made durable now was told to nobody
    await this.#sync.durable().catch(() => {})
    tidy(this.#database)
    this.#database.close()
    this.#closed()
  }
}

/** Brings what stands in the write-ahead log into the one file; the driver's own closing leaves it beside. */
function tidy(database: DatabaseSync): void {
  try {
    database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
  } catch {
    // a full or failing disk: everything is durable in the log, and the next start reads it from there
  }
}

/** Takes the write lock and writes the header page as it is: a full or read-only disk shows here. */
function touch(database: DatabaseSync): void {
  inTransaction(database, () => {
    const row: Record<string, unknown> | undefined = database.prepare('PRAGMA application_id').get()
    database.exec(`PRAGMA application_id = ${Number(row?.application_id ?? 0)}`)
  })
}
