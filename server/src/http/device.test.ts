// One tablet for several people: each is a participant of their own, behind one cookie.
import { faults } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { FrameClient } from '../testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  type RunningServer,
  runServer,
  type TestParticipant,
  type TestWorkshop,
} from '../testing/running-server.ts'

let server: RunningServer
let made: TestWorkshop

beforeEach(async () => {
  server = await runServer()
  made = await createWorkshop(server)
})
afterEach(() => server.close())

interface Answer {
  readonly participant: string
  readonly people: readonly { readonly participant: string }[]
}

async function ask(method: string, path: string, { by, body }: { by?: TestParticipant; body?: unknown } = {}) {
  const response = await fetch(`${server.origin}/api/workshops/${made.workshop}/${path}`, {
    method,
    headers: {
      ...(by && { cookie: by.cookie }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: (await response.json()) as Answer }
}

test('one more person is a participant of their own, with the role and the way in of the first', async () => {
  const ann = await joinAs(server, made, 'contributor')
  const added = await ask('POST', 'device', { by: ann, body: { name: ' Bob ', colour: 'teal' } })
  expect(added).toMatchObject({ status: 200, body: { name: 'Bob', colour: 'teal', role: 'contributor' } })
  expect(added.body.participant).not.toBe(ann.participant)
  expect((await ask('GET', 'me', { by: ann })).body.participant).toBe(added.body.participant)
  const { body } = await ask('GET', 'device', { by: ann })
  expect(body.people.map(({ participant }) => participant)).toEqual([ann.participant, added.body.participant])
})

test('the device goes to whoever is chosen, and to nobody who is not at it', async () => {
  const ann = await joinAs(server, made, 'contributor')
  const cas = await joinAs(server, made, 'contributor')
  await ask('POST', 'device', { by: ann, body: { name: 'Bob' } })
  expect(await ask('PUT', `device/${ann.participant}`, { by: ann })).toMatchObject({ status: 200 })
  expect((await ask('GET', 'me', { by: ann })).body.participant).toBe(ann.participant)
  expect(await ask('PUT', `device/${cas.participant}`, { by: ann })).toMatchObject({
    status: 404,
    body: { code: 'participantUnknown' },
  })
  expect(await ask('GET', 'device')).toMatchObject({ status: 401, body: { code: 'notJoined' } })
})

test('facilitators and viewers cannot lend their device, and a device has room for twelve', async () => {
  for (const role of ['facilitator', 'viewer'] as const) {
    const by = await joinAs(server, made, role)
    expect(await ask('POST', 'device', { by, body: { name: 'Bob' } })).toMatchObject({ status: 403 })
  }
  const ann = await joinAs(server, made, 'contributor')
  const added = await Promise.all(
    Array.from({ length: 3 }, (_, index) => ask('POST', 'device', { by: ann, body: { name: `Nr ${index}` } })),
  )
  expect(added.map(({ status }) => status)).toEqual([200, 200, 200])
  for (let count = 4; count < 12; count += 1) await ask('POST', 'device', { by: ann, body: {} })
  expect(await ask('POST', 'device', { by: ann, body: {} })).toMatchObject({
    status: 403,
    body: { code: 'notAllowed' },
  })
})

test('whoever has the device opens their own draft, and those who share it theirs, but nobody else’s', async () => {
  const ann = await joinAs(server, made, 'contributor')
  const cas = await joinAs(server, made, 'contributor')
  const { body: bob } = await ask('POST', 'device', { by: ann, body: { name: 'Bob' } })
  const open = (owner: string) => {
    const url = `ws://127.0.0.1:${server.port}/sync/draft/${made.workshop}/${owner}?notices=1&as=${bob.participant}`
    return new FrameClient(url, { cookie: ann.cookie })
  }
  const own = await open(bob.participant).sync()
  own.edit(doc => doc.getMap('private-writing').set('note', 'NMBS'))
  await own.settled()
  expect(own.refusals).toEqual([])
  const foreign = open(cas.participant)
  await foreign.until(() => foreign.closeCode === faults.draftForeign.closeCode)
  await own.close()
})
