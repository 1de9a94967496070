// P6, second half: whoever loses a right loses it on the sockets that are open, within two seconds.
import { addNote, liveNotes, readBoard } from '@samenbord/board'
import { faults } from '@samenbord/wire'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  secretOf,
  type TestParticipant,
  type TestWorkshop,
  temporaryDir,
} from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const PROMISED = 2000
/** Twice so many join from one address within a minute, which is allowed. */
const PEOPLE = rounds(20, 250)

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess
let made: TestWorkshop
let els: TestParticipant

beforeAll(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path })
  made = await createWorkshop(server)
  els = await joinAs(server, made, 'facilitator')
})
afterAll(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`${server.origin}/api/workshops/${made.workshop}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${els.ticket}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
}

interface Open {
  readonly person: TestParticipant
  readonly sockets: readonly FrameClient[]
}

async function opened(): Promise<Open> {
  const person = await joinAs(server, made, 'contributor')
  const sockets = await Promise.all(
    ['board', 'session'].map(kind => connect(server, `${kind}/${made.workshop}`, person).sync()),
  )
  return { person, sockets }
}

/** Milliseconds from asking until the last socket of each person was closed; fails when one stays. */
async function timeToCut(people: readonly Open[], cut: (person: TestParticipant) => Promise<Response>) {
  return Promise.all(
    people.map(async ({ person, sockets }) => {
      const begin = performance.now()
      expect((await cut(person)).ok).toBe(true)
      await Promise.all(sockets.map(socket => socket.until(() => socket.closeCode !== undefined, PROMISED)))
      return performance.now() - begin
    }),
  )
}

test('[P6] removed people and changed roles are off all their sockets within two seconds', async () => {
  const people = await Promise.all(Array.from({ length: PEOPLE }, opened))
  const [removed, demoted] = [people.slice(0, PEOPLE / 2), people.slice(PEOPLE / 2)]
  const times = [
    ...(await timeToCut(removed, ({ participant }) => call('DELETE', `/participants/${participant}`, {}))),
    ...(await timeToCut(demoted, ({ participant }) =>
      call('PATCH', `/participants/${participant}`, { role: 'viewer' }),
    )),
  ]
  figure('P6', `${times.length} people cut, the slowest after ${Math.round(Math.max(...times))} ms`)
  expect(removed.flatMap(({ sockets }) => sockets.map(({ closeCode }) => closeCode))).toEqual(
    Array(PEOPLE).fill(faults.accessRevoked.closeCode),
  )
  expect(demoted.flatMap(({ sockets }) => sockets.map(({ closeCode }) => closeCode))).toEqual(
    Array(PEOPLE).fill(faults.roleChanged.closeCode),
  )
  expect(Math.max(...times)).toBeLessThan(PROMISED)

  const [gone, viewer] = [removed[0], demoted[0]]
  if (!gone || !viewer) throw new Error('There are some of each')
  const back = connect(server, `board/${made.workshop}`, gone.person)
  await back.until(() => back.closeCode === faults.accessRevoked.closeCode)
  // the old ticket still says who it is, and the record says what they may
  const reader = await connect(server, `board/${made.workshop}`, viewer.person).sync()
  reader.edit(doc => addNote(doc, { id: 'x', name: 'x', position: { x: 0, y: 0 }, by: 'p', at: 1 }))
  await reader.until(() => reader.refusals.length === 1)
  const check = await connect(server, `board/${made.workshop}`, els).sync()
  expect(liveNotes(readBoard(check.doc))).toEqual([])
  for (const client of [reader, check]) client.ws.terminate()
})

test('[P6] a withdrawn link cuts everybody who came by it within two seconds, and nobody else', async () => {
  const people = await Promise.all(Array.from({ length: PEOPLE }, opened))
  const stays = await connect(server, `board/${made.workshop}`, els).sync()
  const { links } = (await (await call('GET', '/links')).json()) as { links: { id: string; role: string }[] }
  const link = links.find(({ role }) => role === 'contributor')
  const begin = performance.now()
  await call('DELETE', `/links/${link?.id}`)
  await Promise.all(
    people.flatMap(({ sockets }) =>
      sockets.map(socket => socket.until(() => socket.closeCode !== undefined, PROMISED)),
    ),
  )
  figure('P6', `${PEOPLE} people of a withdrawn link cut after ${Math.round(performance.now() - begin)} ms`)
  expect(stays.closeCode).toBeUndefined()
  stays.ws.terminate()
})

test('the last facilitator stays, others can be made, and only facilitators may ask', async () => {
  const alone = await call('PATCH', `/participants/${els.participant}`, { role: 'viewer' })
  expect([alone.status, ((await alone.json()) as { code: string }).code]).toEqual([409, 'lastFacilitator'])
  expect((await call('DELETE', `/participants/${els.participant}`, {})).status).toBe(409)
  const luc = await joinAs(server, made, 'viewer')
  const asLuc = await fetch(`${server.origin}/api/workshops/${made.workshop}/participants`, {
    headers: { authorization: `Bearer ${luc.ticket}` },
  })
  expect(asLuc.status).toBe(403)
  expect(
    (await call('PATCH', `/participants/${luc.participant}`, { role: 'facilitator', name: ' Luc  B ' })).status,
  ).toBe(200)
  const { participants } = (await (await call('GET', '/participants')).json()) as {
    participants: { participant: string; name: string; role: string }[]
  }
  expect(participants.find(({ participant }) => participant === luc.participant)).toMatchObject({
    name: 'Luc B',
    role: 'facilitator',
  })
  expect((await call('PATCH', '/participants/nobody', { role: 'viewer' })).status).toBe(404)
})

test('whoever is removed can have the link replaced that they came by; the audit tells it without names', async () => {
  const eve = await joinAs(server, made, 'viewer')
  const answer = (await (await call('DELETE', `/participants/${eve.participant}`, { rotate: true })).json()) as {
    link: string
    role: string
  }
  expect(answer.role).toBe('viewer')
  const join = (secret: string) =>
    fetch(`${server.origin}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret, name: 'Kanarie' }),
    })
  expect((await join(secretOf(made.links.viewer))).status).toBe(410)
  expect((await join(secretOf(answer.link))).status).toBe(200)
  const audit = await (await call('GET', '/audit')).text()
  const { entries } = JSON.parse(audit) as { entries: { action: string; subject?: string; participant?: string }[] }
  expect(entries.slice(0, 2).map(({ action }) => action)).toEqual(['joined', 'removed'])
  expect(entries[1]).toMatchObject({ participant: els.participant, subject: eve.participant })
  expect(audit).not.toContain('Kanarie')
})
