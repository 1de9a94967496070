import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { docName } from '@samenbord/wire'
import { describe, expect, test, vi } from 'vitest'
import { temporaryDir } from '../../testing/running-server.ts'
import { storageContract } from '../storage.contract.ts'
import type { Problem } from '../storage.ts'
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

/** A disk whose flushes the test ends by hand. */
class SlowDisk {
  readonly #flushes: { resolve: () => void; reject: (cause: unknown) => void }[] = []
  readonly flush = () => new Promise<void>((resolve, reject) => this.#flushes.push({ resolve, reject }))

  get flushes(): number {
    return this.#flushes.length
  }

  async end(number: number, cause?: Error): Promise<void> {
    await vi.waitFor(() => expect(this.#flushes.length).toBeGreaterThanOrEqual(number))
    if (cause) this.#flushes[number - 1]?.reject(cause)
    else this.#flushes[number - 1]?.resolve()
    await new Promise(resolve => setImmediate(resolve))
  }
}

test('nobody is told before the disk has it; what comes during a flush waits for the one after it', () =>
  withFile(async path => {
    const disk = new SlowDisk()
    const storage = new SqliteStorage(path, () => {}, disk.flush)
    const told: string[] = []
    void storage.append(board, adding(1)).then(() => told.push('first'))
    await vi.waitFor(() => expect(disk.flushes).toBe(1))
    void storage.append(board, adding(2)).then(() => told.push('second'))
    void storage.workshops.create({ id: 'w1', code: 'A', createdAt: 1 }, [], new Map()).then(() => told.push('created'))
    await vi.waitFor(async () => expect((await storage.read(board)).rows).toBe(2))
    expect(told).toEqual([])
    await disk.end(1)
    await vi.waitFor(() => expect(told).toEqual(['first']))
    await disk.end(2)
    await vi.waitFor(() => expect([...told].sort()).toEqual(['created', 'first', 'second']))
    expect(disk.flushes).toBe(2)
    expect(await storage.workshops.find('w1')).toBeDefined()
    expect(disk.flushes).toBe(2)
    const closed = storage.close()
    await disk.end(3)
    await closed
  }))

test('after a failed flush nothing counts as durable until everything was written anew', () =>
  withFile(async path => {
    const disk = new SlowDisk()
    const storage = new SqliteStorage(path, () => {}, disk.flush)
    const first = storage.append(board, adding(1))
    const second = expect(first).rejects.toThrow('did not take')
    await disk.end(1, new Error('EIO'))
    await second
    const inLog = readFileSync(`${path}-wal`).length
    expect(inLog).toBeGreaterThan(0)
    const third = storage.append(board, adding(3))
    await vi.waitFor(() => expect(disk.flushes).toBe(2))
    // what the system may have dropped is in the database proper by now, flushed by SQLite
    expect(readFileSync(`${path}-wal`).length).toBe(0)
    await disk.end(2)
    await third
    const closed = storage.close()
    await disk.end(3)
    await closed
  }))

const problemsOf = async (storage: SqliteStorage) => {
  const problems: Problem[] = []
  for await (const problem of storage.inspect()) problems.push(problem)
  return problems
}
const values = (updates: readonly Uint8Array[]) => updates.map(update => [...update])

test('a row whose bytes have changed is left out and named; the rest is read, and no checkpoint ever covers it', () =>
  withFile(async path => {
    const storage = new SqliteStorage(path)
    for (const value of [1, 2, 3]) await storage.append(board, adding(value, value))
    const database = openDatabase(path)
    // Yjs would take a shortened update for a valid one
    for (const bytes of ["x'0299'", "x'02'"]) {
      database.exec(`UPDATE log SET bytes = ${bytes} WHERE seq = 2`)
      const stored = await storage.read(board)
      expect(values(stored.updates)).toEqual([
        [1, 1],
        [3, 3],
      ])
      expect(stored.damage).toEqual([{ kind: 'row', seq: 2 }])
      expect(await problemsOf(storage)).toMatchObject([{ kind: 'row', doc: board }])
    }
    const { receipt } = await storage.read(board)
    await storage.checkpoint(board, { parts: [Uint8Array.of(13)], stateVector: Uint8Array.of(0) }, receipt)
    const after = await storage.read(board)
    expect(values(after.updates)).toEqual([[13], [3, 3]])
    expect(after.damage).toHaveLength(1)
    // a repaired disk brings the row back
    database.exec("UPDATE log SET bytes = x'0202' WHERE seq = 2")
    expect(values((await storage.read(board)).updates)).toEqual([[13], [2, 2], [3, 3]])
    database.close()
    await storage.close()
  }))

test.each([
  ['a part of it has changed', "UPDATE checkpoint_parts SET bytes = x'63' WHERE part = 1"],
  ['a part of it is missing', 'DELETE FROM checkpoint_parts WHERE part = 0'],
  ['its state vector has changed', "UPDATE checkpoints SET state_vector = x'0102'"],
])('a damaged checkpoint costs nothing: the log is read instead (%s)', (_name, damage) =>
  withFile(async path => {
    const storage = new SqliteStorage(path)
    for (const value of [1, 2]) await storage.append(board, adding(value))
    const merged = { parts: [Uint8Array.of(1), Uint8Array.of(2)], stateVector: Uint8Array.of(0) }
    await storage.checkpoint(board, merged, (await storage.read(board)).receipt)
    await storage.append(board, adding(3))
    const database = openDatabase(path)
    database.exec(damage)
    const stored = await storage.read(board)
    expect(values(stored.updates)).toEqual([[1], [2], [3]])
    expect(stored).toMatchObject({ checkpoint: undefined, rows: 3, damage: [{ kind: 'checkpoint' }] })
    expect(await problemsOf(storage)).toMatchObject([{ kind: 'checkpoint', doc: board }])
    await storage.checkpoint(board, merged, stored.receipt)
    expect((await storage.read(board)).damage).toEqual([])
    database.close()
    await storage.close()
  }),
)

test('a damaged checkpoint costs nothing after a purge either', () =>
  withFile(async path => {
    const storage = new SqliteStorage(path)
    for (const value of [1, 2, 3]) await storage.append(board, adding(value))
    const merged = { parts: [Uint8Array.of(12), Uint8Array.of(3)], stateVector: Uint8Array.of(0) }
    await storage.checkpoint(board, merged, (await storage.read(board)).receipt)
    expect(await storage.purge(Date.now() + 1000)).toBe(1)
    const database = openDatabase(path)
    database.exec('DELETE FROM checkpoint_parts')
    expect(values((await storage.read(board)).updates)).toEqual([[12], [3]])
    database.close()
    await storage.close()
  }))

test('of an erased workshop nothing is left in the files', () =>
  withFile(async path => {
    const canary = 'CANARY-51d0'
    const bytes = new TextEncoder().encode(`${'x'.repeat(3000)}${canary}`)
    const storage = new SqliteStorage(path)
    await storage.workshops.create({ id: 'w1', code: canary, createdAt: 1 }, [], new Map([[board, bytes]]))
    for (let index = 0; index < 50; index += 1) await storage.append(board, { updates: [bytes], owners: [] })
    await storage.checkpoint(board, { parts: [bytes], stateVector: bytes }, (await storage.read(board)).receipt)
    const found = () => [path, `${path}-wal`].some(file => readFileSync(file).includes(canary))
    expect(found()).toBe(true)
    await storage.erase('w1')
    expect(found()).toBe(false)
    await storage.close()
  }))

test('a backup is whole though work goes on, and does not overwrite anything', () =>
  withFile(async path => {
    const storage = new SqliteStorage(path)
    for (let index = 0; index < 200; index += 1) await storage.append(board, adding(index))
    const copy = `${path}.copy`
    const backup = storage.backup(copy)
    await storage.append(board, adding(200))
    await backup
    await expect(storage.backup(copy)).rejects.toThrow('exists')
    await storage.close()
    const restored = new SqliteStorage(copy)
    expect((await restored.read(board)).rows).toBeGreaterThanOrEqual(200)
    expect(await problemsOf(restored)).toEqual([])
    await restored.close()
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

test('a damaged version is named, and never given back', () =>
  withFile(async path => {
    const storage = new SqliteStorage(path)
    await storage.workshops.create({ id: 'w1', code: 'ABCDEFGH', createdAt: 1 }, [], new Map())
    const told = { reason: 'asked', by: undefined, name: undefined, step: 'plan', digest: 'd', changes: {} } as const
    await storage.versions.add({ ...told, id: 'v1', workshop: 'w1', at: 1, size: 2 }, Uint8Array.of(1, 2))
    const database = openDatabase(path)
    database.exec("UPDATE versions SET bytes = x'0103'")
    expect(await storage.versions.content('w1', 'v1')).toBeUndefined()
    expect(await problemsOf(storage)).toMatchObject([{ kind: 'version', message: expect.stringContaining('v1') }])
    database.close()
    await storage.close()
  }))
