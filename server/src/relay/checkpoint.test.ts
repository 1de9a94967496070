import { docName } from '@samenbord/wire'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import { checkpoint, inTurns } from './checkpoint.ts'
import { DocBytes } from './doc-bytes.ts'

const board = docName({ kind: 'board', workshop: 'w1' })

/** A live document whose every change is stored at once. */
function written(storage: MemoryStorage) {
  const doc = new Y.Doc()
  const bytes = new DocBytes(undefined, [])
  const stored: Promise<void>[] = []
  doc.on('update', (update: Uint8Array) => {
    bytes.add(update)
    stored.push(storage.append(board, { updates: [update], owners: [] }))
  })
  return { doc, bytes, stored }
}

const reload = async (storage: MemoryStorage) => {
  const doc = new Y.Doc()
  for (const update of (await storage.read(board)).updates) Y.applyUpdate(doc, update)
  return doc.getMap('notes').toJSON()
}

test('what is written while a checkpoint is being made is not covered by it, and not lost', async () => {
  const storage = new MemoryStorage()
  const { doc, bytes, stored } = written(storage)
  const notes = doc.getMap('notes')
  for (let index = 0; index < 4000; index += 1) notes.set(`n${index}`, 'x'.repeat(80))
  await Promise.all(stored)
  const before = stored.length
  const making = checkpoint({ name: board, doc, bytes }, storage)
  // edits between its steps: of what is in a part already, of what is not yet, and new ones
  const editing = (async () => {
    for (let index = 0; index < 40; index += 1) {
      await new Promise(resolve => setImmediate(resolve))
      notes.set(`n${index * 100}`, `changed ${index}`)
      notes.delete(`n${index * 100 + 1}`)
      notes.set(`new${index}`, 1)
    }
  })()
  await making
  const { rows } = await storage.read(board)
  await editing
  expect(rows).toBeGreaterThan(0)
  expect(rows).toBeLessThan(before)
  expect(await reload(storage)).toEqual(notes.toJSON())
  const joined = new Y.Doc()
  for (const update of bytes.updates()) Y.applyUpdate(joined, update)
  expect(joined.getMap('notes').toJSON()).toEqual(notes.toJSON())
})

test('a document that was discarded meanwhile is not written', async () => {
  const storage = new MemoryStorage()
  const { doc, bytes } = written(storage)
  doc.getMap('notes').set('a', 1)
  const current: { name: typeof board; doc: Y.Doc | undefined; bytes: DocBytes } = { name: board, doc, bytes }
  const making = checkpoint(current, storage)
  await Promise.resolve()
  await Promise.resolve()
  current.doc = undefined
  await making
  expect((await storage.read(board)).checkpoint).toBeUndefined()
})

test('long work lets others have their turn', async () => {
  let turns = 0
  const count = () => {
    turns += 1
    if (isWorking) setImmediate(count)
  }
  let isWorking = true
  setImmediate(count)
  await inTurns([1, 2, 3, 4], () => {
    const until = performance.now() + 12
    while (performance.now() < until);
  })
  isWorking = false
  expect(turns).toBeGreaterThanOrEqual(3)
})
