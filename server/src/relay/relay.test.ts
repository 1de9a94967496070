import { setLock } from '@samenbord/tools/lock'
import { faults, presenceFrame, readPresenceFrame, syncStep2Frame, updateFrame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { connect, FrameClient } from '../testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  post,
  type RunningServer,
  runServer,
  secretOf,
  type TestWorkshop,
  temporaryDir,
} from '../testing/running-server.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let dir: ReturnType<typeof temporaryDir>
let server: RunningServer
let made: TestWorkshop

beforeEach(async () => {
  dir = temporaryDir()
  server = await runServer({ DATA_DIR: dir.path })
  made = await createWorkshop(server)
})

afterEach(async () => {
  await server.close()
  dir.remove()
})

const note = (id: string) => (doc: Y.Doc) => doc.getMap('notes').set(id, new Y.Map())
const board = () => `board/${made.workshop}`
const session = () => `session/${made.workshop}`

test('an edit reaches the others, and its writer hears that it is stored', async () => {
  const [a, b] = [await joinAs(server, made, 'contributor'), await joinAs(server, made, 'facilitator')]
  const [first, second] = [connect(server, board(), a), connect(server, board(), b)]
  await Promise.all([first.sync(), second.sync()])
  first.edit(note('n1'))
  await first.settled()
  await second.until(() => second.doc.getMap('notes').has('n1'))
  expect(first.refusals).toEqual([])
})

test('a client without notices is told nothing it does not understand', async () => {
  const client = connect(server, board(), { ...(await joinAs(server, made, 'contributor')), notices: false })
  const watcher = connect(server, board(), await joinAs(server, made, 'viewer'))
  await Promise.all([client.sync(), watcher.sync()])
  client.edit(note('n1'))
  await watcher.until(() => watcher.doc.getMap('notes').has('n1'))
  expect(client.count('notice')).toBe(0)
})

test('the write of a viewer changes nothing, in whatever frame it comes', async () => {
  const viewer = connect(server, board(), await joinAs(server, made, 'viewer'))
  const watcher = connect(server, board(), await joinAs(server, made, 'facilitator'))
  await Promise.all([viewer.sync(), watcher.sync()])
  await viewer.settled()
  viewer.edit(note('forged'))
  viewer.send(syncStep2Frame(Y.encodeStateAsUpdate(viewer.doc)))
  await viewer.until(() => viewer.refusals.length === 2)
  expect(viewer.refusals).toMatchObject([{ code: 'readOnly' }, { code: 'readOnly' }])
  watcher.edit(note('honest'))
  await watcher.settled()
  const fresh = connect(server, board(), await joinAs(server, made, 'viewer'))
  await fresh.sync()
  expect([...fresh.doc.getMap('notes').keys()]).toEqual(['honest'])
})

test('an up-to-date reader that answers SyncStep1 commits no offence, even after deletions', async () => {
  const writer = connect(server, board(), await joinAs(server, made, 'contributor'))
  await writer.sync()
  writer.edit(note('n1'))
  writer.edit(doc => doc.getMap('notes').delete('n1'))
  await writer.settled()
  const viewer = connect(server, board(), await joinAs(server, made, 'viewer'))
  await viewer.sync()
  viewer.send(syncStep2Frame(Y.encodeStateAsUpdate(viewer.doc)))
  await viewer.settled()
  expect(viewer.refusals).toEqual([])
})

test('a contributor cannot write the session document', async () => {
  const contributor = connect(server, session(), await joinAs(server, made, 'contributor'))
  await contributor.sync()
  const before = contributor.doc.getMap('settings').get('title')
  contributor.edit(doc => doc.getMap('settings').set('title', 'Mine now'))
  await contributor.until(() => contributor.refusals.length === 1)
  const fresh = connect(server, session(), await joinAs(server, made, 'facilitator'))
  await fresh.sync()
  expect(fresh.doc.getMap('settings').get('title')).toEqual(before)
})

test('while the board is locked an edit is refused, and comes through when the lock lifts', async () => {
  const facilitator = connect(server, session(), await joinAs(server, made, 'facilitator'))
  const contributor = connect(server, board(), await joinAs(server, made, 'contributor'))
  await Promise.all([facilitator.sync(), contributor.sync()])
  facilitator.edit(doc => setLock(doc, true))
  await facilitator.settled()
  contributor.edit(note('kept'))
  await contributor.until(() => contributor.refusals.length === 1)
  expect(contributor.refusals).toMatchObject([{ code: 'locked' }])
  facilitator.edit(doc => setLock(doc, false))
  await facilitator.settled()
  await contributor.until(() => contributor.written > 1)
  await contributor.settled()
  const fresh = connect(server, board(), await joinAs(server, made, 'viewer'))
  await fresh.sync()
  expect(fresh.doc.getMap('notes').has('kept')).toBe(true)
})

test('the draft of another participant stays closed, to facilitators too', async () => {
  const [mine, other] = [await joinAs(server, made, 'contributor'), await joinAs(server, made, 'facilitator')]
  const draft = `draft/${made.workshop}/${mine.participant}`
  const intruder = connect(server, draft, other)
  await intruder.until(() => intruder.closeCode !== undefined)
  expect(intruder.closeCode).toBe(faults.draftForeign.closeCode)
  const owner = connect(server, draft, mine)
  await owner.sync()
})

test('a bad ticket and an unknown document end with a code that tells a client to stop', async () => {
  const { ticket } = await joinAs(server, made, 'contributor')
  const cases = [
    { doc: board(), ticket: `${ticket}x`, fault: faults.notJoined },
    { doc: 'board/nowhere', ticket, fault: faults.workshopUnknown },
    { doc: 'attic/w1', ticket, fault: faults.notFound },
  ]
  for (const { doc, ticket, fault } of cases) {
    const client = connect(server, doc, { ticket })
    await client.until(() => client.closeCode !== undefined)
    expect(client.closeCode).toBe(fault.closeCode)
  }
})

test('presence goes round with the name that the server knows, and goes when its connection goes', async () => {
  const [a, b] = [await joinAs(server, made, 'contributor'), await joinAs(server, made, 'viewer')]
  const [first, second] = [connect(server, board(), a), connect(server, board(), b)]
  await Promise.all([first.sync(), second.sync()])
  const state = { participant: { name: 'The mayor' }, cursor: { plane: 'board', x: 1, y: 2 }, junk: 'x' }
  first.send(presenceFrame([{ clientId: 7, clock: 1, state }]))
  const seen = () => second.frames.flatMap(frame => readPresenceFrame(frame) ?? [])
  await second.until(() => seen().length > 0)
  expect(seen()[0]).toEqual({
    clientId: 7,
    clock: 1,
    state: {
      participant: { id: a.participant, name: 'A contributor', colour: expect.any(String), role: 'contributor' },
      cursor: { plane: 'board', x: 1, y: 2 },
    },
  })
  second.send(presenceFrame([{ clientId: 7, clock: 9_007_199_254_740_991, state: { cursor: null } }]))
  await first.close()
  await second.until(() => seen().at(-1)?.state === null)
  expect(seen()).toHaveLength(2)
})

test('an update cut short is refused and harms nobody', async () => {
  const client = connect(server, board(), await joinAs(server, made, 'contributor'))
  await client.sync()
  await client.settled()
  client.send(updateFrame(Uint8Array.of(1, 1, 200, 1, 0, 4, 1, 5)))
  await client.until(() => client.refusals.length === 1)
  client.edit(note('after'))
  await client.settled()
  const fresh = connect(server, board(), await joinAs(server, made, 'viewer'))
  await fresh.sync()
  expect([...fresh.doc.getMap('notes').keys()]).toEqual(['after'])
})

test('withdrawing a link cuts who came by it, for good', async () => {
  const facilitator = await joinAs(server, made, 'facilitator')
  const contributor = await joinAs(server, made, 'contributor')
  const client = connect(server, board(), contributor)
  await client.sync()
  const links = `${server.origin}/api/workshops/${made.workshop}/links`
  const headers = { cookie: facilitator.cookie }
  const list = (await (await fetch(links, { headers })).json()) as { links: { id: string; role: string }[] }
  const link = list.links.find(({ role }) => role === 'contributor')
  const response = await fetch(`${links}/${link?.id}`, { method: 'DELETE', headers })
  expect(response.status).toBe(204)
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(faults.accessRevoked.closeCode)
  const again = connect(server, board(), contributor)
  await again.until(() => again.closeCode !== undefined)
  expect(again.closeCode).toBe(faults.accessRevoked.closeCode)
})

test('two tabs of one browser keep their roles when they reconnect', async () => {
  const facilitator = await joinAs(server, made, 'facilitator')
  const key = { secret: secretOf(made.links.viewer) }
  const joined = await post(`${server.origin}/api/join`, key, { cookie: facilitator.cookie })
  const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? ''
  const open = async (query: string) => {
    const url = `ws://127.0.0.1:${server.port}/sync/session/${made.workshop}?notices=1&${query}`
    const client = await new FrameClient(url, { cookie }).sync()
    client.edit(doc => doc.getMap('settings').set('title', `by ${query}`))
    await client.settled()
    return client
  }
  expect((await open(`as=${facilitator.participant}`)).refusals).toEqual([])
  expect((await open('')).refusals).toMatchObject([{ code: 'readOnly' }])
  expect((await open('as=somebody-else')).refusals).toMatchObject([{ code: 'readOnly' }])
})

test('nothing of what people write or are called gets into the log', async () => {
  const lines: string[] = []
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk: string | Uint8Array) => {
    lines.push(String(chunk))
    return true
  }
  const loud = await runServer({ LOG_LEVEL: 'trace' })
  const canary = 'CANARY-7c1e'
  const place = await createWorkshop(loud, `Title ${canary}`)
  const joined = await post(`${loud.origin}/api/join`, {
    secret: secretOf(place.links.contributor),
    name: `Name ${canary}`,
  })
  const { ticket } = (await joined.json()) as { ticket: string }
  const client = await connect(loud, `board/${place.workshop}`, { ticket }).sync()
  client.edit(doc => doc.getMap('notes').set(canary, canary))
  client.edit(doc => doc.getMap(canary).set(canary, canary))
  await client.until(() => client.refusals.length > 0)
  await fetch(`${loud.origin}/api/nothing?q=${canary}`)
  await fetch(`${loud.origin}/api/workshops/${place.workshop}/plan.csv?lang=${canary}`)
  const lost = new FrameClient(`ws://127.0.0.1:${loud.port}/elsewhere/${canary}?ticket=${ticket}`)
  await lost.until(() => lost.closeCode !== undefined)
  await loud.close()
  process.stdout.write = write
  const log = lines.join('')
  expect(log).toContain('/api/join')
  for (const secret of [canary, ticket, place.workshop, place.code, secretOf(place.links.contributor)]) {
    expect(log).not.toContain(secret)
  }
})
