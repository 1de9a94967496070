// The unmodified y-websocket client must join, sync, edit, stay, see presence, and take a refusal for what it is.
import { faults } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { MemoryStorage } from '../../server/src/storage/memory.ts'
import {
  createWorkshop,
  joinAs,
  type RunningServer,
  runServer,
  type TestWorkshop,
} from '../../server/src/testing/running-server.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let server: RunningServer
let made: TestWorkshop
const providers: WebsocketProvider[] = []

beforeEach(async () => {
  server = await runServer({}, { limits: { heartbeat: 200, silence: 1500 } })
  made = await createWorkshop(server)
})

afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await server.close()
})

function open(doc: string, ticket: string, more: Record<string, string> = {}): WebsocketProvider {
  const provider = new WebsocketProvider(`ws://127.0.0.1:${server.port}/sync`, doc, new Y.Doc(), {
    // ws differs from the browser's type in details the client does not touch
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    params: { ticket, ...more },
    disableBc: true,
  })
  providers.push(provider)
  return provider
}

const synced = (provider: WebsocketProvider) => until(provider, () => provider.synced)

/** Resolves once `condition` holds, looked at after every message and event of the client. */
function until(provider: WebsocketProvider, condition: () => boolean): Promise<void> {
  return new Promise(resolve => {
    const check = () => {
      if (!condition()) return
      clearInterval(timer)
      resolve()
    }
    const timer = setInterval(check, 10)
    provider.doc.on('update', check)
    check()
  })
}

test('it joins, syncs and edits', async () => {
  const first = open(`board/${made.workshop}`, (await joinAs(server, made, 'contributor')).ticket)
  const second = open(`board/${made.workshop}`, (await joinAs(server, made, 'facilitator')).ticket)
  await Promise.all([synced(first), synced(second)])
  first.doc.getMap('notes').set('n1', new Y.Map([['createdBy', 'somebody']]))
  await until(second, () => second.doc.getMap('notes').has('n1'))
  second.doc.getMap('notes').delete('n1')
  await until(first, () => !first.doc.getMap('notes').has('n1'))
})

test('it brings along what was edited before the connection', async () => {
  const first = open(`board/${made.workshop}`, (await joinAs(server, made, 'contributor')).ticket)
  first.doc.getMap('notes').set('early', new Y.Map())
  await synced(first)
  const second = open(`board/${made.workshop}`, (await joinAs(server, made, 'viewer')).ticket)
  await until(second, () => second.doc.getMap('notes').has('early'))
})

test('it reads the session, where the title is', async () => {
  const provider = open(`session/${made.workshop}`, (await joinAs(server, made, 'viewer')).ticket)
  await synced(provider)
  expect(provider.doc.getMap('settings').get('title')).toEqual('Fietssnelweg F3')
})

test('it sees who else is there, under the names the server knows, and when they go', async () => {
  const guest = await joinAs(server, made, 'contributor')
  const first = open(`board/${made.workshop}`, guest.ticket)
  const second = open(`board/${made.workshop}`, (await joinAs(server, made, 'viewer')).ticket)
  await Promise.all([synced(first), synced(second)])
  first.awareness.setLocalState({ cursor: { plane: 'matrix', x: 0.5, y: 1 } })
  const seen = () => second.awareness.getStates().get(first.doc.clientID)
  await until(second, () => seen()?.cursor !== undefined)
  expect(seen()).toMatchObject({ participant: { id: guest.participant, role: 'contributor' }, cursor: { x: 0.5 } })
  first.disconnect()
  await until(second, () => seen() === undefined)
})

test('an idle client hears the heartbeat and stays, well beyond the silence that would end it', async () => {
  const provider = open(`board/${made.workshop}`, (await joinAs(server, made, 'viewer')).ticket)
  await synced(provider)
  let closed = 0
  provider.on('connection-close', () => {
    closed += 1
  })
  const heard = new Set<number>()
  provider.ws?.addEventListener('message', () => heard.add(Date.now()))
  // ten heartbeats are one and a half times the silence the server puts up with
  await until(provider, () => heard.size >= 10)
  expect(closed).toBe(0)
  expect(provider.wsconnected).toBe(true)
})

test('a dead ticket stops it for good', async () => {
  const refused = open(`board/${made.workshop}`, 'not.a.real.ticket')
  const end = await new Promise<{ code: number }>(resolve => refused.on('closed', resolve))
  expect(end.code).toBe(faults.notJoined.closeCode)
  expect(refused.shouldConnect).toBe(false)
})

test('after the line was cut it comes back by itself and brings its edits', async () => {
  const { ticket } = await joinAs(server, made, 'contributor')
  const provider = open(`board/${made.workshop}`, ticket)
  await synced(provider)
  const cut = new Promise(resolve => provider.once('connection-close', resolve))
  if (provider.ws instanceof WebSocket) provider.ws.terminate()
  await cut
  provider.doc.getMap('notes').set('offline', new Y.Map())
  const other = open(`board/${made.workshop}`, (await joinAs(server, made, 'viewer')).ticket)
  await until(other, () => other.doc.getMap('notes').has('offline'))
})

test('after a restored backup it reconnects where it says the epoch that joining told it, and is stopped where it does not', async () => {
  await server.close()
  const storage = new MemoryStorage()
  await storage.renewEpochs()
  server = await runServer({}, { storage })
  made = await createWorkshop(server)
  const { ticket, epoch } = await joinAs(server, made, 'contributor')
  const telling = open(`board/${made.workshop}`, ticket, { epoch: `${epoch}` })
  const silent = open(`board/${made.workshop}`, ticket)
  await Promise.all([synced(telling), synced(silent)])
  telling.doc.getMap('notes').set('n1', new Y.Map())
  await until(silent, () => silent.doc.getMap('notes').has('n1'))
  const stopped = new Promise<number>(resolve => silent.once('closed', ({ code }) => resolve(code)))
  for (const provider of [telling, silent]) {
    provider.disconnect()
    provider.connect()
  }
  await synced(telling)
  expect(await stopped).toBe(faults.epochChanged.closeCode)
})
