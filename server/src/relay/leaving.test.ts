import { expect, test } from 'vitest'
import { MemoryStorage } from '../storage/memory.ts'
import { FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'

test('a relay that is asked to end reads nothing more, lets nobody in, and sends everybody away to come back', async () => {
  const storage = new MemoryStorage()
  await furnish(storage)
  const { relay } = relayOver(storage)
  const [inside, late] = [new FakeSocket(), new FakeSocket()]
  inside.join(relay)
  const ended = relay.close(1000)
  // who goes on writing would never let it become quiet
  expect(inside.isPaused).toBe(true)
  late.join(relay)
  expect(late.closed).toBe('restarting')
  await ended
  expect(inside.closed).toBe('restarting')
})
