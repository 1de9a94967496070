import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { joinAs, post, type RunningServer, runServer, type TestWorkshop } from '../testing/running-server.ts'

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let server: RunningServer
beforeEach(async () => {
  server = await runServer()
})
afterEach(() => server.close())

async function example(): Promise<TestWorkshop> {
  const body = { title: 'Fietssnelweg F3', language: 'fr', template: 'example' }
  return (await post(`${server.origin}/api/workshops`, body)).json() as Promise<TestWorkshop>
}

async function fileOf(made: TestWorkshop): Promise<{ text: string; headers: Headers }> {
  const { cookie } = await joinAs(server, made, 'viewer')
  const response = await fetch(`${server.origin}/api/workshops/${made.workshop}/file`, { headers: { cookie } })
  expect(response.status).toBe(200)
  return { text: await response.text(), headers: response.headers }
}

const open = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${server.origin}/api/workshops/file`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })

test('a workshop leaves as a file and is opened as another workshop, the same to the byte', async () => {
  const { text, headers } = await fileOf(await example())
  expect(headers.get('content-disposition')).toMatch(/filename="atelier-fietssnelweg-f3-[\d-]+\.samenbord\.json"/)
  expect(JSON.parse(text)).toMatchObject({ format: 'samenbord-workshop', language: 'fr', edition: 'internal' })
  const response = await open(text)
  expect(response.status).toBe(201)
  const copy = (await response.json()) as TestWorkshop
  expect((await fileOf(copy)).text).toBe(text)
  expect(await joinAs(server, copy, 'facilitator')).toMatchObject({ workshop: copy.workshop, role: 'facilitator' })
})

test('a file is for those who are in the workshop', async () => {
  const made = await example()
  expect((await fetch(`${server.origin}/api/workshops/${made.workshop}/file`)).status).toBe(401)
})

test('what is no workshop file, or too large, creates nothing and says so', async () => {
  const { text } = await fileOf(await example())
  const refused = async (body: string | Uint8Array<ArrayBuffer>) => {
    const response = await open(body, { 'accept-language': 'nl' })
    return [response.status, ((await response.json()) as { code: string }).code]
  }
  expect(await refused('{}')).toEqual([400, 'fileUnreadable'])
  expect(await refused(text.replace('"yellow"', '"mauve"'))).toEqual([400, 'fileUnreadable'])
  expect(await refused(new Uint8Array(10 * 1024 * 1024 + 1))).toEqual([413, 'tooLarge'])
})

test('files come from pages of the same origin, and not too many of them', async () => {
  expect((await open('{}', { origin: 'https://elsewhere.example' })).status).toBe(403)
  const statuses: number[] = []
  for (let nth = 0; nth < 8; nth++) statuses.push((await open('{}')).status)
  expect(statuses.at(0)).toBe(400)
  expect(statuses.at(-1)).toBe(429)
})

test('a file whose documents are larger than the server keeps is refused', async () => {
  const { text } = await fileOf(await example())
  const file = JSON.parse(text)
  const [note] = file.notes
  file.notes = Array.from({ length: 9000 }, (_, at) => ({ ...note, id: `x${at}`, name: 'n'.repeat(900) }))
  file.placements = []
  file.assignments = []
  const response = await open(JSON.stringify(file))
  expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([413, 'tooLarge'])
})
