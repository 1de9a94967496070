import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { MemoryStorage } from './memory.ts'
import { holdDirectory } from './sqlite/one-server.ts'
import { SqliteStorage } from './sqlite/sqlite.ts'
import type { Storage } from './storage.ts'

/** Opens the storage of a data directory, creating it at the first start; without a directory, one that forgets. */
export function openStorage(dataDir: string | undefined): Storage {
  if (dataDir === undefined) return new MemoryStorage()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const letGo = holdDirectory(join(dataDir, 'server.lock'))
  return new SqliteStorage(join(dataDir, 'samenbord.sqlite'), letGo)
}
