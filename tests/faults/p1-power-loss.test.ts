// P1, without the mercy of the page cache: the power fails. Of what was not flushed each sector is there, missing or garbage.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { docName } from '@samenbord/wire'
import { expect, test } from 'vitest'
import { SqliteStorage } from '../../server/src/storage/sqlite/sqlite.ts'
import { temporaryDir } from '../../server/src/testing/running-server.ts'
import { chanceOf, oneOf, pick, seed } from '../support/chance.ts'
import { figure, rounds } from '../support/figures.ts'

const STATES = rounds(40, 2000)
/** Crash states per run of a storage. */
const PER_RUN = 20
const SECTOR = 512
const chance = chanceOf(seed)
const board = docName({ kind: 'board', workshop: 'w1' })

/** An update whose bytes can be told from its number, of one to several sectors. */
function updateOf(number: number): Uint8Array {
  const bytes = new Uint8Array(4 + ((number * 7919) % 9000)).fill(number % 251)
  new DataView(bytes.buffer).setUint32(0, number)
  return bytes
}

const numberOf = (bytes: Uint8Array): number => new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)

interface Files {
  readonly database: Buffer
  readonly log: Buffer
}

const filesAt = (path: string): Files => ({ database: readFileSync(path), log: readFileSync(`${path}-wal`) })

/** A disk that remembers what it had been given when the last finished flush began. */
class Disk {
  readonly #path: string
  #flushed: Files | undefined

  constructor(path: string) {
    this.#path = path
  }

  readonly flush = async () => {
    const begun = filesAt(this.#path)
    await new Promise(resolve => setTimeout(resolve, pick(chance, 40)))
    this.#flushed = begun
  }

  /** What a crash now may leave behind. */
  crash(): Files {
    const sure = this.#flushed ?? { database: Buffer.alloc(0), log: Buffer.alloc(0) }
    const now = filesAt(this.#path)
    // SQLite began its log anew meanwhile, having flushed log and database itself before
    const isSameLog = now.log.subarray(0, 32).equals(sure.log.subarray(0, 32)) && now.log.length >= sure.log.length
    if (!isSameLog) return now
    const log = Buffer.from(now.log)
    for (let at = Math.ceil(sure.log.length / SECTOR) * SECTOR; at < log.length; at += SECTOR) {
      const sector = log.subarray(at, at + SECTOR)
      const fate = oneOf(chance, ['there', 'missing', 'garbage'])
      if (fate === 'missing') sector.fill(0)
      if (fate === 'garbage') sector.fill(Buffer.from([1, 2, 3, 4, 5].map(() => pick(chance, 256))))
    }
    const cut = chance() < 0.3 ? sure.log.length + pick(chance, log.length - sure.log.length + 1) : log.length
    return { database: now.database, log: log.subarray(0, cut) }
  }
}

async function reopen(folder: string, { database, log }: Files): Promise<ReadonlySet<number>> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'crashed.sqlite')
  writeFileSync(path, database)
  writeFileSync(`${path}-wal`, log)
  const storage = new SqliteStorage(path)
  try {
    const stored = await storage.read(board)
    expect(stored.damage).toEqual([])
    for await (const problem of storage.inspect()) throw new Error(problem.message)
    const numbers = stored.tail.map(numberOf)
    expect(stored.tail.every((update, index) => Buffer.compare(update, updateOf(numbers[index] ?? -1)) === 0)).toBe(
      true,
    )
    return new Set(numbers)
  } finally {
    await storage.close()
  }
}

async function run(folder: string): Promise<{ acknowledged: number; lost: number }> {
  const path = join(folder, 'storage.sqlite')
  const disk = new Disk(path)
  const storage = new SqliteStorage(path, () => {}, disk.flush)
  const acknowledged = new Set<number>()
  let next = 0
  let lost = 0
  for (let state = 0; state < PER_RUN; state += 1) {
    const until = next + 5 + pick(chance, 40)
    const appended: Promise<void>[] = []
    while (next < until) {
      const number = next++
      const append = storage.append(board, { updates: [updateOf(number)], owners: [] })
      appended.push(append.then(() => void acknowledged.add(number)))
      if (chance() < 0.4) await new Promise(resolve => setTimeout(resolve, pick(chance, 8)))
    }
    const owed = [...acknowledged]
    const kept = await reopen(join(folder, `state-${state}`), disk.crash())
    lost += owed.filter(number => !kept.has(number)).length
    await Promise.all(appended)
  }
  await storage.close()
  return { acknowledged: acknowledged.size, lost }
}

test('[P1] what was said to be stored survives a power failure, and nothing half written is read', async () => {
  const total = { acknowledged: 0, lost: 0 }
  for (let states = 0; states < STATES; states += PER_RUN) {
    const dir = temporaryDir()
    try {
      const result = await run(dir.path)
      total.acknowledged += result.acknowledged
      total.lost += result.lost
    } finally {
      dir.remove()
    }
  }
  figure(
    'P1',
    `${total.lost} lost in ${STATES} power failures with torn writes (${total.acknowledged} updates; seed ${seed})`,
  )
  expect(total.lost).toBe(0)
})
