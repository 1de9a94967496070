// P6 Revoked roles are cut within 2 s: over real sockets, from the facilitator's request to the end of the connection, and nothing
// that is sent meanwhile gets in.
import { faults } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connect } from '../../server/src/testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  type RunningServer,
  runServer,
  type TestParticipant,
  type TestWorkshop,
  temporaryDir,
} from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'

const count = rounds(3, 100)
let dir: ReturnType<typeof temporaryDir>
let server: RunningServer

beforeEach(async () => {
  dir = temporaryDir()
  server = await runServer({ DATA_DIR: dir.path, WORKSHOPS_PER_MINUTE: '1000' })
})

afterEach(async () => {
  await server.close()
  dir.remove()
})

async function revoke(made: TestWorkshop, by: TestParticipant, role: string): Promise<void> {
  const links = `${server.origin}/api/workshops/${made.workshop}/links`
  const headers = { cookie: by.cookie }
  const list = (await (await fetch(links, { headers })).json()) as { links: { id: string; role: string }[] }
  const link = list.links.find(one => one.role === role)
  expect((await fetch(`${links}/${link?.id}`, { method: 'DELETE', headers })).status).toBe(204)
}

test(`${count} times, who came by a link that is withdrawn is out within 2 s, and writes nothing after`, async () => {
  let slowest = 0
  for (let round = 0; round < count; round += 1) {
    const made = await createWorkshop(server)
    const facilitator = await joinAs(server, made, 'facilitator')
    const client = connect(server, `board/${made.workshop}`, await joinAs(server, made, 'contributor'))
    await client.sync()
    const started = performance.now()
    await revoke(made, facilitator, 'contributor')
    client.edit(doc => doc.getMap('notes').set('late', new Y.Map()))
    await client.until(() => client.closeCode !== undefined)
    slowest = Math.max(slowest, performance.now() - started)
    expect(client.closeCode).toBe(faults.accessRevoked.closeCode)
    const watcher = connect(server, `board/${made.workshop}`, facilitator)
    await watcher.sync()
    expect([...watcher.doc.getMap('notes').keys()]).toEqual([])
    await watcher.close()
  }
  figure('P6', `revoked ${count} times, cut after at most ${Math.round(slowest)} ms`)
  expect(slowest).toBeLessThan(2000)
})
