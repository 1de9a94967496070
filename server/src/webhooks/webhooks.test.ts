// Webhooks of a real server, called over real sockets.
import { createHmac } from 'node:crypto'
import { addNotes, moveNotes, renameNote } from '@samenbord/board'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, type FrameClient } from '../testing/frame-client.ts'
import { openReceiver, type Received, type Receiver } from '../testing/receiver.ts'
import {
  createWorkshop,
  joinAs,
  post,
  type RunningServer,
  runServer,
  type TestParticipant,
  type TestWorkshop,
  temporaryDir,
} from '../testing/running-server.ts'
import type { WebhookTimes } from './webhooks.ts'

const SWIFT: WebhookTimes = { quiet: 80, longest: 400, waits: [60, 60] }

let dir: ReturnType<typeof temporaryDir>
let receiver: Receiver
let server: RunningServer
let made: TestWorkshop
let els: TestParticipant
let board: FrameClient

beforeEach(async () => {
  dir = temporaryDir()
  receiver = await openReceiver()
  await start()
  made = await createWorkshop(server)
  els = await joinAs(server, made, 'facilitator')
  board = await connect(server, `board/${made.workshop}`, els).sync()
  board.edit(doc => addNotes(doc, [{ id: 'n1', name: 'Infrabel', position: { x: 0, y: 0 }, by: 'p', at: 1 }]))
  await board.settled()
})
afterEach(async () => {
  await server.close()
  await receiver.close()
  dir.remove()
})

async function start(times = SWIFT, environment: Record<string, string> = { WEBHOOKS_INSIDE: 'yes' }): Promise<void> {
  server = await runServer({ DATA_DIR: dir.path, ...environment }, { webhookTimes: times })
}

interface Shown {
  readonly id: string
  readonly state: string
  readonly secret: string
  readonly lastOutcome?: string
}

const path = (rest: string) => `${server.origin}/api/workshops/${made.workshop}/${rest}`
const own = (who = els) => ({ authorization: `Bearer ${who.ticket}` })

async function make(url = receiver.url): Promise<Shown> {
  const reply = await post(path('webhooks'), { url }, own())
  expect(reply.status).toBe(201)
  return (await reply.json()) as Shown
}

async function listed(): Promise<readonly Shown[]> {
  const reply = await fetch(path('webhooks'), { headers: own() })
  return ((await reply.json()) as { webhooks: Shown[] }).webhooks
}

async function rename(name: string): Promise<void> {
  board.edit(doc => renameNote(doc, 'n1', name))
  await board.settled()
}

const calls = (count: number) => expect.poll(() => receiver.calls.length, { timeout: 5000 }).toBe(count)
const idOf = (call: Received | undefined) => call?.headers['webhook-id']

/** As a receiver does it by the book: standardwebhooks.com. */
function isAuthentic({ headers, body }: Received, secret: string): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  return headers['webhook-signature'] === `v1,${createHmac('sha256', key).update(signed).digest('base64')}`
}

test('a webhook is called when it is made, signed with a key that is told once, and says nothing of what people wrote', async () => {
  const { secret, state, lastOutcome } = await make()
  expect([state, lastOutcome]).toEqual(['working', 'arrived'])
  const [call] = receiver.calls
  if (!call) throw new Error('Nobody was called')
  expect(secret).toMatch(/^whsec_[\w+/]{32}$/)
  expect(isAuthentic(call, secret)).toBe(true)
  expect(isAuthentic({ ...call, body: `${call.body} ` }, secret)).toBe(false)
  expect(Math.abs(Number(call.headers['webhook-timestamp']) - Date.now() / 1000)).toBeLessThan(10)
  expect(JSON.parse(call.body)).toEqual({
    type: 'plan.changed',
    timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    data: { workshop: made.workshop, plan: `/api/workshops/${made.workshop}/plan.json` },
  })
  expect(JSON.stringify(await listed())).not.toContain(secret)
})

test('a burst of edits is one call, and what does not change the plan is none', async () => {
  await make()
  for (let each = 0; each < 20; each += 1) await rename(`Infrabel ${each}`)
  await calls(2)
  board.edit(doc => moveNotes(doc, [{ id: 'n1', position: { x: 500, y: 500 } }]))
  await board.settled()
  // making one has all of them looked at, and resolves when that is done
  await make(`${receiver.url}/second`)
  expect(receiver.calls.map(call => call.path)).toEqual(['/hook', '/hook', '/hook/second'])
  await rename('TEC')
  await calls(5)
  expect(new Set(receiver.calls.map(idOf)).size).toBe(5)
})

test('while people go on and on, a call is made all the same', async () => {
  await make()
  const began = Date.now()
  for (let each = 0; receiver.calls.length < 2 && Date.now() - began < 5000; each += 1) await rename(`${each}`)
  expect(receiver.calls.length).toBe(2)
  expect(Date.now() - began).toBeGreaterThanOrEqual(SWIFT.longest - 50)
})

test('a call that does not arrive is tried again under the same id, until it does', async () => {
  await make()
  receiver.answer = (response, count) => response.writeHead(count < 4 ? 503 : 200).end()
  await rename('TEC')
  await calls(4)
  await expect.poll(async () => (await listed())[0]).toMatchObject({ state: 'working', lastOutcome: 'arrived' })
  expect(new Set(receiver.calls.slice(1).map(idOf)).size).toBe(1)
  expect(idOf(receiver.calls[0])).not.toBe(idOf(receiver.calls[1]))
})

test('after the last try it is given up for all to see, until somebody has it tried again', async () => {
  const { id } = await make()
  receiver.answer = response => response.writeHead(500).end()
  await rename('TEC')
  await calls(4)
  await expect.poll(async () => (await listed())[0]).toMatchObject({ state: 'stopped', lastOutcome: 'refused' })
  await rename('De Lijn')
  receiver.answer = response => response.writeHead(200).end()
  const resumed = await post(path(`webhooks/${id}/resume`), {}, own())
  expect(await resumed.json()).toMatchObject({ state: 'working', lastOutcome: 'arrived' })
  // stopped, it was not called for the change in between
  expect(receiver.calls).toHaveLength(5)
  const reply = await fetch(path('audit'), { headers: own() })
  const { entries } = (await reply.json()) as { entries: { action: string; participant?: string }[] }
  expect(entries.map(({ action }) => action).slice(0, 3)).toEqual(['webhookResumed', 'webhookStopped', 'webhookMade'])
  expect(entries[1]).not.toHaveProperty('participant')
  expect(JSON.stringify(entries)).not.toContain('127.0.0.1')
})

test('a receiver that says it is gone is not called again', async () => {
  receiver.answer = response => response.writeHead(410).end()
  expect(await make()).toMatchObject({ state: 'stopped', lastOutcome: 'refused' })
})

test('a restart loses no call: neither one that is being tried nor a change that nobody was told of yet', async () => {
  await make()
  receiver.answer = response => response.writeHead(500).end()
  await rename('TEC')
  await calls(2)
  await server.close()
  receiver.answer = response => response.writeHead(200).end()
  // this one would not make a call for a minute
  await start({ quiet: 60_000, longest: 60_000, waits: [60] })
  await calls(3)
  expect(idOf(receiver.calls[2])).toBe(idOf(receiver.calls[1]))
  board = await connect(server, `board/${made.workshop}`, els).sync()
  await rename('De Lijn')
  await server.close()
  expect(receiver.calls).toHaveLength(3)
  await start()
  await calls(4)
  await server.close()
  // and where all was told, nobody is called
  await start({ quiet: 1, longest: 1, waits: [1] })
  board = await connect(server, `board/${made.workshop}`, els).sync()
  await rename('Brussels Airport')
  await calls(5)
})

test('addresses inside are refused unless the operator allows them', async () => {
  await server.close()
  await start(SWIFT, {})
  for (const url of [receiver.url, receiver.url.replace('http:', 'https:'), 'https://localhost/x', 'nonsense', '']) {
    const reply = await post(path('webhooks'), { url }, own())
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([400, 'webhookUnfit'])
  }
  expect(await listed()).toEqual([])
  expect(receiver.calls).toEqual([])
})

test('what was allowed once is not called when the operator no longer allows it', async () => {
  await make()
  await server.close()
  await start(SWIFT, {})
  board = await connect(server, `board/${made.workshop}`, els).sync()
  await rename('TEC')
  await expect.poll(async () => (await listed())[0]).toMatchObject({ lastOutcome: 'forbidden' })
  expect(receiver.calls).toHaveLength(1)
})

test('only the facilitator of the workshop makes, sees, removes and resumes webhooks', async () => {
  const { id } = await make()
  const asks = (who: TestParticipant, at = made.workshop) => {
    const base = `${server.origin}/api/workshops/${at}/webhooks`
    return [
      post(base, { url: receiver.url }, own(who)),
      fetch(base, { headers: own(who) }),
      fetch(`${base}/${id}`, { method: 'DELETE', headers: own(who) }),
      post(`${base}/${id}/resume`, {}, own(who)),
    ]
  }
  for (const role of ['contributor', 'viewer'] as const) {
    const replies = await Promise.all(asks(await joinAs(server, made, role)))
    expect(replies.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  }
  const other = await createWorkshop(server, 'Elders')
  const stranger = await joinAs(server, other, 'facilitator')
  const [, , removed, resumed] = await Promise.all(asks(stranger, other.workshop))
  expect([removed?.status, resumed?.status]).toEqual([404, 404])
  expect(await listed()).toHaveLength(1)
})

test('a webhook that was removed, or whose workshop was erased, is not called any more', async () => {
  const [gone, kept] = [await make(), await make(`${receiver.url}/kept`)]
  expect((await fetch(path(`webhooks/${gone.id}`), { method: 'DELETE', headers: own() })).status).toBe(204)
  await rename('TEC')
  await calls(3)
  expect(receiver.calls[2]?.path).toBe('/hook/kept')
  expect(kept.state).toBe('working')
  await rename('De Lijn')
  const erased = await fetch(`${server.origin}/api/workshops/${made.workshop}`, {
    method: 'DELETE',
    headers: { ...own(), 'content-type': 'application/json' },
    body: JSON.stringify({ title: 'Fietssnelweg F3' }),
  })
  expect(erased.status).toBe(204)
  const other = await createWorkshop(server, 'Elders')
  made = other
  els = await joinAs(server, other, 'facilitator')
  await make(`${receiver.url}/other`)
  expect(receiver.calls.map(call => call.path)).toEqual(['/hook', '/hook/kept', '/hook/kept', '/hook/other'])
})

test('there may be ten, and the server ends although somebody lets a call hang', async () => {
  for (let each = 0; each < 10; each += 1) await make()
  const full = await post(path('webhooks'), { url: receiver.url }, own())
  expect([full.status, ((await full.json()) as { code: string }).code]).toEqual([409, 'webhooksFull'])
  receiver.answer = () => {}
  await rename('TEC')
  await calls(20)
  const began = Date.now()
  await server.close()
  expect(Date.now() - began).toBeLessThan(3000)
  await start()
})
