// Documents in SQLite: an append-only log, and at most one checkpoint per document that spares reading its beginning.
// Every row carries length and checksum of its bytes, because Yjs takes a truncated update for a valid one.
import { crc32 } from 'node:zlib'
import type { DocName } from '@samenbord/wire'
import { readDocName } from '@samenbord/wire'
import {
  type Addition,
  type Checkpoint,
  type ClientIdOwner,
  type Damage,
  ErasedWorkshop,
  type LogRow,
  type Problem,
  type Receipt,
  type StoredDoc,
} from '../storage.ts'
import { SqliteCheckpoints, soundBytes } from './checkpoints.ts'
import { type DatabaseSync, numberIn, optional, type Row, textIn } from './database.ts'

export interface Append extends Addition {
  readonly doc: DocName
}

/** The document tables of one open database. Writing happens inside the caller's transaction. */
export class SqliteDocuments {
  readonly #statements: ReturnType<typeof statementsOf>
  readonly #checkpoints: SqliteCheckpoints

  constructor(database: DatabaseSync) {
    this.#statements = statementsOf(database)
    this.#checkpoints = new SqliteCheckpoints(database)
  }

  /** Writes an addition; throws `ErasedWorkshop` before it has written anything. */
  write({ doc, updates, owners }: Append): void {
    const id = this.#idOf(doc) ?? this.#insertDoc(doc)
    const at = Date.now()
    for (const update of updates) this.#statements.append.run(id, at, update.length, crc32(update), update)
    for (const owner of owners) this.#statements.putOwner.run(id, owner.client, owner.participant, owner.at)
  }

  isErased(doc: DocName): boolean {
    return this.#statements.findErased.get(readDocName(doc)?.workshop) !== undefined
  }

  read(doc: DocName): StoredDoc {
    const row: Row | undefined = this.#statements.findDoc.get(doc)
    if (row === undefined) return { ...empty, epoch: this.#newestEpoch() }
    const id = numberIn(row, 'id')
    const found = this.#checkpoints.find(id)
    const checkpoint = found?.checkpoint
    const from = checkpoint ? (found?.upTo ?? 0) : 0
    const { tail, damage, upTo, rows } = readTail(this.#statements.tail.all(id, from), from)
    return {
      epoch: numberIn(row, 'epoch'),
      checkpoint,
      tail,
      updates: [...(checkpoint?.parts ?? []), ...tail],
      receipt: { upTo },
      rows,
      owners: this.#owners(id),
      damage: found && !checkpoint ? [{ kind: 'checkpoint' }, ...damage] : damage,
    }
  }

  checkpoint(doc: DocName, merged: Checkpoint, receipt: Receipt): void {
    const id = this.#idOf(doc)
    if (id !== undefined) this.#checkpoints.put(id, merged, receipt.upTo)
  }

  position(doc: DocName): string {
    const row: Row | undefined = this.#statements.position.get(doc)
    // the newest row outlives every purge, and a restore changes the epoch
    return row ? `${numberIn(row, 'epoch')}.${optional(row, 'seq', numberIn) ?? 0}` : ''
  }

  history(doc: DocName): LogRow[] {
    const rows: Row[] = this.#statements.history.all(doc)
    return rows.flatMap(row => {
      const update = soundBytes(row)
      return update ? [{ at: numberIn(row, 'at'), update }] : []
    })
  }

  /** What of a document is damaged, the rows that a checkpoint spares reading included. */
  problems(doc: DocName): Problem[] {
    const id = this.#idOf(doc)
    if (id === undefined) return []
    const found = this.#checkpoints.find(id)
    const problems: Problem[] = []
    if (found && !found.checkpoint) {
      problems.push({ kind: 'checkpoint', doc, message: 'The checkpoint fails its checksum; the log is read instead' })
    }
    for (const row of this.#statements.tail.iterate(id, 0) as Iterable<Row>) {
      const seq = numberIn(row, 'seq')
      if (soundBytes(row)) continue
      const isSpared = found?.checkpoint !== undefined && seq <= found.upTo
      const consequence = isSpared ? 'a checkpoint holds its edits' : 'its edits are missing'
      problems.push({ kind: 'row', doc, message: `Log row ${seq} fails its checksum; ${consequence}` })
    }
    return problems
  }

  list(workshop: string): DocName[] {
    return this.#statements.list.all(workshop).map((row: Row) => storedName(textIn(row, 'name')))
  }

  names(): DocName[] {
    return this.#statements.names.all().map((row: Row) => storedName(textIn(row, 'name')))
  }

  #owners(id: number): ClientIdOwner[] {
    return this.#statements.owners.all(id).map((row: Row) => ({
      client: numberIn(row, 'client'),
      participant: textIn(row, 'participant'),
      at: numberIn(row, 'at'),
    }))
  }

  #idOf(doc: DocName): number | undefined {
    const row: Row | undefined = this.#statements.findDoc.get(doc)
    return row && numberIn(row, 'id')
  }

  #newestEpoch(): number {
    return numberIn(this.#statements.epoch.get() ?? {}, 'epoch')
  }

  #insertDoc(doc: DocName): number {
    if (this.isErased(doc)) throw new ErasedWorkshop()
    this.#statements.insertDoc.run(doc, readDocName(doc)?.workshop, this.#newestEpoch())
    const id = this.#idOf(doc)
    if (id === undefined) throw new Error(`Broken invariant: ${doc} was inserted but cannot be found`)
    return id
  }
}

const empty: Omit<StoredDoc, 'epoch'> = {
  checkpoint: undefined,
  tail: [],
  updates: [],
  receipt: { upTo: 0 },
  rows: 0,
  owners: [],
  damage: [],
}

/** The sound rows. The receipt ends before the first damaged one, so that no checkpoint ever stands in for what could not be read. */
function readTail(rows: readonly Row[], from: number) {
  const tail: Uint8Array[] = []
  const damage: Damage[] = []
  let upTo = from
  for (const row of rows) {
    const update = soundBytes(row)
    const seq = numberIn(row, 'seq')
    if (update === undefined) damage.push({ kind: 'row', seq })
    else tail.push(update)
    if (damage.length === 0) upTo = seq
  }
  return { tail, damage, upTo, rows: rows.length }
}

const statementsOf = (database: DatabaseSync) => ({
  findDoc: database.prepare('SELECT id, epoch FROM docs WHERE name = ?'),
  position: database.prepare(`
    SELECT epoch, (SELECT max(seq) FROM log WHERE log.doc = docs.id) AS seq FROM docs WHERE name = ?`),
  findErased: database.prepare('SELECT workshop FROM erased WHERE workshop = ?'),
  insertDoc: database.prepare('INSERT INTO docs (name, workshop, epoch) VALUES (?, ?, ?)'),
  epoch: database.prepare('SELECT epoch FROM epochs'),
  append: database.prepare('INSERT INTO log (doc, at, length, crc, bytes) VALUES (?, ?, ?, ?, ?)'),
  tail: database.prepare('SELECT seq, length, crc, bytes FROM log WHERE doc = ? AND seq > ? ORDER BY seq'),
  history: database.prepare(`
    SELECT log.at, log.length, log.crc, log.bytes FROM log JOIN docs ON docs.id = log.doc
    WHERE docs.name = ? ORDER BY log.seq`),
  owners: database.prepare('SELECT client, participant, at FROM client_ids WHERE doc = ?'),
  putOwner: database.prepare(`
    INSERT INTO client_ids (doc, client, participant, at) VALUES (?, ?, ?, ?)
    ON CONFLICT (doc, client) DO UPDATE SET participant = excluded.participant, at = excluded.at`),
  list: database.prepare('SELECT name FROM docs WHERE workshop = ? ORDER BY name'),
  names: database.prepare('SELECT name FROM docs ORDER BY id'),
})

function storedName(name: string): DocName {
  const isName = (value: string): value is DocName => readDocName(value) !== undefined
  if (!isName(name)) throw new Error(`Broken invariant: ${name} is stored as a document`)
  return name
}
