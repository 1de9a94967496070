// What every storage must do with the records that say what goes out of a workshop: who did what, and what programs read.
import { expect, test } from 'vitest'
import type { AuditEntry, FeedRecord, Storage } from './storage.ts'

const workshop = { id: 'w1', code: 'ABCDEFGH', createdAt: 1 }
const feed = (more: Partial<FeedRecord> = {}): FeedRecord => ({
  id: 'f1',
  workshop: 'w1',
  name: 'Outlook',
  tokenHash: 't1',
  edition: 'shareable',
  language: 'nl',
  createdAt: 1,
  expiresAt: undefined,
  revokedAt: undefined,
  usedOn: undefined,
  ...more,
})

/** Runs this part of the contract over the storage that is current. */
export function outsideRecordContract(current: () => Storage): void {
  test('feeds keep what they say, are listed oldest first, and go with their workshop', async () => {
    const { workshops, feeds } = current()
    await workshops.create(workshop, [], new Map())
    const other = feed({ id: 'f0', tokenHash: 't0', createdAt: 2, expiresAt: 9, edition: 'internal', language: 'de' })
    await feeds.add(feed())
    await feeds.add(other)
    expect(await feeds.list('w1')).toEqual([feed(), other])
    expect(await feeds.findByToken('t0')).toEqual(other)
    expect(await feeds.findByToken('t9')).toBeUndefined()
    await feeds.used('f1', '2026-11-24')
    await feeds.revoke('f1', 5)
    await feeds.revoke('f1', 6)
    expect(await feeds.find('f1')).toEqual(feed({ usedOn: '2026-11-24', revokedAt: 5 }))
    await current().erase('w1')
    expect(await feeds.list('w1')).toEqual([])
    expect(await feeds.findByToken('t0')).toBeUndefined()
  })

  test('the audit tells who did what, the newest first, and goes with its workshop', async () => {
    const { workshops, audit } = current()
    await workshops.create(workshop, [], new Map())
    const entry = (at: number, subject?: string): AuditEntry => ({
      workshop: 'w1',
      at,
      participant: 'p1',
      role: 'facilitator',
      action: 'removed',
      subject,
    })
    await audit.add(entry(1))
    await audit.add({ ...entry(2), participant: undefined, role: undefined, action: 'revealed' })
    await audit.add(entry(3, 'p2'))
    expect((await audit.list('w1', 2)).map(({ at }) => at)).toEqual([3, 2])
    expect(await audit.list('w2', 9)).toEqual([])
    await audit.purge(2)
    expect(await audit.list('w1', 9)).toEqual([entry(3, 'p2'), expect.objectContaining({ participant: undefined })])
    await current().erase('w1')
    expect(await audit.list('w1', 9)).toEqual([])
  })
}
