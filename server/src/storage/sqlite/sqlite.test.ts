import { join } from 'node:path'
import { docName } from '@samenbord/wire'
import { describe, expect, test } from 'vitest'
import { temporaryDir } from '../../testing/running-server.ts'
import { storageContract } from '../storage.contract.ts'
import { DamagedRecord } from '../storage.ts'
import { openDatabase } from './database.ts'
import { holdDirectory } from './one-server.ts'
import { SqliteStorage } from './sqlite.ts'

const board = docName({ kind: 'board', workshop: 'w1' })
const adding = (...values: number[]) => ({ updates: [Uint8Array.from(values)], owners: [] })

describe('the contract of storage', () => {
  storageContract(async () => {
    const dir = temporaryDir()
    const storage = new SqliteStorage(join(dir.path, 'test.sqlite'))
    return {
      storage,
      end: async () => {
        await storage.close()
        dir.remove()
      },
    }
  })
})

/** Runs `use` on a database file, then tidies up. */
async function withFile(use: (path: string) => Promise<void>): Promise<void> {
  const dir = temporaryDir()
  try {
    await use(join(dir.path, 'test.sqlite'))
  } finally {
    dir.remove()
  }
}

test('what was appended is there when the file is opened again', () =>
  withFile(async path => {
    const first = new SqliteStorage(path)
    await first.append(board, adding(1, 2, 3))
    await first.close()
    const second = new SqliteStorage(path)
    expect((await second.read(board)).updates).toEqual([Uint8Array.of(1, 2, 3)])
    await second.close()
  }))

test('a commit is flushed to the disk: write-ahead log, synchronous FULL', () =>
  withFile(async path => {
    const database = openDatabase(path)
    expect(Object.values(database.prepare('PRAGMA journal_mode').get())).toEqual(['wal'])
    expect(Object.values(database.prepare('PRAGMA synchronous').get())).toEqual([2])
    database.close()
  }))

test('a record whose bytes have changed is reported, not returned', () =>
  withFile(async path => {
    const storage = new SqliteStorage(path)
    await storage.append(board, adding(1, 2, 3))
    const database = openDatabase(path)
    database.exec("UPDATE log SET bytes = x'010299'")
    await expect(storage.read(board)).rejects.toBeInstanceOf(DamagedRecord)
    // Yjs would take a shortened update for a valid one
    database.exec("UPDATE log SET bytes = x'0102'")
    await expect(storage.read(board)).rejects.toBeInstanceOf(DamagedRecord)
    database.close()
    await storage.close()
  }))

test('while somebody else holds the database, an append fails whole and succeeds later', () =>
  withFile(async path => {
    const storage = new SqliteStorage(path)
    await storage.append(board, adding(1))
    const other = openDatabase(path)
    other.exec('BEGIN IMMEDIATE')
    await expect(storage.append(board, adding(2))).rejects.toThrow()
    await expect(storage.probe()).rejects.toThrow()
    other.exec('ROLLBACK')
    await storage.append(board, adding(3))
    expect((await storage.read(board)).updates.map(update => update[0])).toEqual([1, 3])
    other.close()
    await storage.close()
  }))

test('a database of a newer release is refused rather than misread', () =>
  withFile(async path => {
    const database = openDatabase(path)
    database.exec('PRAGMA user_version = 99')
    database.close()
    expect(() => new SqliteStorage(path)).toThrow('newer release')
  }))

test('a data directory serves one server at a time', () =>
  withFile(async path => {
    const letGo = holdDirectory(path)
    expect(() => holdDirectory(path)).toThrow('Another Samenbord server')
    letGo()
    holdDirectory(path)()
  }))
