import { faults } from '@samenbord/wire'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { relayLimits } from '../relay/limits.ts'
import { Relay } from '../relay/relay.ts'
import { sweepWorkshops } from '../retention/erasure.ts'
import { MemoryStorage } from '../storage/memory.ts'
import { connect } from '../testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  type RunningServer,
  runServer,
  type TestParticipant,
  type TestWorkshop,
} from '../testing/running-server.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let server: RunningServer
let made: TestWorkshop
let els: TestParticipant

beforeEach(async () => {
  server = await runServer()
  made = await createWorkshop(server, 'Fietssnelweg F3')
  els = await joinAs(server, made, 'facilitator')
})
afterEach(() => server.close())

async function send(method: string, path: string, { body, as = els }: { body?: unknown; as?: TestParticipant } = {}) {
  const response = await fetch(`${server.origin}/api/workshops/${made.workshop}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${as.ticket}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? undefined : JSON.parse(text) }
}

test('a workshop is erased by a facilitator who types its title; everybody is told to drop their copy', async () => {
  const luc = await joinAs(server, made, 'contributor')
  const client = await connect(server, `board/${made.workshop}`, luc).sync()
  client.edit(doc => doc.getMap('notes').set('n1', new Y.Map()))
  await client.settled()
  expect(await send('DELETE', '', { body: { title: 'Fietssnelweg F4' } })).toMatchObject({
    body: { code: 'titleDiffers' },
  })
  expect(await send('DELETE', '', { body: { title: 'Fietssnelweg F3' }, as: luc })).toMatchObject({
    body: { code: 'notAllowed' },
  })
  expect(client.closeCode).toBeUndefined()
  expect(await send('DELETE', '', { body: { title: ' Fietssnelweg F3 ' } })).toMatchObject({ status: 204 })
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(faults.workshopErased.closeCode)
})

test('an erased workshop says so to whoever comes back, and takes nothing in', async () => {
  await send('DELETE', '', { body: { title: 'Fietssnelweg F3' } })
  expect(await send('GET', '/me')).toMatchObject({ status: 410, body: { code: 'workshopErased' } })
  const client = connect(server, `board/${made.workshop}`, els)
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(faults.workshopErased.closeCode)
  const [link] = Object.values(made.links)
  const preview = await fetch(`${server.origin}/api/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret: link?.split('#v1.')[1] }),
  })
  expect(await preview.json()).toMatchObject({ code: 'linkUnknown' })
})

test('a facilitator sees how long the workshop is kept and may choose otherwise; nobody else may', async () => {
  const day = 24 * 60 * 60 * 1000
  const now = await send('GET', '/keeping')
  expect(now).toMatchObject({ status: 200, body: { rule: 12, isEnding: false } })
  expect(now.body.erasedOn - Date.now()).toBeGreaterThan(364 * day)
  const chosen = await send('PATCH', '/keeping', { body: { months: 1 } })
  expect(chosen.body).toMatchObject({ months: 1 })
  expect(chosen.body.erasedOn - Date.now()).toBeLessThan(32 * day)
  expect((await send('PATCH', '/keeping', { body: { months: null } })).body.months).toBeUndefined()
  expect(await send('PATCH', '/keeping', { body: { months: 121 } })).toMatchObject({ status: 400 })
  const luc = await joinAs(server, made, 'contributor')
  expect(await send('GET', '/keeping', { as: luc })).toMatchObject({ status: 403 })
  expect(await send('PATCH', '/keeping', { body: { months: 5 }, as: luc })).toMatchObject({ status: 403 })
})

test('the daily round erases what has not changed for as long as it is kept, and nothing else', async () => {
  const storage = new MemoryStorage()
  const now = Date.parse('2027-06-15')
  const create = (id: string, day: string) =>
    storage.workshops.create({ id, code: id, createdAt: Date.parse(day) }, [], new Map())
  await create('old', '2026-06-14')
  await create('young', '2026-06-16')
  await create('kept', '2024-01-01')
  await storage.workshops.keepFor('kept', 60)
  await create('short', '2027-05-01')
  await storage.workshops.keepFor('short', 1)
  const relay = new Relay({ storage, limits: relayLimits, now: () => now, report: () => {} })
  const log = pino({ level: 'silent' })
  expect(await sweepWorkshops({ relay, storage, log }, { now, months: 12 })).toBe(2)
  expect((await storage.workshops.keeping()).map(({ workshop }) => workshop)).toEqual(['young', 'kept'])
})
