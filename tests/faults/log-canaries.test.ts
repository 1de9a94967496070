// What the server writes about itself names nobody and nothing: canaries in every place where people write or carry secrets.
import { addNote } from '@samenbord/board'
import { presenceFrame } from '@samenbord/wire'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../../server/src/testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  post,
  secretOf,
  type TestParticipant,
  temporaryDir,
} from '../../server/src/testing/running-server.ts'
import { figure } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const CANARY = 'kanarielied9Z'

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess

beforeAll(async () => {
  dir = temporaryDir()
  server = await startProcess({
    dataDir: dir.path,
    environment: { LOG_LEVEL: 'trace', JOIN_ATTEMPTS_PER_MINUTE: '3', WEBHOOKS_INSIDE: 'yes' },
  })
})
afterAll(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

test('no title, name, text, passcode, ticket, link, code, cookie or id of a person stands in any line of the log', async () => {
  const made = await createWorkshop(server, `Titel ${CANARY}`)
  const els = await joinAs(server, made, 'facilitator')
  const authorization = `Bearer ${els.ticket}`
  const path = `${server.origin}/api/workshops/${made.workshop}`
  const wish = { role: 'contributor', passcode: `${CANARY}-toegang` }
  const guarded = (await (await post(`${path}/links`, wish, { authorization })).json()) as { link: string }
  const secret = secretOf(guarded.link)
  const joined = await post(`${server.origin}/api/join`, { secret, name: `Naam ${CANARY}`, passcode: wish.passcode })
  const luc = (await joined.json()) as TestParticipant
  const cookie = joined.headers.get('set-cookie') ?? ''
  const board = await connect(server, `board/${made.workshop}`, luc).sync()
  board.edit(doc => addNote(doc, { id: 'n1', name: `Briefje ${CANARY}`, position: { x: 0, y: 0 }, by: 'p', at: 1 }))
  board.send(presenceFrame([{ clientId: board.doc.clientID, clock: 1, state: { editing: CANARY } }]))
  await board.settled()

  // the ways that go wrong are the ones that talk
  for (let guess = 0; guess < 5; guess++)
    await post(`${server.origin}/api/join`, { secret: `${CANARY}${guess}`, name: CANARY, passcode: CANARY })
  await fetch(`${path}/${CANARY}?ticket=${els.ticket}`)
  await fetch(`${path}/plan.csv?lang=${CANARY}`, { headers: { authorization } })
  await fetch(`${path}/plan.csv?lang=nl`, { headers: { authorization } })
  const wanted = { name: `Feed ${CANARY}`, edition: 'internal', language: 'nl' }
  const feed = (await (await post(`${path}/feeds`, wanted, { authorization })).json()) as {
    id: string
    address: string
  }
  await fetch(`${feed.address}.csv`, { headers: { 'if-none-match': `"${CANARY}"` } })
  await fetch(`${feed.address}.${CANARY}`)
  await fetch(`${server.origin}/api/feeds/${CANARY}/plan.csv`)
  await fetch(`${path}/feeds/${feed.id}`, { method: 'DELETE', headers: { authorization } })
  await fetch(`${feed.address}.ics`)
  // nobody listens there
  const called = { url: `http://127.0.0.1:1/${CANARY}` }
  const webhook = (await (await post(`${path}/webhooks`, called, { authorization })).json()) as { secret: string }
  await post(`${path}/webhooks`, { url: CANARY }, { authorization })
  await post(`${path}/links`, `{"role": "${CANARY}`, { authorization })
  await fetch(`${path}/participants/${luc.participant}`, {
    method: 'PATCH',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ name: `Anders ${CANARY}` }),
  })
  board.send(Uint8Array.from([0, 2, 40, ...Buffer.from(CANARY)]))
  await board.until(() => board.closeCode !== undefined)
  await connect(server, `board/${CANARY}`, luc).until(() => true)
  await server.end('SIGTERM')

  const said = server.said()
  const secrets = {
    text: CANARY,
    ticket: els.ticket,
    otherTicket: luc.ticket,
    link: secret,
    facilitatorLink: secretOf(made.links.facilitator),
    code: made.code,
    cookie: /=([^;]+)/.exec(cookie)?.[1] ?? CANARY,
    person: luc.participant,
    workshop: made.workshop,
    webhook: webhook.secret,
    feed: /feeds\/([\w-]+)/.exec(feed.address)?.[1] ?? CANARY,
  }
  const found = Object.entries(secrets).filter(([, secret]) => said.includes(secret))
  const lines = said.split('\n').filter(line => line.startsWith('{'))
  figure('logs', `${found.length} of ${Object.keys(secrets).length} canaries in ${lines.length} lines at level trace`)
  expect(lines.length).toBeGreaterThan(10)
  expect(found).toEqual([])
})
