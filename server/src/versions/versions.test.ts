// Versions over the wire: who may do what with them, when the server makes one, and what people see of a restore.
import { addNote, liveNotes, readBoard, readSession, retitle, stateOf, type VersionContent } from '@samenbord/board'
import { setLock } from '@samenbord/tools/lock'
import { closePrivateWriting, startPrivateWriting, writePrivateNote } from '@samenbord/tools/private-writing'
import { goToStep } from '@samenbord/tools/steps'
import { faults } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MemoryStorage } from '../storage/memory.ts'
import { connect, type FrameClient } from '../testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  type RunningServer,
  runServer,
  type TestParticipant,
  type TestWorkshop,
} from '../testing/running-server.ts'

interface Listed {
  readonly id: string
  readonly reason: string
  readonly by?: string
  readonly name?: string
  readonly step: string
  readonly changes: Readonly<Record<string, number>>
}

let server: RunningServer
let made: TestWorkshop
let els: TestParticipant
let luc: TestParticipant
let board: FrameClient
let session: FrameClient

beforeEach(async () => {
  server = await runServer()
  made = await createWorkshop(server)
  els = await joinAs(server, made, 'facilitator')
  luc = await joinAs(server, made, 'contributor')
  board = await connect(server, `board/${made.workshop}`, luc).sync()
  session = await connect(server, `session/${made.workshop}`, els).sync()
})
afterEach(() => server.close())

function call(who: TestParticipant, path: string, body?: unknown): Promise<Response> {
  return fetch(`${server.origin}/api/workshops/${made.workshop}/versions${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${who.ticket}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

async function listed(): Promise<readonly Listed[]> {
  return ((await (await call(els, '')).json()) as { versions: Listed[] }).versions
}

async function add(...names: readonly string[]): Promise<void> {
  for (const name of names) {
    board.edit(doc => addNote(doc, { id: `n-${name}`, name, position: { x: 0, y: 0 }, by: luc.participant, at: 1 }))
  }
  await board.settled()
}

async function lead(change: (doc: FrameClient['doc']) => void): Promise<void> {
  session.edit(change)
  await session.settled()
}

const namesOn = (client: FrameClient) => liveNotes(readBoard(client.doc)).map(({ name }) => name)
const save = async (name: string) => (await (await call(els, '', { name })).json()) as Listed

test('a restore brings back what a version holds, to everybody at once, locked or not, and keeps the present', async () => {
  await add('NMBS', 'De Lijn')
  const version = await save('  Na de pauze ')
  expect(version).toMatchObject({ reason: 'asked', by: 'A facilitator', name: 'Na de pauze', changes: { added: 2 } })
  board.edit(doc => doc.getMap('notes').delete('n-NMBS'))
  await add('TEC')
  await lead(doc => retitle(doc, 'Spoiled'))
  await lead(doc => setLock(doc, true))
  expect((await call(els, `/${version.id}/restore`, {})).status).toBe(204)
  await board.until(() => namesOn(board).join() === 'De Lijn,NMBS')
  await session.until(() => readSession(session.doc).title === 'Fietssnelweg F3')
  expect(session.doc.getMap('lock').toJSON()).not.toEqual({})

  const [present, ...others] = await listed()
  expect(present).toMatchObject({
    reason: 'restore',
    by: 'A facilitator',
    changes: { added: 1, removed: 1, settings: 1 },
  })
  expect(others.map(({ id }) => id)).toEqual([version.id])
  await call(els, `/${present?.id}/restore`, {})
  await board.until(() => namesOn(board).join() === 'De Lijn,TEC')
  const fresh = await connect(server, `board/${made.workshop}`, els).sync()
  expect(namesOn(fresh)).toEqual(['De Lijn', 'TEC'])
})

test('after a restore people write on as before, also in the documents that are loaded anew', async () => {
  await add('NMBS')
  const version = await save('')
  expect(version.name).toBeUndefined()
  await add('TEC')
  await call(els, `/${version.id}/restore`, {})
  await board.until(() => namesOn(board).join() === 'NMBS')
  await add('MIVB')
  expect(board.refusals).toEqual([])
  const fresh = await connect(server, `board/${made.workshop}`, els).sync()
  expect(namesOn(fresh).toSorted()).toEqual(['MIVB', 'NMBS'])
})

test('the server makes a version when the group goes to another step and something changed, and then only', async () => {
  await add('NMBS')
  await lead(doc => goToStep(doc, 'evaluate'))
  await vi.waitFor(async () => expect(await listed()).toHaveLength(1))
  expect(await listed()).toMatchObject([{ reason: 'step', step: 'evaluate', changes: { added: 1 } }])
  expect((await listed())[0]).not.toHaveProperty('by')
  await lead(doc => setLock(doc, true))
  await lead(doc => goToStep(doc, 'plan'))
  await lead(doc => retitle(doc, 'F3'))
  await lead(doc => goToStep(doc, 'engage'))
  await vi.waitFor(async () => expect(await listed()).toHaveLength(2))
  expect((await listed())[0]).toMatchObject({ reason: 'step', step: 'engage', changes: { settings: 1 } })
})

test('a round that was brought out is a version', async () => {
  await lead(doc => startPrivateWriting(doc, { id: 'r1', at: 1, anonymity: 'off', by: els.participant }))
  const draft = await connect(server, `draft/${made.workshop}/${luc.participant}`, luc).sync()
  draft.edit(doc => writePrivateNote(doc, { id: 'd1', round: 'r1', name: 'NMBS', category: undefined, at: 1 }))
  await draft.settled()
  await lead(doc => closePrivateWriting(doc, 'r1', { by: els.participant, at: 2 }))
  await vi.waitFor(async () => expect(await listed()).toHaveLength(1))
  expect(await listed()).toMatchObject([{ reason: 'reveal', changes: { added: 1 } }])
})

test('contributors look, facilitators make and restore, viewers and strangers do neither', async () => {
  await add('NMBS')
  const { id } = await save('Now')
  const eve = await joinAs(server, made, 'viewer')
  const other = await createWorkshop(server)
  const stranger = await joinAs(server, other, 'facilitator')
  const looked = (await (await call(luc, `/${id}`)).json()) as VersionContent
  expect([...stateOf(looked).board.notes.values()].map(({ name }) => name)).toEqual(['NMBS'])
  const answers = await Promise.all([
    call(luc, ''),
    call(luc, '', { name: 'x' }),
    call(luc, `/${id}/restore`, {}),
    call(eve, ''),
    call(eve, `/${id}`),
    call(eve, `/${id}/restore`, {}),
    call(stranger, `/${id}`),
    call(stranger, `/${id}/restore`, {}),
    call({ ...els, ticket: 'forged' }, `/${id}/restore`, {}),
  ])
  expect(answers.map(({ status }) => status)).toEqual([200, 403, 403, 403, 403, 403, 401, 401, 401])
  const elsewhere = await fetch(`${server.origin}/api/workshops/${other.workshop}/versions/${id}/restore`, {
    method: 'POST',
    headers: { authorization: `Bearer ${stranger.ticket}`, 'content-type': 'application/json' },
    body: '{}',
  })
  expect([elsewhere.status, ((await elsewhere.json()) as { code: string }).code]).toEqual([404, 'versionUnknown'])
  expect((await call(els, '/unknown/restore', {})).status).toBe(faults.versionUnknown.status)
  expect((await call(els, '', { name: 'x'.repeat(201) })).status).toBe(400)
  expect(await listed()).toHaveLength(1)
})

test('what is written while the present is being kept is kept as well', async () => {
  await server.close()
  const storage = new MemoryStorage()
  const disk = slowDisk(storage)
  server = await runServer({}, { storage })
  made = await createWorkshop(server)
  els = await joinAs(server, made, 'facilitator')
  board = await connect(server, `board/${made.workshop}`, els).sync()
  await add('NMBS')
  const { id } = await save('')
  await add('TEC')
  const restored = call(els, `/${id}/restore`, {})
  await disk.isAsked
  await add('MIVB')
  disk.letGo()
  expect((await restored).status).toBe(204)
  await board.until(() => namesOn(board).join() === 'NMBS')
  const [later, present] = await listed()
  expect([later, present]).toMatchObject([
    { reason: 'restore', by: 'A facilitator', changes: { added: 1 } },
    { reason: 'restore', by: 'A facilitator', changes: { added: 1 } },
  ])
  await call(els, `/${later?.id}/restore`, {})
  await board.until(() => namesOn(board).join() === 'MIVB,NMBS,TEC')
})

/** Lets the first version of the present that is to be kept before a restore wait until the test says so. */
function slowDisk({ versions }: MemoryStorage): { isAsked: Promise<void>; letGo: () => void } {
  let ask = () => {}
  let letGo = () => {}
  const isAsked = new Promise<void>(resolve => {
    ask = resolve
  })
  const isFree = new Promise<void>(resolve => {
    letGo = resolve
  })
  const keep = versions.add
  versions.add = async (version, content) => {
    await keep(version, content)
    if (version.reason !== 'restore') return
    ask()
    await isFree
  }
  return { isAsked, letGo }
}

test('the audit tells who saved and who restored, and nothing of what', async () => {
  await add('NMBS')
  const { id } = await save('Kanarie')
  await call(els, `/${id}/restore`, {})
  const audit = await fetch(`${server.origin}/api/workshops/${made.workshop}/audit`, {
    headers: { authorization: `Bearer ${els.ticket}` },
  })
  const text = await audit.text()
  const { entries } = JSON.parse(text) as { entries: { action: string; participant?: string }[] }
  expect(entries.slice(0, 2)).toMatchObject([
    { action: 'versionRestored', participant: els.participant },
    { action: 'versionSaved', participant: els.participant },
  ])
  expect(text).not.toContain('Kanarie')
})
