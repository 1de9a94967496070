import { expect, test, vi } from 'vitest'
import { GroupCommit } from './group-commit.ts'

const pace = { delay: 3, spacing: 12, size: 100 }

function committing() {
  const batches: (readonly number[])[] = []
  return { batches, group: new GroupCommit<number>(async items => void batches.push(items), pace) }
}

test('what comes close together is committed together, and everybody hears of it', async () => {
  const { batches, group } = committing()
  await Promise.all([group.add(1), group.add(2), group.add(3)])
  expect(batches).toEqual([[1, 2, 3]])
})

test('under load commits keep their distance; after a pause the next one comes soon', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  try {
    const { batches, group } = committing()
    void group.add(1)
    await vi.advanceTimersByTimeAsync(3)
    expect(batches).toEqual([[1]])
    void group.add(2)
    await vi.advanceTimersByTimeAsync(11)
    expect(batches).toEqual([[1]])
    void group.add(3)
    await vi.advanceTimersByTimeAsync(1)
    expect(batches).toEqual([[1], [2, 3]])
    await vi.advanceTimersByTimeAsync(1000)
    void group.add(4)
    await vi.advanceTimersByTimeAsync(3)
    expect(batches).toEqual([[1], [2, 3], [4]])
  } finally {
    vi.useRealTimers()
  }
})

test('a hundred wait for nothing', async () => {
  const { batches, group } = committing()
  const all = Array.from({ length: 100 }, (_, index) => group.add(index))
  expect(batches.map(batch => batch.length)).toEqual([100])
  await Promise.all(all)
})

test('when a commit fails everybody in it hears of it, and the next ones go on', async () => {
  let isFull = true
  const group = new GroupCommit<number>(async () => {
    if (isFull) throw new Error('The disk is full')
  }, pace)
  await expect(Promise.all([group.add(1), group.add(2)])).rejects.toThrow('full')
  isFull = false
  await group.add(3)
})
