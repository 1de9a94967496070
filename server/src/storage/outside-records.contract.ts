// What every storage must do with the records that say what goes out of a workshop: who did what, and what programs read.
import { expect, test } from 'vitest'
import type { AuditEntry, FeedRecord, Storage, WebhookRecord } from './storage.ts'

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

const webhook = (more: Partial<WebhookRecord> = {}): WebhookRecord => ({
  id: 'h1',
  workshop: 'w1',
  url: 'https://example.org/hook',
  secret: 'whsec_x',
  createdAt: 1,
  position: '',
  told: '',
  failures: 0,
  dueAt: undefined,
  lastAt: undefined,
  lastOutcome: undefined,
  stoppedAt: undefined,
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

  test('webhooks keep what is known of their calls, and go with their workshop', async () => {
    const { workshops, webhooks } = current()
    await workshops.create(workshop, [], new Map())
    await workshops.create({ id: 'w2', code: 'BBBBBBBB', createdAt: 1 }, [], new Map())
    const elsewhere = webhook({ id: 'h3', workshop: 'w2', createdAt: 3 })
    for (const each of [webhook(), webhook({ id: 'h2', createdAt: 2 }), elsewhere]) await webhooks.add(each)
    const called = webhook({
      position: '1.2',
      told: 'x',
      failures: 3,
      dueAt: 9,
      lastAt: 8,
      lastOutcome: 'unreachable',
      stoppedAt: 10,
    })
    await webhooks.save(called)
    expect(await webhooks.find('h1')).toEqual(called)
    expect((await webhooks.list('w1')).map(({ id }) => id)).toEqual(['h1', 'h2'])
    expect((await webhooks.list()).map(({ id }) => id)).toEqual(['h1', 'h2', 'h3'])
    await webhooks.remove('h1')
    await webhooks.save(called)
    expect(await webhooks.find('h1')).toBeUndefined()
    await current().erase('w1')
    expect(await webhooks.list()).toEqual([elsewhere])
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
