// The only file that knows the SQLite driver (node:sqlite's interface, with the native part inside its package).
import { backup, type DatabaseSyncInstance, DatabaseSync as Driver } from '@photostructure/sqlite'

export type DatabaseSync = DatabaseSyncInstance
export type Row = Readonly<Record<string, unknown>>

/** Opens a database file. A commit is written when it returns, and durable once `WalSync` says so. */
export function openDatabase(path: string): DatabaseSync {
  const database = new Driver(path, { timeout: 200 })
  // the page size can only be chosen before the journal mode; blobs of a few kB fill 4 kB pages well
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = NORMAL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA wal_autocheckpoint = 2000;
  `)
  return database
}

/** Opens a database file for reading only, beside whoever writes to it. */
export function openReader(path: string): DatabaseSync {
  return new Driver(path, { readOnly: true, timeout: 5000 })
}

/** Takes an exclusive lock on a file until the database returned is closed; throws when somebody else has it. */
export function openLock(path: string): DatabaseSync {
  const database = new Driver(path, { timeout: 200 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    database.close()
    throw new Error(`${path} is locked`, { cause })
  }
  return database
}

/** Copies a database that is in use to a new file, a little at a time. */
export async function copyDatabase(database: DatabaseSync, path: string): Promise<void> {
  await backup(database, path, { rate: 500 })
}

/** Runs `work` as one transaction: everything it did is on disk when this returns, or nothing is. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (cause) {
    // a full disk may have rolled back already
    if (database.isTransaction) database.exec('ROLLBACK')
    throw new Error('The transaction was not kept', { cause })
  }
}

export function textIn(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new Error(`Broken invariant: column ${column} holds no text`)
  return value
}

export function numberIn(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new Error(`Broken invariant: column ${column} holds no number`)
  return value
}

export function bytesIn(row: Row, column: string): Uint8Array {
  const value = row[column]
  if (!(value instanceof Uint8Array)) throw new Error(`Broken invariant: column ${column} holds no bytes`)
  return value
}

export function optional<T>(row: Row, column: string, read: (row: Row, column: string) => T): T | undefined {
  return row[column] === null ? undefined : read(row, column)
}

export function oneOf<T extends string>(options: readonly T[], row: Row, column: string): T {
  const value = options.find(option => option === row[column])
  if (value === undefined) throw new Error(`Broken invariant: column ${column} holds an unknown word`)
  return value
}
