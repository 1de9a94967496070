// Checkpoints in SQLite: in parts, so that nobody ever has to take in, or give out, a large document in one piece.
import { crc32 } from 'node:zlib'
import type { Checkpoint } from '../storage.ts'
import { bytesIn, type DatabaseSync, numberIn, type Row } from './database.ts'

/** A checkpoint as found: `checkpoint` is undefined when it is damaged. */
export interface FoundCheckpoint {
  readonly upTo: number
  readonly checkpoint: Checkpoint | undefined
}

/** The checkpoints of one open database, by row number of their document. */
export class SqliteCheckpoints {
  readonly #statements: ReturnType<typeof statementsOf>

  constructor(database: DatabaseSync) {
    this.#statements = statementsOf(database)
  }

  find(doc: number): FoundCheckpoint | undefined {
    const row: Row | undefined = this.#statements.find.get(doc)
    if (row === undefined) return undefined
    const rows: Row[] = this.#statements.parts.all(doc)
    const parts = rows.map(soundBytes).filter(part => part !== undefined)
    const stateVector = soundBytes(row)
    const isSound = stateVector !== undefined && parts.length === numberIn(row, 'parts')
    return { upTo: numberIn(row, 'up_to'), checkpoint: isSound ? { parts, stateVector } : undefined }
  }

  /** Inside the caller's transaction. An older receipt arriving late must not bring back rows that a newer checkpoint covers. */
  put(doc: number, { parts, stateVector }: Checkpoint, upTo: number): void {
    const before: Row | undefined = this.#statements.find.get(doc)
    if (before && numberIn(before, 'up_to') > upTo) return
    this.#statements.remove.run(doc)
    this.#statements.put.run(doc, upTo, Date.now(), parts.length, stateVector.length, crc32(stateVector), stateVector)
    parts.forEach((part, index) => {
      this.#statements.putPart.run(doc, index, part.length, crc32(part), part)
    })
  }
}

/** The bytes of a row, unless they are not what was written. Yjs would take a truncated update for a valid one. */
export function soundBytes(row: Row): Uint8Array | undefined {
  const bytes = bytesIn(row, 'bytes')
  return bytes.length === numberIn(row, 'length') && crc32(bytes) === numberIn(row, 'crc') ? bytes : undefined
}

const statementsOf = (database: DatabaseSync) => ({
  find: database.prepare('SELECT up_to, parts, length, crc, state_vector AS bytes FROM checkpoints WHERE doc = ?'),
  parts: database.prepare('SELECT length, crc, bytes FROM checkpoint_parts WHERE doc = ? ORDER BY part'),
  remove: database.prepare('DELETE FROM checkpoints WHERE doc = ?'),
  put: database.prepare(
    'INSERT INTO checkpoints (doc, up_to, at, parts, length, crc, state_vector) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ),
  putPart: database.prepare('INSERT INTO checkpoint_parts (doc, part, length, crc, bytes) VALUES (?, ?, ?, ?, ?)'),
})
