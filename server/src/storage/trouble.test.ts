import { join } from 'node:path'
import { docName } from '@samenbord/wire'
import { expect, test } from 'vitest'
import { temporaryDir } from '../testing/running-server.ts'
import { inTransaction, openDatabase } from './sqlite/database.ts'
import { SqliteStorage } from './sqlite/sqlite.ts'
import { troubleOf } from './trouble.ts'

const board = docName({ kind: 'board', workshop: 'w1' })

async function withDatabase(use: (path: string) => Promise<void> | void): Promise<void> {
  const dir = temporaryDir()
  try {
    await use(join(dir.path, 'test.sqlite'))
  } finally {
    dir.remove()
  }
}

const troubleIn = (work: () => void) => {
  try {
    work()
    return undefined
  } catch (cause) {
    return troubleOf(cause)
  }
}

test('a full disk is told apart from one that may not be written, and from one that somebody holds', () =>
  withDatabase(path => {
    const database = openDatabase(path)
    database.exec('CREATE TABLE t (bytes BLOB); PRAGMA max_page_count = 3')
    const write = () => inTransaction(database, () => database.exec('INSERT INTO t VALUES (zeroblob(50000))'))
    expect(troubleIn(write)).toBe('diskFull')
    database.exec('PRAGMA query_only = 1')
    expect(troubleIn(write)).toBe('readOnly')
    database.exec('PRAGMA query_only = 0; PRAGMA max_page_count = 1000')
    const other = openDatabase(path)
    other.exec('BEGIN IMMEDIATE')
    expect(troubleIn(write)).toBe('locked')
    other.exec('ROLLBACK')
    expect(troubleIn(write)).toBeUndefined()
    other.close()
    database.close()
  }))

test('a failed flush says what the system said', () =>
  withDatabase(async path => {
    let code: string | undefined
    const flush = async () => {
      if (code !== undefined) throw Object.assign(new Error('no'), { code })
    }
    const storage = new SqliteStorage(path, () => {}, flush)
    const appended = () => storage.append(board, { updates: [Uint8Array.of(1)], owners: [] })
    code = 'ENOSPC'
    expect(troubleOf(await appended().catch((cause: unknown) => cause))).toBe('diskFull')
    code = 'EIO'
    expect(troubleOf(await appended().catch((cause: unknown) => cause))).toBe('failing')
    code = undefined
    await appended()
    await storage.close()
  }))

test('what is no error of a storage is nothing we know', () => {
  expect(troubleOf('no')).toBe('failing')
  expect(troubleOf(undefined)).toBe('failing')
})
