import type { DocName } from '@samenbord/wire'
import type {
  Addition,
  LinkRecords,
  ParticipantRecords,
  Receipt,
  Storage,
  StoredDoc,
  WebSessionRecords,
  WorkshopRecords,
} from '../storage.ts'
import { type DatabaseSync, inTransaction, openDatabase } from './database.ts'
import { type Append, SqliteDocuments } from './documents.ts'
import { GroupCommit } from './group-commit.ts'
import { sqliteLinks, sqliteParticipants, sqliteWebSessions, sqliteWorkshops } from './records.ts'
import { migrate } from './schema.ts'

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
    this.#appends = new GroupCommit(appends => this.#documents.append(appends), { delay: 3, size: 100 })
    this.workshops = sqliteWorkshops(this.#database, this.#documents)
    this.links = sqliteLinks(this.#database)
    this.participants = sqliteParticipants(this.#database)
    this.webSessions = sqliteWebSessions(this.#database)
  }

  append(doc: DocName, addition: Addition): Promise<void> {
    return this.#appends.add({ doc, ...addition })
  }

  async read(doc: DocName): Promise<StoredDoc> {
    return this.#documents.read(doc)
  }

  async checkpoint(doc: DocName, merged: Uint8Array, receipt: Receipt): Promise<void> {
    this.#documents.checkpoint(doc, merged, receipt)
  }

  async list(workshop: string): Promise<readonly DocName[]> {
    return this.#documents.list(workshop)
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
    this.#database.close()
    this.#closed()
  }
}
