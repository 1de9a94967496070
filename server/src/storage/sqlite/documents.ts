// Documents in SQLite: an append-only log, and at most one checkpoint per document that spares reading its beginning.
// Every row carries length and checksum of its bytes, because Yjs takes a truncated update for a valid one.
import { crc32 } from 'node:zlib'
import type { DocName } from '@samenbord/wire'
import { readDocName } from '@samenbord/wire'
import { type Addition, type ClientIdOwner, DamagedRecord, type Receipt, type StoredDoc } from '../storage.ts'
import { bytesIn, type DatabaseSync, inTransaction, numberIn, type Row, textIn } from './database.ts'

export interface Append extends Addition {
  readonly doc: DocName
}

/** The document tables of one open database. */
export class SqliteDocuments {
  readonly #database: DatabaseSync
  readonly #statements: ReturnType<typeof statementsOf>
  /** Row numbers of documents seen, filled after commits only: a rolled back insert must not be remembered. */
  readonly #ids = new Map<DocName, number>()

  constructor(database: DatabaseSync) {
    this.#database = database
    this.#statements = statementsOf(database)
  }

  /** Keeps all appends in one transaction, or none. */
  append(appends: readonly Append[]): void {
    inTransaction(this.#database, () => this.write(appends))
    for (const { doc } of appends) this.#idOf(doc)
  }

  /** As `append`, inside the caller's transaction. */
  write(appends: readonly Append[]): void {
    const at = Date.now()
    for (const { doc, updates, owners } of appends) {
      const id = this.#ids.get(doc) ?? this.#insertDoc(doc)
      for (const update of updates) this.#statements.append.run(id, at, update.length, crc32(update), update)
      for (const { client, participant, at } of owners) this.#statements.putOwner.run(id, client, participant, at)
    }
  }

  read(doc: DocName): StoredDoc {
    const id = this.#idOf(doc)
    if (id === undefined) return { updates: [], receipt: { upTo: 0 }, rows: 0, owners: [] }
    const checkpoint: Row | undefined = this.#statements.checkpoint.get(id)
    const from = checkpoint ? numberIn(checkpoint, 'up_to') : 0
    const rows: Row[] = this.#statements.tail.all(id, from)
    const last = rows.at(-1)
    const updates = (checkpoint ? [checkpoint, ...rows] : rows).map(row => checkedBytes(doc, row))
    return {
      updates,
      receipt: { upTo: last ? numberIn(last, 'seq') : from },
      rows: rows.length,
      owners: this.#owners(id),
    }
  }

  checkpoint(doc: DocName, merged: Uint8Array, receipt: Receipt): void {
    const id = this.#idOf(doc)
    if (id !== undefined) {
      this.#statements.putCheckpoint.run(id, receipt.upTo, Date.now(), merged.length, crc32(merged), merged)
    }
  }

  list(workshop: string): DocName[] {
    return this.#statements.list.all(workshop).map((row: Row) => storedName(textIn(row, 'name')))
  }

  #owners(id: number): ClientIdOwner[] {
    return this.#statements.owners.all(id).map((row: Row) => ({
      client: numberIn(row, 'client'),
      participant: textIn(row, 'participant'),
      at: numberIn(row, 'at'),
    }))
  }

  #idOf(doc: DocName): number | undefined {
    const known = this.#ids.get(doc)
    if (known !== undefined) return known
    const row: Row | undefined = this.#statements.findDoc.get(doc)
    if (!row) return undefined
    const id = numberIn(row, 'id')
    this.#ids.set(doc, id)
    return id
  }

  #insertDoc(doc: DocName): number {
    this.#statements.insertDoc.run(doc, readDocName(doc)?.workshop)
    const row: Row | undefined = this.#statements.findDoc.get(doc)
    if (!row) throw new Error(`Broken invariant: ${doc} was inserted but cannot be found`)
    return numberIn(row, 'id')
  }
}

const statementsOf = (database: DatabaseSync) => ({
  findDoc: database.prepare('SELECT id FROM docs WHERE name = ?'),
  insertDoc: database.prepare('INSERT INTO docs (name, workshop) VALUES (?, ?) ON CONFLICT (name) DO NOTHING'),
  append: database.prepare('INSERT INTO log (doc, at, length, crc, bytes) VALUES (?, ?, ?, ?, ?)'),
  checkpoint: database.prepare('SELECT up_to, up_to AS seq, length, crc, bytes FROM checkpoints WHERE doc = ?'),
  tail: database.prepare('SELECT seq, length, crc, bytes FROM log WHERE doc = ? AND seq > ? ORDER BY seq'),
  // an older receipt arriving late must not bring back rows that a newer checkpoint already covers
  putCheckpoint: database.prepare(`
    INSERT INTO checkpoints (doc, up_to, at, length, crc, bytes) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (doc) DO UPDATE SET
      up_to = excluded.up_to, at = excluded.at, length = excluded.length, crc = excluded.crc, bytes = excluded.bytes
    WHERE excluded.up_to >= checkpoints.up_to`),
  owners: database.prepare('SELECT client, participant, at FROM client_ids WHERE doc = ?'),
  putOwner: database.prepare(`
    INSERT INTO client_ids (doc, client, participant, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (doc, client) DO UPDATE SET participant = excluded.participant, at = excluded.at`),
  list: database.prepare('SELECT name FROM docs WHERE workshop = ? ORDER BY name'),
})

function checkedBytes(doc: DocName, row: Row): Uint8Array {
  const bytes = bytesIn(row, 'bytes')
  if (bytes.length !== numberIn(row, 'length') || crc32(bytes) !== numberIn(row, 'crc')) {
    throw new DamagedRecord(doc, numberIn(row, 'seq'))
  }
  return bytes
}

function storedName(name: string): DocName {
  const isName = (value: string): value is DocName => readDocName(value) !== undefined
  if (!isName(name)) throw new Error(`Broken invariant: ${name} is stored as a document`)
  return name
}
