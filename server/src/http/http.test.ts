import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { addNotes, placeNote, planOf, readBoard, readSession, renameNote } from '@samenbord/board'
import { formats, writePlan } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { letters } from '../letters.ts'
import { connect } from '../testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  type RunningServer,
  runServer,
  secretOf,
  type TestWorkshop,
  temporaryDir,
} from '../testing/running-server.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let server: RunningServer
let made: TestWorkshop

beforeEach(async () => {
  server = await runServer()
  made = await createWorkshop(server)
})
afterEach(() => server.close())

const call = async (path: string, init: RequestInit = {}) => {
  const response = await fetch(`${server.origin}${path}`, init)
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text }
}
const send = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  call(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const workshopPath = (rest: string) => `/api/workshops/${made.workshop}/${rest}`

describe('starting a workshop', () => {
  test('gives three links with their secret in the fragment, and a code', async () => {
    expect(made.code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/)
    for (const link of Object.values(made.links)) {
      expect(link.startsWith(`${server.origin}/j#v1.`)).toBe(true)
      expect(Buffer.from(secretOf(link), 'base64url')).toHaveLength(16)
    }
  })

  test('needs a title, and not too long a one', async () => {
    expect(await send('/api/workshops', { title: '  ' })).toMatchObject({ status: 400, body: { code: 'titleMissing' } })
    expect(await send('/api/workshops', { title: 'x'.repeat(201) })).toMatchObject({ body: { code: 'textTooLong' } })
    expect(await send('/api/workshops', { title: 7 })).toMatchObject({ status: 201 })
    expect(await send('/api/workshops', {})).toMatchObject({ status: 400, body: { code: 'badRequest' } })
  })
})

test('a workshop from the template has notes to try, in its language', async () => {
  const names = async (language: string) => {
    const example: TestWorkshop = (await send('/api/workshops', { title: 'T', language, template: 'example' })).body
    const { cookie } = await joinAs(server, example, 'viewer')
    return (await call(`/api/workshops/${example.workshop}/plan.md`, { headers: { cookie } })).body
  }
  expect(await names('nl')).toContain('Pendelaars')
  expect(await names('fr')).toContain('Navetteurs')
})

describe('joining', () => {
  test('by link: the role is that of the link', async () => {
    for (const role of ['facilitator', 'contributor', 'viewer'] as const) {
      expect(await joinAs(server, made, role)).toMatchObject({ workshop: made.workshop, role })
    }
  })

  test('by code, in any case, with or without dash and spaces, as a contributor', async () => {
    for (const code of [
      made.code,
      made.code.toLowerCase(),
      ` ${made.code.replace('-', ' ')} `,
      made.code.replace('-', ''),
    ]) {
      expect(await send('/api/join', { code })).toMatchObject({ status: 200, body: { role: 'contributor' } })
    }
  })

  test('what leads nowhere says so, in the reader’s language', async () => {
    const wrong = await send('/api/join', { code: 'AAAA-AAAA' }, { 'accept-language': 'fr-BE,fr;q=0.9,en;q=0.5' })
    expect(wrong).toMatchObject({ status: 404, body: { code: 'codeUnknown' } })
    expect(wrong.body.message).toContain('Aucun atelier')
    expect(wrong.headers.get('content-language')).toBe('fr')
    expect(await send('/api/join', { secret: 'x' })).toMatchObject({ status: 404, body: { code: 'linkUnknown' } })
    expect(await send('/api/join', {})).toMatchObject({ status: 400, body: { code: 'badRequest' } })
  })

  test('names are trimmed; without one the server proposes one; too long a one is refused', async () => {
    const key = { code: made.code }
    expect(await send('/api/join', { ...key, name: '  Zoë   De Smedt ' })).toMatchObject({
      body: { name: 'Zoë De Smedt' },
    })
    expect((await send('/api/join', key, { 'accept-language': 'nl' })).body.name).toMatch(/^Deelnemer \d\d$/)
    expect(await send('/api/join', { ...key, name: 'x'.repeat(61) })).toMatchObject({ body: { code: 'textTooLong' } })
  })

  test('the same browser in the same role stays the same participant; in another role it is another', async () => {
    const first = await joinAs(server, made, 'contributor')
    const again = await send('/api/join', { secret: secretOf(made.links.contributor) }, { cookie: first.cookie })
    expect(again.body).toMatchObject({ participant: first.participant, name: 'A contributor' })
    const other = await send('/api/join', { secret: secretOf(made.links.facilitator) }, { cookie: first.cookie })
    expect(other.body).toMatchObject({ role: 'facilitator' })
    expect(other.body.participant).not.toBe(first.participant)
    const renewed = other.headers.get('set-cookie')?.split(';')[0] ?? ''
    expect(renewed).not.toBe(first.cookie)
    // the token that was seen with the lesser role is worth nothing now
    expect(await call(workshopPath('me'), { headers: { cookie: first.cookie } })).toMatchObject({ status: 401 })
    expect(await call(workshopPath('me'), { headers: { cookie: renewed } })).toMatchObject({
      body: { role: 'facilitator' },
    })
    const back = await send('/api/join', { secret: secretOf(made.links.contributor) }, { cookie: renewed })
    expect(back.body.participant).toBe(first.participant)
  })

  test('the cookie is for the server only, and for this site only', async () => {
    const { headers } = await send('/api/join', { code: made.code })
    expect(headers.get('set-cookie')).toMatch(/^samenbord=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
  })

  test('a preview shows where a key leads, and whom this browser is there already', async () => {
    const me = await joinAs(server, made, 'viewer')
    const fresh = await send('/api/preview', { secret: secretOf(made.links.contributor) })
    expect(fresh.body).toEqual({
      workshop: made.workshop,
      title: 'Fietssnelweg F3',
      language: 'nl',
      role: 'contributor',
      passcode: false,
    })
    const known = await send('/api/preview', { code: made.code }, { cookie: me.cookie })
    expect(known.body.me).toMatchObject({ participant: me.participant, role: 'viewer' })
  })
})

describe('guessing', () => {
  test('wrong codes bar an address for a while; right ones do not count', async () => {
    await server.close()
    server = await runServer({ JOIN_ATTEMPTS_PER_MINUTE: '3' })
    made = await createWorkshop(server)
    for (let index = 0; index < 6; index += 1) expect((await send('/api/join', { code: made.code })).status).toBe(200)
    for (let index = 0; index < 3; index += 1)
      expect((await send('/api/preview', { code: 'AAAA-AAAA' })).status).toBe(404)
    expect(await send('/api/join', { code: made.code })).toMatchObject({
      status: 429,
      body: { code: 'tooManyAttempts' },
    })
  })

  test('workshops cannot be created without end', async () => {
    await server.close()
    server = await runServer({ WORKSHOPS_PER_MINUTE: '2' })
    for (let index = 0; index < 2; index += 1) expect((await send('/api/workshops', { title: 'T' })).status).toBe(201)
    expect(await send('/api/workshops', { title: 'T' })).toMatchObject({
      status: 429,
      body: { code: 'tooManyAttempts' },
    })
  })
})

describe('me', () => {
  test('by cookie or by ticket', async () => {
    const me = await joinAs(server, made, 'contributor')
    const want = { status: 200, body: { participant: me.participant, name: 'A contributor', title: 'Fietssnelweg F3' } }
    expect(await call(workshopPath('me'), { headers: { cookie: me.cookie } })).toMatchObject(want)
    expect(await call(workshopPath('me'), { headers: { authorization: `Bearer ${me.ticket}` } })).toMatchObject(want)
  })

  test('a stranger is told to join, an unknown workshop is unknown', async () => {
    expect(await call(workshopPath('me'))).toMatchObject({ status: 401, body: { code: 'notJoined' } })
    expect(await call('/api/workshops/nowhere/me')).toMatchObject({ status: 404, body: { code: 'workshopUnknown' } })
  })

  test('a ticket of one workshop opens no other', async () => {
    const me = await joinAs(server, made, 'facilitator')
    const other = await createWorkshop(server)
    const headers = { authorization: `Bearer ${me.ticket}` }
    expect(await call(`/api/workshops/${other.workshop}/me`, { headers })).toMatchObject({ status: 401 })
    const forged = { authorization: `Bearer ${me.ticket.replace(made.workshop, other.workshop)}` }
    expect(await call(`/api/workshops/${other.workshop}/me`, { headers: forged })).toMatchObject({ status: 401 })
  })

  test('name and colour can be changed', async () => {
    const { cookie } = await joinAs(server, made, 'contributor')
    const body = JSON.stringify({ name: 'Loïc', colour: 'pink' })
    const changed = await call(workshopPath('me'), {
      method: 'PATCH',
      headers: { cookie, 'content-type': 'application/json' },
      body,
    })
    expect(changed).toMatchObject({ status: 200, body: { name: 'Loïc', colour: 'pink' } })
  })
})

describe('the facilitator’s keys', () => {
  test('only facilitators see and make links', async () => {
    for (const role of ['contributor', 'viewer'] as const) {
      const { cookie } = await joinAs(server, made, role)
      expect(await call(workshopPath('links'), { headers: { cookie } })).toMatchObject({ body: { code: 'notAllowed' } })
      expect(await send(workshopPath('links'), { role: 'facilitator' }, { cookie })).toMatchObject({ status: 403 })
      expect(await send(workshopPath('code'), {}, { cookie })).toMatchObject({ status: 403 })
    }
  })

  test('a link may expire and may ask for a passcode', async () => {
    const { cookie } = await joinAs(server, made, 'facilitator')
    const past = await send(workshopPath('links'), { role: 'viewer', expiresAt: 1 }, { cookie })
    expect(past).toMatchObject({ status: 400 })
    const made2 = await send(workshopPath('links'), { role: 'viewer', passcode: 'Zeebrugge' }, { cookie })
    const secret = secretOf(made2.body.link)
    expect(await send('/api/preview', { secret })).toMatchObject({ body: { passcode: true } })
    expect(await send('/api/join', { secret })).toMatchObject({ status: 401, body: { code: 'passcodeNeeded' } })
    expect(await send('/api/join', { secret, passcode: 'x' })).toMatchObject({
      status: 403,
      body: { code: 'passcodeWrong' },
    })
    expect(await send('/api/join', { secret, passcode: 'Zeebrugge' })).toMatchObject({ status: 200 })
    const listed = await call(workshopPath('links'), { headers: { cookie } })
    expect(listed.body.links).toHaveLength(4)
    expect(listed.body.links.at(-1)).toMatchObject({ role: 'viewer', passcode: true, revoked: false })
  })

  test('a withdrawn link lets nobody in and sends away whom it let in', async () => {
    const { cookie } = await joinAs(server, made, 'facilitator')
    const guest = await joinAs(server, made, 'contributor')
    const { body } = await call(workshopPath('links'), { headers: { cookie } })
    const link = body.links.find(({ role }: { role: string }) => role === 'contributor')
    expect((await call(workshopPath(`links/${link.id}`), { method: 'DELETE', headers: { cookie } })).status).toBe(204)
    const secret = secretOf(made.links.contributor)
    expect(await send('/api/join', { secret })).toMatchObject({ status: 410, body: { code: 'linkRevoked' } })
    expect(await call(workshopPath('me'), { headers: { cookie: guest.cookie } })).toMatchObject({
      body: { code: 'accessRevoked' },
    })
    const foreign = await createWorkshop(server)
    const other = await joinAs(server, foreign, 'facilitator')
    const theirs = `/api/workshops/${foreign.workshop}/links/${link.id}`
    expect(await call(theirs, { method: 'DELETE', headers: { cookie: other.cookie } })).toMatchObject({ status: 404 })
  })

  test('a new code ends the old one', async () => {
    const { cookie } = await joinAs(server, made, 'facilitator')
    const { body } = await send(workshopPath('code'), {}, { cookie })
    expect(await send('/api/join', { code: made.code })).toMatchObject({ body: { code: 'codeUnknown' } })
    expect(await send('/api/join', { code: body.code })).toMatchObject({ status: 200 })
  })
})

describe('the plan', () => {
  const placed = async () => {
    const me = await joinAs(server, made, 'contributor')
    const client = await connect(server, `board/${made.workshop}`, me).sync()
    client.edit(doc => {
      addNotes(doc, [{ id: 'n1', name: 'Gemeente Sint-Martens-Latem, één', position: { x: 0, y: 0 }, by: 'p', at: 1 }])
      placeNote(doc, 'n1', { influence: 0.9, impact: 0.9, by: 'p', at: 1 })
    })
    await client.settled()
    return { me, client }
  }

  test('comes as it is now, in the language asked for, to members only', async () => {
    const { me, client } = await placed()
    const headers = { authorization: `Bearer ${me.ticket}` }
    const csv = await call(workshopPath('plan.csv?lang=fr'), { headers })
    expect(csv.status).toBe(200)
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w-]+\.csv"$/)
    expect(csv.body).toContain('Gemeente Sint-Martens-Latem, één')
    client.edit(doc => renameNote(doc, 'n1', 'Gemeente De Pinte'))
    await client.settled()
    expect((await call(workshopPath('plan.md'), { headers: { cookie: me.cookie } })).body).toContain(
      'Gemeente De Pinte',
    )
    expect((await call(workshopPath('plan.json?lang=nl'), { headers })).headers.get('content-language')).toBe('nl')
    expect(await call(workshopPath('plan.csv'))).toMatchObject({ status: 401, body: { code: 'notJoined' } })
    expect(await call(workshopPath('plan.csv?lang=xx'), { headers })).toMatchObject({ status: 400 })
    expect(await call(workshopPath('plan.exe'), { headers })).toMatchObject({ status: 404 })
  })

  test('has the same bytes as the browser makes', async () => {
    const { me, client } = await placed()
    const session = await connect(server, `session/${made.workshop}`, me).sync()
    const messages = await loadMessages('de')
    for (const format of formats) {
      const reply = await fetch(`${server.origin}${workshopPath(`plan.${format.extension}?lang=de`)}`, {
        headers: { cookie: me.cookie },
      })
      const day = /\d{4}-\d\d-\d\d/.exec(reply.headers.get('content-disposition') ?? '')?.[0] ?? ''
      const stamp = { workshop: made.workshop, title: 'Fietssnelweg F3', language: 'de', day, messages } as const
      const source = { board: readBoard(client.doc), session: readSession(session.doc) }
      const plan = planOf(source.board, source.session)
      const own = await writePlan(format, { ...source, plan }, { stamp: { ...stamp, edition: 'internal' }, letters })
      expect(Buffer.from(await reply.arrayBuffer())).toEqual(Buffer.from(own))
    }
  })
})

describe('other sites', () => {
  const foreign = { origin: 'https://evil.example' }

  test('cannot post for anybody', async () => {
    expect(await send('/api/join', { code: made.code }, foreign)).toMatchObject({
      status: 403,
      body: { code: 'foreignOrigin' },
    })
    expect(await send('/api/join', { code: made.code }, { origin: server.origin })).toMatchObject({ status: 200 })
    expect(await send('/api/join', { code: made.code }, { origin: 'null' })).toMatchObject({ status: 403 })
  })

  test('get no socket', async () => {
    const { ticket } = await joinAs(server, made, 'contributor')
    const ws = new WebSocket(`ws://127.0.0.1:${server.port}/sync/board/${made.workshop}?ticket=${ticket}`, {
      headers: foreign,
    })
    const status = await new Promise(resolve => {
      ws.on('unexpected-response', (_request, response) => resolve(response.statusCode))
      ws.on('error', () => {})
    })
    expect(status).toBe(403)
  })

  test('behind a proxy only the configured address counts, and the cookie insists on https', async () => {
    await server.close()
    server = await runServer({ PUBLIC_ORIGIN: 'https://bord.example.be' })
    made = await createWorkshop(server)
    expect(made.links.viewer.startsWith('https://bord.example.be/j#v1.')).toBe(true)
    expect(await send('/api/join', { code: made.code }, { origin: server.origin })).toMatchObject({ status: 403 })
    const joined = await send('/api/join', { code: made.code }, { origin: 'https://bord.example.be' })
    expect(joined.headers.get('set-cookie')).toMatch(/^__Host-samenbord=.*; Secure; SameSite=Lax$/)
    expect(joined.headers.get('strict-transport-security')).toContain('max-age=')
  })
})

describe('what browsers are told', () => {
  test('pages load from here only, are framed by nobody and not kept by the API', async () => {
    const { headers } = await send('/api/preview', { code: made.code })
    const policy = headers.get('content-security-policy') ?? ''
    for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'"]) {
      expect(policy.split(';')).toContain(part)
    }
    expect(policy).not.toContain('unsafe')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-robots-tag')).toBe('noindex')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('the API describes itself', async () => {
    const { body } = await call('/api/openapi.json')
    expect(Object.keys(body.paths)).toContain('/api/workshops/{workshop}/links')
    expect(JSON.stringify(body)).not.toContain('/sync/')
  })

  test('an unknown address of the API is a fault, not a page', async () => {
    expect(await call('/api/nothing')).toMatchObject({ status: 404, body: { code: 'notFound' } })
  })
})

describe('the built client', () => {
  test('is served, its start page for every page, hashed files for ever', async () => {
    const dir = temporaryDir()
    mkdirSync(join(dir.path, 'assets'))
    writeFileSync(join(dir.path, 'index.html'), '<!doctype html><title>Samenbord</title>')
    writeFileSync(join(dir.path, 'assets', 'app-1234.js'), 'export {}')
    await server.close()
    server = await runServer({ CLIENT_DIR: dir.path })
    for (const path of ['/', '/j', '/w/abc/plan?view=list']) {
      const page = await call(path)
      expect(page).toMatchObject({ status: 200 })
      expect(page.body).toContain('Samenbord')
      expect(page.headers.get('cache-control')).toBe('no-cache')
    }
    const script = await call('/assets/app-1234.js')
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await call('/assets/gone.js')).toMatchObject({ status: 404 })
    expect(await call('/../../etc/passwd')).toMatchObject({ status: 200 })
    dir.remove()
  })
})
