// Versions in SQLite: whole contents with checksums, since what is restored is written over what people see.
import { crc32 } from 'node:zlib'
import { type ChangeCounts, versionReasons } from '@samenbord/board'
import type { VersionRecord, VersionRecords } from '../storage.ts'
import { soundBytes } from './checkpoints.ts'
import { type DatabaseSync, inTransaction, numberIn, oneOf, optional, type Row, textIn } from './database.ts'

/** The versions of all workshops. */
export function sqliteVersions(database: DatabaseSync): VersionRecords {
  const add = database.prepare(`
    INSERT INTO versions (id, workshop, at, reason, by, name, step, digest, changes, length, crc, bytes)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`)
  const list = database.prepare(`
    SELECT id, workshop, at, reason, by, name, step, digest, changes, length FROM versions
    WHERE workshop = ? ORDER BY at DESC, id DESC`)
  const find = database.prepare('SELECT length, crc, bytes FROM versions WHERE workshop = ? AND id = ?')
  const remove = database.prepare('DELETE FROM versions WHERE workshop = ? AND id = ?')
  return {
    async add(version, content) {
      const { id, workshop, at, reason, by, name, step, digest, changes } = version
      const told = [id, workshop, at, reason, by ?? null, name ?? null, step, digest, JSON.stringify(changes)]
      add.run(...told, content.length, crc32(content), content)
    },
    list: async workshop => list.all(workshop).map(readVersion),
    async content(workshop, id) {
      const row: Row | undefined = find.get(workshop, id)
      return row && soundBytes(row)
    },
    async remove(workshop, ids) {
      inTransaction(database, () => {
        for (const id of ids) remove.run(workshop, id)
      })
    },
  }
}

const readVersion = (row: Row): VersionRecord => ({
  id: textIn(row, 'id'),
  workshop: textIn(row, 'workshop'),
  at: numberIn(row, 'at'),
  reason: oneOf(versionReasons, row, 'reason'),
  by: optional(row, 'by', textIn),
  name: optional(row, 'name', textIn),
  step: textIn(row, 'step'),
  digest: textIn(row, 'digest'),
  changes: JSON.parse(textIn(row, 'changes')) as ChangeCounts,
  size: numberIn(row, 'length'),
})
