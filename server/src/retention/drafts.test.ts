import { docName } from '@samenbord/wire'
import { expect, test, vi } from 'vitest'
import { MemoryStorage } from '../storage/memory.ts'
import { FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import { forgetDrafts } from './drafts.ts'

const draftOf = (participant: string) => ({ kind: 'draft', workshop: 'w1', participant }) as const
const text = { updates: [Uint8Array.of(0, 0)], owners: [] }

test('drafts go but for those that are open; board and session stay', async () => {
  const storage = new MemoryStorage()
  await furnish(storage)
  const { relay } = relayOver(storage, { linger: 0 })
  for (const participant of ['p1', 'p2']) await storage.append(docName(draftOf(participant)), text)
  const socket = new FakeSocket()
  const attachment = socket.join(relay, { address: draftOf('p1') })
  expect(await forgetDrafts({ relay, storage }, 'w1')).toBe(1)
  expect([...(await storage.list('w1'))].sort()).toEqual(['board/w1', 'draft/w1/p1', 'session/w1'])
  attachment.closed()
  await vi.waitFor(() => expect(relay.isOpen(draftOf('p1'))).toBe(false))
  expect(await forgetDrafts({ relay, storage }, 'w1')).toBe(0)
  expect([...(await storage.list('w1'))].sort()).toEqual(['board/w1', 'session/w1'])
})
