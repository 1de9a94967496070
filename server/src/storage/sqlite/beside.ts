// What the operator's commands do with a database that a server may be using: it is read, never written.
import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type DatabaseSync, openReader, type Row, textIn } from './database.ts'

/** Writes a consistent copy of a database to a new file, in one read transaction, however busy its server is. */
export function snapshot(from: string, to: string): void {
  if (existsSync(to)) throw new Error(`${to} exists already`)
  const unfinished = `${to}.unfinished`
  rmSync(unfinished, { force: true })
  reading(from, database => database.prepare('VACUUM INTO ?').run(unfinished))
  // it holds what the data directory keeps from other users
  chmodSync(unfinished, 0o600)
  flush(unfinished)
  renameSync(unfinished, to)
  flush(dirname(to))
}

/** Has the disk keep a file, or the names in a directory, now. */
function flush(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** What SQLite itself finds wrong with a file; empty when nothing. */
export function integrityOf(path: string): readonly string[] {
  return reading(path, database =>
    database
      .prepare('PRAGMA integrity_check(20)')
      .all()
      .map((row: Row) => textIn(row, 'integrity_check'))
      .filter(message => message !== 'ok'),
  )
}

function reading<T>(path: string, read: (database: DatabaseSync) => T): T {
  const database = openReader(path)
  try {
    return read(database)
  } finally {
    database.close()
  }
}
