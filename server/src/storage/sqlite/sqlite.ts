import type { DocName } from '@samenbord/wire'
import {
  type Addition,
  type Checkpoint,
  ErasedWorkshop,
  type LinkRecords,
  type LogRow,
  type ParticipantRecords,
  type Problem,
  type Receipt,
  type Storage,
  type StoredDoc,
  type WebSessionRecords,
  type WorkshopRecords,
} from '../storage.ts'
import { type DatabaseSync, inTransaction, openDatabase } from './database.ts'
import { type Append, SqliteDocuments } from './documents.ts'
import { GroupCommit } from './group-commit.ts'
import { sqliteLinks, sqliteParticipants, sqliteWebSessions, sqliteWorkshops } from './records.ts'
import { migrate } from './schema.ts'
import { backUp, eraseWorkshop, inspectDatabase, purgeLog, renewEpochs } from './upkeep.ts'

/** Keeps everything in one SQLite file: WAL, `synchronous=FULL`, appends committed in groups. */
export class SqliteStorage implements Storage {
  readonly #database: DatabaseSync
  readonly #documents: SqliteDocuments
  readonly #appends: GroupCommit<Append>
  readonly workshops: WorkshopRecords
  readonly links: LinkRecords
  readonly participants: ParticipantRecords
  readonly webSessions: WebSessionRecords

  readonly #closed: () => void

  /** `closed` is called once the file has been let go of. */
  constructor(path: string, closed: () => void = () => {}) {
    this.#closed = closed
    this.#database = openDatabase(path)
    migrate(this.#database)
    this.#documents = new SqliteDocuments(this.#database)
    this.#appends = new GroupCommit(appends => this.#write(appends), { delay: 3, spacing: 12, size: 1000 })
    this.workshops = sqliteWorkshops(this.#database, this.#documents)
    this.links = sqliteLinks(this.#database)
    this.participants = sqliteParticipants(this.#database)
    this.webSessions = sqliteWebSessions(this.#database)
  }

  async append(doc: DocName, addition: Addition): Promise<void> {
    if (this.#documents.isErased(doc)) throw new ErasedWorkshop()
    await this.#appends.add({ doc, ...addition })
  }

  #write(appends: readonly Append[]): void {
    inTransaction(this.#database, () => {
      for (const append of appends) this.#documents.write(append)
    })
  }

  async read(doc: DocName): Promise<StoredDoc> {
    return this.#documents.read(doc)
  }

  async checkpoint(doc: DocName, merged: Checkpoint, receipt: Receipt): Promise<void> {
    inTransaction(this.#database, () => this.#documents.checkpoint(doc, merged, receipt))
  }

  async history(doc: DocName): Promise<readonly LogRow[]> {
    return this.#documents.history(doc)
  }

  async purge(before: number): Promise<number> {
    return purgeLog(this.#database, before)
  }

  async list(workshop: string): Promise<readonly DocName[]> {
    return this.#documents.list(workshop)
  }

  async erase(workshop: string): Promise<void> {
    // nothing that waits for the next commit may come after
    this.#appends.flush()
    eraseWorkshop(this.#database, workshop)
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
  }

  async probe(): Promise<void> {
    // takes the write lock and touches the header page: a full or read-only disk shows here
    inTransaction(this.#database, () => {
      const row: Record<string, unknown> | undefined = this.#database.prepare('PRAGMA application_id').get()
      this.#database.exec(`PRAGMA application_id = ${Number(row?.application_id ?? 0)}`)
    })
  }

  async close(): Promise<void> {
    this.#appends.flush()
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
