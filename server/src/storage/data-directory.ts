// The files of a data directory, for the commands that work on it from outside.
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { integrityOf, snapshot } from './sqlite/beside.ts'
import { holdDirectory } from './sqlite/one-server.ts'
import { SqliteStorage } from './sqlite/sqlite.ts'
import type { Storage } from './storage.ts'

export { integrityOf, snapshot }

/** The database of a data directory. */
export const databaseIn = (dataDir: string): string => join(dataDir, 'samenbord.sqlite')

/** Keeps servers away from a data directory until the answer is called; throws when one is there. */
export function holdDataDir(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  return holdDirectory(join(dataDir, 'server.lock'))
}

/** Whether a server uses the directory now. */
export function isServed(dataDir: string): boolean {
  if (!existsSync(join(dataDir, 'server.lock'))) return false
  try {
    holdDataDir(dataDir)()
    return false
  } catch {
    return true
  }
}

/** Opens a database file of which nobody else makes use. */
export const openFile = (path: string): Storage => new SqliteStorage(path)

/** Lets `use` look at a copy of a database, which is deleted afterwards; the file itself stays as it is. */
export async function withCopy<T>(path: string, use: (copy: Storage) => Promise<T>, near: string): Promise<T> {
  const folder = mkdtempSync(join(near, 'samenbord-look-'))
  try {
    const copy = join(folder, 'copy.sqlite')
    snapshot(path, copy)
    const storage = openFile(copy)
    try {
      return await use(storage)
    } finally {
      await storage.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * Writes beside the database in use what is to take its place: a copy of `backup` after `change`. The copy that is changed keeps its
 * last changes in files of its own, so it is copied once more, into one.
 */
export async function makeReady(
  dataDir: string,
  { backup, change }: { backup: string; change: (storage: Storage) => Promise<void> },
): Promise<string> {
  const ready = `${databaseIn(dataDir)}.restoring`
  rmSync(ready, { force: true })
  const folder = mkdtempSync(join(dataDir, 'restoring-'))
  try {
    const copy = join(folder, 'copy.sqlite')
    snapshot(backup, copy)
    const storage = openFile(copy)
    await change(storage)
    await storage.close()
    snapshot(copy, ready)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return ready
}

/** Puts a database that was made ready in the place of the one in use, which moves to `aside`. */
export function takeOver(dataDir: string, { ready, aside }: { ready: string; aside: string }): void {
  const current = databaseIn(dataDir)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  if (existsSync(current)) copyFileSync(current, join(aside, 'samenbord.sqlite'))
  for (const ending of ['-wal', '-shm']) {
    if (existsSync(`${current}${ending}`)) renameSync(`${current}${ending}`, join(aside, `samenbord.sqlite${ending}`))
  }
  // one rename, so that there is a whole database at every moment
  renameSync(ready, current)
  if (existsSync(join(dataDir, 'ticket.key'))) rmSync(join(dataDir, 'ticket.key'))
}
