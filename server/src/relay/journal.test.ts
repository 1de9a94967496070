import { docName } from '@samenbord/wire'
import { expect, test } from 'vitest'
import { MemoryStorage } from '../storage/memory.ts'
import type { Addition } from '../storage/storage.ts'
import { Health } from './health.ts'
import { Journal } from './journal.ts'

const board = docName({ kind: 'board', workshop: 'w1' })
const bytes = (...values: number[]) => Uint8Array.from(values)

/** A storage that fails the first times it is asked. */
class Shaky extends MemoryStorage {
  failures: number

  constructor(failures: number) {
    super()
    this.failures = failures
  }

  override async append(...args: [doc: typeof board, addition: Addition]): Promise<void> {
    this.failures -= 1
    if (this.failures >= 0) throw new Error('no')
    return super.append(...args)
  }
}

test('updates are stored in order, and each is reported once, after the storage had it', async () => {
  const storage = new MemoryStorage()
  const journal = new Journal(board, storage, new Health(() => {}))
  const stored: number[] = []
  for (const number of [1, 2, 3]) journal.add({ update: bytes(number), owners: [], stored: () => stored.push(number) })
  expect(stored).toEqual([])
  await journal.settled()
  expect(stored).toEqual([1, 2, 3])
  expect((await storage.read(board)).updates).toEqual([bytes(1), bytes(2), bytes(3)])
})

test('who has nothing new hears "stored" only once what came before is stored', async () => {
  const storage = new Shaky(1)
  const journal = new Journal(board, storage, new Health(() => {}))
  const stored: string[] = []
  journal.afterwards(() => stored.push('nothing waits'))
  journal.add({ update: bytes(1), owners: [], stored: () => stored.push('update') })
  journal.afterwards(() => stored.push('known'))
  expect(stored).toEqual(['nothing waits'])
  await journal.settled()
  expect(stored).toEqual(['nothing waits', 'update', 'known'])
  expect(journal.rows).toBe(1)
})

test('while storage fails nothing is reported stored; it is tried again, in order, and complained of once', async () => {
  const storage = new Shaky(2)
  const complaints: unknown[] = []
  const health = new Health((_doc, cause) => complaints.push(cause))
  const journal = new Journal(board, storage, health)
  const stored: number[] = []
  journal.add({ update: bytes(1), owners: [], stored: () => stored.push(1) })
  await Promise.resolve()
  journal.add({ update: bytes(2), owners: [], stored: () => stored.push(2) })
  expect(journal.unstored).toEqual([bytes(1), bytes(2)])
  await journal.settled()
  expect(stored).toEqual([1, 2])
  expect((await storage.read(board)).updates).toEqual([bytes(1), bytes(2)])
  expect(complaints).toHaveLength(1)
  expect(health.failing).toBe(0)
})
