import {
  closePrivateWriting,
  readPrivateWriting,
  startPrivateWriting,
  writePrivateNote,
} from '@samenbord/tools/private-writing'
import { type DocAddress, docName } from '@samenbord/wire'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from '../storage/memory.ts'
import { FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import { forgetDrafts, forgetRevealed } from './drafts.ts'

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

test('what was revealed is forgotten, what is still being written is not', async () => {
  const storage = new MemoryStorage()
  await storage.workshops.create({ id: 'w1', code: 'ABCDEFGH', createdAt: 1 }, [], new Map())
  await furnish(storage)
  const { relay } = relayOver(storage, { linger: 0 })
  const session = new Y.Doc()
  const draft = new Y.Doc()
  const by = { by: 'f', at: 1 }
  const keep = (address: DocAddress, doc: Y.Doc) =>
    storage.append(docName(address), { updates: [Y.encodeStateAsUpdate(doc)], owners: [] })
  startPrivateWriting(session, { id: 'r', anonymity: 'full', ...by })
  writePrivateNote(draft, { id: 'n', round: 'r', name: 'NMBS', category: undefined, at: 1 })
  await keep({ kind: 'session', workshop: 'w1' }, session)
  await keep(draftOf('p1'), draft)
  expect(await forgetRevealed({ relay, storage })).toBe(0)
  expect(await storage.list('w1')).toContain('draft/w1/p1')

  closePrivateWriting(session, 'r', by)
  const other = relayOver(storage, { linger: 0 }).relay
  await keep({ kind: 'session', workshop: 'w1' }, session)
  // reading the session is what finds that a reveal is due
  await vi.waitFor(async () => {
    const rounds = await other.read({ kind: 'session', workshop: 'w1' }, doc => readPrivateWriting(doc).rounds)
    expect(rounds[0]?.phase).toBe('done')
  })
  await forgetRevealed({ relay: other, storage })
  expect(await storage.list('w1')).not.toContain('draft/w1/p1')
})
