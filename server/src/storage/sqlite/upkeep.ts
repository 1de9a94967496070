// What is done to a whole database: erasing a workshop, purging old log rows, looking for damage, new epochs after a restore.
import { randomInt } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import { crc32 } from 'node:zlib'
import type { Problem } from '../storage.ts'
import { SqliteCheckpoints, soundBytes } from './checkpoints.ts'
import { copyDatabase, type DatabaseSync, inTransaction, numberIn, type Row, textIn } from './database.ts'
import type { SqliteDocuments } from './documents.ts'

/** Removes every row of a workshop, and what is left of them in the files. */
export function eraseWorkshop(database: DatabaseSync, workshop: string): void {
  inTransaction(database, () => {
    database.prepare('INSERT INTO erased (workshop, at) VALUES (?, ?) ON CONFLICT DO NOTHING').run(workshop, Date.now())
    database.prepare('DELETE FROM docs WHERE workshop = ?').run(workshop)
    database.prepare('DELETE FROM participants WHERE workshop = ?').run(workshop)
    database.prepare('DELETE FROM workshops WHERE id = ?').run(workshop)
  })
  rewrite(database)
}

/** Removes documents, and what is left of them in the files. */
export function forgetDocs(database: DatabaseSync, docs: readonly string[]): void {
  const remove = database.prepare('DELETE FROM docs WHERE name = ?')
  inTransaction(database, () => {
    for (const doc of docs) remove.run(doc)
  })
  rewrite(database)
}

/** Deleted bytes are overwritten with zeros, but pages that were rebuilt may hold stale copies, and so does the write-ahead log. */
function rewrite(database: DatabaseSync): void {
  database.exec('VACUUM')
  database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()
}

/** Writes a copy of the database beside `path` and moves it there once it is whole. */
export async function backUp(database: DatabaseSync, path: string): Promise<void> {
  if (existsSync(path)) throw new Error(`${path} exists already`)
  const unfinished = `${path}.unfinished`
  rmSync(unfinished, { force: true })
  await copyDatabase(database, unfinished)
  renameSync(unfinished, path)
}

/**
 * Puts the parts of each sound checkpoint in the place of the old rows that it holds, so that the log still begins with
 * everything, and lets old versions go; answers how many rows of the log went.
 */
export function purgeLog(database: DatabaseSync, before: number): number {
  const checkpoints = new SqliteCheckpoints(database)
  const docs = database.prepare('SELECT doc, up_to FROM checkpoints')
  const old = database.prepare('SELECT seq FROM log WHERE doc = ? AND seq <= ? AND at < ? ORDER BY seq DESC')
  const replace = database.prepare('UPDATE log SET length = ?, crc = ?, bytes = ? WHERE seq = ?')
  const remove = database.prepare('DELETE FROM log WHERE seq = ?')
  database.prepare('DELETE FROM versions WHERE at < ?').run(before)
  let gone = 0
  for (const row of docs.all() as Row[]) {
    const doc = numberIn(row, 'doc')
    const parts = checkpoints.find(doc)?.checkpoint?.parts
    const seqs = (old.all(doc, numberIn(row, 'up_to'), before) as Row[]).map(one => numberIn(one, 'seq'))
    if (parts === undefined || seqs.length <= parts.length) continue
    inTransaction(database, () => {
      seqs.forEach((seq, index) => {
        const part = parts[parts.length - 1 - index]
        if (part) replace.run(part.length, crc32(part), part, seq)
        else remove.run(seq)
      })
    })
    gone += seqs.length - parts.length
  }
  return gone
}

/** Gives all documents, and those still to come, an epoch drawn at random: two restores must not come to the same one. */
export function renewEpochs(database: DatabaseSync): void {
  const epoch = randomInt(2, 2 ** 47)
  inTransaction(database, () => {
    database.prepare('UPDATE epochs SET epoch = ?').run(epoch)
    database.prepare('UPDATE docs SET epoch = ?').run(epoch)
  })
}

/** Reads the whole file, then every document, one at a time. */
export async function* inspectDatabase(database: DatabaseSync, documents: SqliteDocuments): AsyncGenerator<Problem> {
  const file = (message: string): Problem => ({ kind: 'file', doc: undefined, message })
  for (const row of database.prepare('PRAGMA integrity_check').all() as Row[]) {
    const message = textIn(row, 'integrity_check')
    if (message !== 'ok') yield file(message)
  }
  for (const row of database.prepare('PRAGMA foreign_key_check').all() as Row[]) {
    yield file(`A row of ${textIn(row, 'table')} refers to a row of ${textIn(row, 'parent')} that is not there`)
  }
  for (const row of database.prepare('SELECT id, length, crc, bytes FROM versions').iterate() as Iterable<Row>) {
    if (soundBytes(row)) continue
    yield {
      kind: 'version',
      doc: undefined,
      message: `Version ${textIn(row, 'id')} fails its checksum and cannot be restored`,
    }
  }
  for (const doc of documents.names()) {
    // a large database must not keep the server from its work
    await new Promise(resolve => setImmediate(resolve))
    yield* documents.problems(doc)
  }
}
