// The API as it describes itself, held against what it does.
import { addSample, languages } from '@samenbord/board'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  post,
  type RunningServer,
  runServer,
  type TestParticipant,
  type TestWorkshop,
} from '../testing/running-server.ts'
import { apiAreas } from './api-document.ts'
import { PlanJson } from './plan-schema.ts'

interface Described {
  readonly tags: readonly string[]
  readonly security: readonly unknown[]
  readonly responses: Readonly<Record<string, { description: string; content?: Record<string, unknown> }>>
}
interface ApiDocument {
  readonly openapi: string
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
}

let server: RunningServer
let made: TestWorkshop
let els: TestParticipant
let document: ApiDocument

beforeAll(async () => {
  server = await runServer()
  made = await createWorkshop(server)
  els = await joinAs(server, made, 'facilitator')
  document = (await (await fetch(`${server.origin}/api/openapi.json`)).json()) as ApiDocument
})
afterAll(() => server.close())

const operations = () =>
  Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )

test('it is a valid document of OpenAPI 3.1', async () => {
  expect(document.openapi).toBe('3.1.0')
  expect(await new Validator().validate({ ...document })).toMatchObject({ valid: true })
  expect(await new Validator().validate({ ...document, paths: { nothing: 1 } })).toMatchObject({ valid: false })
})

test('every route has an area, says whom it asks for, and words for every answer', () => {
  expect(operations().length).toBeGreaterThan(20)
  for (const { path, method, operation } of operations()) {
    const name = `${method} ${path}`
    expect(apiAreas, name).toContain(operation.tags[0])
    for (const { description } of Object.values(operation.responses))
      expect(description, name).not.toBe('Default Response')
  }
  const open = operations().filter(({ operation }) => operation.security.length === 0)
  expect(open.map(({ path }) => path).sort()).toEqual([
    '/api/feeds/{token}/plan.{format}',
    '/api/join',
    '/api/preview',
    '/api/time',
    '/api/workshops',
    '/api/workshops/file',
  ])
})

test('every documented route answers, and those that ask for an admission let nobody in without one', async () => {
  // the clock tells everybody the time
  for (const { path, method, operation } of operations().filter(each => each.path !== '/api/time')) {
    const address =
      server.origin +
      path
        .replace('{workshop}', made.workshop)
        .replace('{format}', 'csv')
        .replace(/\{\w+\}/g, 'none')
    const withBody = method === 'get' ? {} : { headers: { 'content-type': 'application/json' }, body: '{}' }
    const reply = await fetch(address, { method: method.toUpperCase(), ...withBody })
    const { code } = (await reply.json()) as { code: string }
    // the codes of a route that is there: of an address that is not, it would be notFound
    const refused =
      operation.security.length > 0 ? ['notJoined', 'badRequest'] : ['badRequest', 'feedUnknown', 'fileUnreadable']
    expect(refused, `${method} ${path}: ${code}`).toContain(code)
  }
})

test('what reading routes answer to a member is what they say', async () => {
  const headers = { cookie: els.cookie }
  for (const { path, method, operation } of operations()) {
    if (method !== 'get' || /\{(token|version)\}/.test(path)) continue
    const reply = await fetch(server.origin + path.replace('{workshop}', made.workshop), { headers })
    expect(reply.status, path).toBe(200)
    const type = reply.headers.get('content-type')?.split(';')[0] ?? ''
    expect(Object.keys(operation.responses['200']?.content ?? {}), path).toContain(type)
    await reply.arrayBuffer()
  }
})

test('the plan as JSON is what its schema says, in both editions', async () => {
  const board = await connect(server, `board/${made.workshop}`, els).sync()
  board.edit(doc => addSample(doc, { language: 'nl', by: 'p', at: 1 }))
  await board.settled()
  for (const edition of ['internal', 'shareable']) {
    const address = `${server.origin}/api/workshops/${made.workshop}/plan.json?edition=${edition}`
    const plan: unknown = await (await fetch(address, { headers: { authorization: `Bearer ${els.ticket}` } })).json()
    expect([...Value.Errors(PlanJson, plan)]).toEqual([])
    expect(plan).toMatchObject({ stakeholders: expect.arrayContaining([expect.anything()]) })
  }
})

test('the page shows every route in the reader’s language, and runs nothing', async () => {
  for (const language of languages) {
    const reply = await fetch(`${server.origin}/api/docs`, { headers: { 'accept-language': language } })
    const page = await reply.text()
    expect(reply.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(reply.headers.get('content-security-policy')).toContain("style-src 'self'")
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).not.toMatch(/<script|<style|\sstyle=|\son\w+=|https?:\/\/(?!127\.0\.0\.1)/)
    const shown = [...page.matchAll(/<summary><code class="method">(\w+)<\/code> <code>(.*?)<\/code>/g)]
    expect(shown.map(([, method, path]) => `${method} ${path?.replaceAll('<wbr>', '')}`).sort()).toEqual(
      operations()
        .map(({ method, path }) => `${method.toUpperCase()} ${path}`)
        .sort(),
    )
  }
  expect((await fetch(`${server.origin}/api/docs.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8')
})

test('a name in the address of the server cannot write into the page', async () => {
  const { request } = await import('node:http')
  const page = await new Promise<string>((resolve, reject) => {
    const asked = request(`${server.origin}/api/docs`, { headers: { host: 'a"><script>b' } }, reply => {
      let text = ''
      reply.on('data', chunk => {
        text += String(chunk)
      })
      reply.on('end', () => resolve(text))
    })
    asked.on('error', reject)
    asked.end()
  })
  expect(page).not.toContain('<script>')
})

test('whoever makes a feed by the API reads by the address told', async () => {
  const wish = { name: 'Rekenblad', edition: 'internal', language: 'de' }
  const headers = { authorization: `Bearer ${els.ticket}` }
  const reply = await post(`${server.origin}/api/workshops/${made.workshop}/feeds`, wish, headers)
  const { address } = (await reply.json()) as { address: string }
  expect([...Value.Errors(PlanJson, await (await fetch(`${address}.json`)).json())]).toEqual([])
})
