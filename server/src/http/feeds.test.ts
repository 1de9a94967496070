import { addNotes, overrideLevel, placeNote, renameNote } from '@samenbord/board'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { MemoryStorage } from '../storage/memory.ts'
import type { Storage } from '../storage/storage.ts'
import { connect, type FrameClient } from '../testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  post,
  type RunningServer,
  runServer,
  type TestParticipant,
  type TestWorkshop,
} from '../testing/running-server.ts'

let storage: MemoryStorage
let server: RunningServer
let made: TestWorkshop
let els: TestParticipant
let board: FrameClient

beforeEach(async () => {
  storage = new MemoryStorage()
  server = await runServer({}, { storage, limits: { linger: 0 } })
  made = await createWorkshop(server)
  els = await joinAs(server, made, 'facilitator')
  board = await connect(server, `board/${made.workshop}`, els).sync()
  board.edit(doc => {
    addNotes(doc, [{ id: 'n1', name: 'Infrabel', position: { x: 0, y: 0 }, by: 'p', at: 1 }])
    placeNote(doc, 'n1', { influence: 0.9, impact: 0.9, by: 'p', at: 1 })
  })
  await board.settled()
})
afterEach(() => server.close())

const shareable = { name: 'Outlook', edition: 'shareable', language: 'fr' }
const path = (rest: string) => `${server.origin}/api/workshops/${made.workshop}/${rest}`
const own = (who = els) => ({ authorization: `Bearer ${who.ticket}` })

async function make(wish: Record<string, unknown> = shareable): Promise<{ id: string; address: string }> {
  const reply = await post(path('feeds'), wish, own())
  expect(reply.status).toBe(201)
  return (await reply.json()) as { id: string; address: string }
}

const read = (address: string, headers: Record<string, string> = {}) => fetch(address, { headers })
const codeOf = async (reply: Response) => ((await reply.json()) as { code: string }).code

test('a feed gives the plan as it is in every format, with neither cookie nor name, in its own language', async () => {
  const { address } = await make()
  expect(address).toMatch(new RegExp(`^${server.origin}/api/feeds/[\\w-]{22}/plan$`))
  const types = {
    json: 'application/json; charset=utf-8',
    csv: 'text/csv; charset=utf-8',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ics: 'text/calendar; charset=utf-8',
    md: 'text/markdown; charset=utf-8',
  }
  for (const [extension, type] of Object.entries(types)) {
    const reply = await read(`${address}.${extension}`)
    expect([extension, reply.status, reply.headers.get('content-type')]).toEqual([extension, 200, type])
    expect(reply.headers.get('content-language')).toBe('fr')
    expect(reply.headers.get('cache-control')).toBe('no-store')
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect((await reply.arrayBuffer()).byteLength).toBeGreaterThan(100)
  }
  const csv = await (await read(`${address}.csv`)).text()
  expect(csv).toContain('Infrabel')
  expect(csv).toContain('Impliquer activement')
  expect(await read(`${address}.svg`)).toMatchObject({ status: 400 })
})

test('the shareable edition keeps the secrets of the team, the internal one tells them', async () => {
  board.edit(doc =>
    overrideLevel(
      doc,
      { stakeholder: 'n1', phase: 'design' },
      { level: 'partner', reason: 'geheim', instead: undefined, by: 'p', byName: 'An', at: 2 },
    ),
  )
  await board.settled()
  const texts = await Promise.all(
    [await make(), await make({ ...shareable, edition: 'internal' })].map(async ({ address }) =>
      (await read(`${address}.json`)).text(),
    ),
  )
  expect(texts.map(text => text.includes('geheim'))).toEqual([false, true])
})

test('what is unchanged is told without reading a document, and every change is told', async () => {
  const { address } = await make()
  const tagOf = (reply: Response) => reply.headers.get('etag') ?? ''
  const first = await read(`${address}.csv`)
  const tag = tagOf(first)
  expect(tag).toMatch(/^"[\w-]{27}"$/)
  // nobody has the documents open, so that whoever wants one must read it
  board.ws.close()
  await expect.poll(() => openDocuments()).toBe(0)
  const reads: string[] = []
  const { read: readDoc } = storage
  storage.read = doc => {
    reads.push(doc)
    return readDoc.call(storage, doc)
  }
  for (const wanted of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
    const same = await read(`${address}.csv`, { 'if-none-match': wanted })
    expect([same.status, tagOf(same), await same.text()]).toEqual([304, tag, ''])
  }
  // who keeps nothing and asks again within a minute gets the file that was written already
  expect(await (await read(`${address}.csv`)).text()).toBe(await first.text())
  expect(reads).toEqual([])
  await read(`${address}.md`)
  expect(reads.length).toBeGreaterThan(0)

  board = await connect(server, `board/${made.workshop}`, els).sync()
  board.edit(doc => renameNote(doc, 'n1', 'TEC'))
  await board.settled()
  const changed = await read(`${address}.csv`, { 'if-none-match': tag })
  expect(changed.status).toBe(200)
  expect(tagOf(changed)).not.toBe(tag)
  expect(await changed.text()).toContain('TEC')
  // other formats and feeds have tags of their own
  const others = [await read(`${address}.json`), await read(`${(await make()).address}.csv`)].map(tagOf)
  expect(new Set([tagOf(changed), ...others]).size).toBe(3)
})

test('a feed that nobody else needs the documents for lets them go again', async () => {
  const { address } = await make()
  board.ws.close()
  await expect.poll(() => openDocuments()).toBe(0)
  expect((await read(`${address}.csv`)).status).toBe(200)
  await expect.poll(() => openDocuments()).toBe(0)
})

async function openDocuments(): Promise<number> {
  const reply = await fetch(`${server.origin}/health/ready`)
  return ((await reply.json()) as { documents: number }).documents
}

test('withdrawing works at once, expiry at its time, and the token is kept nowhere', async () => {
  const { id, address } = await make()
  const [, token = ''] = /feeds\/([^/]+)/.exec(address) ?? []
  expect(JSON.stringify(await storage.feeds.list(made.workshop))).not.toContain(token)
  expect((await read(`${address}.csv`)).status).toBe(200)
  const gone = await fetch(path(`feeds/${id}`), { method: 'DELETE', headers: own() })
  expect(gone.status).toBe(204)
  const after = await read(`${address}.csv`)
  expect([after.status, await codeOf(after)]).toEqual([410, 'feedEnded'])
  const tagged = await read(`${address}.csv`, { 'if-none-match': '*' })
  expect(tagged.status).toBe(410)

  const brief = await make({ ...shareable, expiresAt: Date.now() + 60_000 })
  expect((await read(`${brief.address}.ics`)).status).toBe(200)
  const feed = await storage.feeds.find(brief.id)
  if (feed) await storage.feeds.add({ ...feed, expiresAt: Date.now() - 1 })
  expect((await read(`${brief.address}.ics`)).status).toBe(410)

  const unknown = await read(`${server.origin}/api/feeds/AAAAAAAAAAAAAAAAAAAAAA/plan.csv`)
  expect([unknown.status, await codeOf(unknown)]).toEqual([404, 'feedUnknown'])
})

test('erasing the workshop ends its feeds', async () => {
  const { address } = await make()
  await fetch(path('').slice(0, -1), {
    method: 'DELETE',
    headers: { ...own(), 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Fietssnelweg F3' }),
  })
  expect((await read(`${address}.csv`)).status).toBe(404)
})

test('only the facilitator makes, lists and withdraws feeds, and only those of the own workshop', async () => {
  const { id } = await make()
  for (const role of ['contributor', 'viewer'] as const) {
    const me = await joinAs(server, made, role)
    const replies = [
      await post(path('feeds'), shareable, own(me)),
      await fetch(path('feeds'), { headers: own(me) }),
      await fetch(path(`feeds/${id}`), { method: 'DELETE', headers: own(me) }),
    ]
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403])
  }
  expect((await fetch(path('feeds'))).status).toBe(401)
  const other = await createWorkshop(server, 'Elders')
  const stranger = await joinAs(server, other, 'facilitator')
  const foreign = `${server.origin}/api/workshops/${other.workshop}/feeds/${id}`
  expect((await fetch(foreign, { method: 'DELETE', headers: own(stranger) })).status).toBe(404)
  expect(await storage.feeds.find(id)).toMatchObject({ revokedAt: undefined })
})

test('the list tells name, edition, language and the day of the last reading, never the token', async () => {
  const { id, address } = await make()
  const list = async () => (await (await fetch(path('feeds'), { headers: own() })).json()) as { feeds: unknown[] }
  const base = { id, ...shareable, createdAt: expect.any(Number), revoked: false }
  expect((await list()).feeds).toEqual([base])
  const writes: string[] = []
  const counting: Storage['feeds'] = { ...storage.feeds }
  storage.feeds.used = (feed, day) => {
    writes.push(day)
    return counting.used(feed, day)
  }
  for (const extension of ['csv', 'ics', 'csv']) await read(`${address}.${extension}`)
  expect((await list()).feeds).toEqual([{ ...base, usedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) }])
  // once a day is enough
  expect(writes).toHaveLength(1)
})

test('a feed needs a name, an edition, a language and a time to come; there may be fifty', async () => {
  for (const wrong of [
    { name: ' ' },
    { edition: 'secret' },
    { language: 'xx' },
    { expiresAt: 5 },
    { name: 'x'.repeat(61) },
  ]) {
    expect((await post(path('feeds'), { ...shareable, ...wrong }, own())).status).toBe(400)
  }
  for (let each = 0; each < 50; each += 1) await make()
  const full = await post(path('feeds'), shareable, own())
  expect([full.status, await codeOf(full)]).toEqual([409, 'feedsFull'])
  const [first] = await storage.feeds.list(made.workshop)
  await storage.feeds.revoke(first?.id ?? '', Date.now())
  await make()
})

test('the audit tells that feeds were made and withdrawn, not by what name', async () => {
  const { id } = await make({ ...shareable, name: 'Geheime dienst' })
  await fetch(path(`feeds/${id}`), { method: 'DELETE', headers: own() })
  const entries = await storage.audit.list(made.workshop, 9)
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'feedWithdrawn', participant: els.participant, role: 'facilitator' },
    { action: 'feedMade', participant: els.participant, role: 'facilitator' },
  ])
  expect(JSON.stringify(entries)).not.toContain('Geheime')
})

test('who asks too often is told to wait', async () => {
  const { address } = await make()
  const statuses = await Promise.all(
    Array.from({ length: 245 }, async () => (await read(`${address}.md`, { 'if-none-match': '*' })).status),
  )
  expect([...new Set(statuses)].sort()).toEqual([304, 429])
})
