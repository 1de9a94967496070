import { docName } from '@samenbord/wire'
import { beforeEach, expect, test } from 'vitest'
import { copiesOf, epochOf, noteCopy, strangersIn } from './copies.ts'
import { watchEarlierCopies } from './earlier-copies.ts'

const board = docName({ kind: 'board', workshop: 'w1' })
const draft = docName({ kind: 'draft', workshop: 'w1', participant: 'p1' })

beforeEach(() => {
  const kept = new Map<string, string>()
  // what a browser keeps, as far as it is used: its keys are properties
  const storage = new Proxy(kept, {
    get: (_target, key) =>
      ({
        getItem: (name: string) => kept.get(name) ?? null,
        setItem: (name: string, value: string) => void kept.set(name, value),
        removeItem: (name: string) => void kept.delete(name),
      })[String(key)],
    ownKeys: () => [...kept.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  })
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
})

test('a copy is known before its epoch is, and with it afterwards', () => {
  noteCopy({ document: board, participant: 'p1', epoch: undefined })
  expect(epochOf(board, 'p1')).toBeUndefined()
  expect(copiesOf('w1')).toEqual([{ document: board, participant: 'p1', epoch: undefined }])
  noteCopy({ document: board, participant: 'p1', epoch: 2 ** 40 })
  expect(epochOf(board, 'p1')).toBe(2 ** 40)
  expect(copiesOf('w1')).toHaveLength(1)
})

test('only copies of the workshop count, and only those whose epoch is another one', () => {
  noteCopy({ document: board, participant: 'p1', epoch: 1 })
  noteCopy({ document: draft, participant: 'p1', epoch: 1 })
  noteCopy({ document: board, participant: 'p2', epoch: 7 })
  noteCopy({ document: docName({ kind: 'board', workshop: 'w2' }), participant: 'p1', epoch: 1 })
  noteCopy({ document: board, participant: 'p3', epoch: undefined })
  expect(strangersIn(copiesOf('w1'), 7).map(copy => [copy.document, copy.participant])).toEqual([
    [board, 'p1'],
    [draft, 'p1'],
  ])
  expect(strangersIn(copiesOf('w1'), 1)).toHaveLength(1)
})

test('copies from before a restore are found once the server has said its epoch', () => {
  noteCopy({ document: board, participant: 'p1', epoch: 1 })
  const earlier = watchEarlierCopies('w1')
  earlier.look(undefined)
  expect(earlier.copies.get()).toEqual([])
  earlier.look(7)
  expect(earlier.copies.get()).toHaveLength(1)
})
