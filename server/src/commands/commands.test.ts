import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { addNote, readBoard } from '@samenbord/board'
import { docName } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { readConfig } from '../config.ts'
import { openFile } from '../storage/data-directory.ts'
import { connect } from '../testing/frame-client.ts'
import { createWorkshop, joinAs, type RunningServer, runServer, temporaryDir } from '../testing/running-server.ts'
import { runCommand } from './run-command.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let dir: ReturnType<typeof temporaryDir>
let dataDir: string
let server: RunningServer | undefined

beforeEach(() => {
  dir = temporaryDir()
  dataDir = join(dir.path, 'data')
})
afterEach(async () => {
  await server?.close()
  server = undefined
  dir.remove()
})

/** Runs a command on the data directory; answers its exit code and what it said. */
async function command(words: readonly string[], environment: Record<string, string> = {}) {
  const clientDir = join(dir.path, 'client')
  mkdirSync(clientDir, { recursive: true })
  writeFileSync(join(clientDir, 'index.html'), '')
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...environment }, { clientDir })
  const lines: string[] = []
  const code = await runCommand(words, { config, dataDir, now: Date.now, say: line => lines.push(line) })
  return { code, said: lines.join('\n') }
}

/** A server with one workshop and one note, stopped unless told otherwise. */
async function furnished({ stop = true } = {}) {
  server = await runServer({ DATA_DIR: dataDir })
  const made = await createWorkshop(server, 'Fietssnelweg F3')
  const client = await connect(server, `board/${made.workshop}`, await joinAs(server, made, 'contributor')).sync()
  client.edit(doc => addNote(doc, { id: 'n1', name: 'Fietsersbond', position: { x: 0, y: 0 }, by: 'p', at: 1 }))
  await client.settled()
  if (stop) {
    await server.close()
    server = undefined
  }
  return made
}

test('an unknown command, or one asked for wrongly, lists what there is and does nothing', async () => {
  expect(await command(['help'])).toMatchObject({
    code: 0,
    said: expect.stringContaining('restore <file> --new-epoch'),
  })
  expect(await command(['dance'])).toMatchObject({ code: 2, said: expect.stringContaining('There is no command') })
  expect(await command(['backup'])).toMatchObject({ code: 2, said: expect.stringContaining('Name the file to write') })
  expect(await command(['backup', 'x'])).toMatchObject({ code: 2, said: expect.stringContaining('nothing to back up') })
  expect(await command(['verify', join(dir.path, 'none')])).toMatchObject({ code: 2 })
  expect(existsSync(dataDir)).toBe(false)
})

test('the doctor finds nothing wrong with a healthy server, running or not', async () => {
  await furnished({ stop: false })
  const running = await command(['doctor'])
  expect(running).toMatchObject({ code: 0, said: expect.stringContaining('A server is using this data directory now') })
  expect(running.said).toContain('1 workshops, 2 documents')
  expect((await command(['doctor'], { PORT: `${server?.port}` })).said).toContain('and is ready')
  expect(await command(['doctor'], { PORT: '1' })).toMatchObject({
    code: 1,
    said: expect.stringContaining('does not answer at'),
  })
  await server?.close()
  server = undefined
  expect(await command(['doctor'])).toMatchObject({ code: 0, said: expect.stringContaining('Nothing is wrong.') })
})

test('the doctor names a damaged row and says what it means', async () => {
  const made = await furnished()
  const path = join(dataDir, 'samenbord.sqlite')
  expect(await command(['backup', join(dir.path, 'b.sqlite')])).toMatchObject({ code: 0 })
  // one bit of a text, as a failing disk would turn it
  const bytes = readFileSync(path)
  bytes[bytes.indexOf('Fietsersbond')] = 0x66
  writeFileSync(path, bytes)
  const { code, said } = await command(['doctor'])
  expect({ code, said }).toMatchObject({
    code: 1,
    said: expect.stringContaining('fails its checksum'),
  })
  expect(said).toContain('restore <file> --new-epoch')
  expect(await command(['verify', join(dir.path, 'b.sqlite')])).toMatchObject({ code: 0 })
  expect(made.workshop).toBeDefined()
})

test('the doctor sees what keeps a server from starting or from being safe', async () => {
  await furnished()
  const wrong = async (text: string, environment = {}) =>
    expect(await command(['doctor'], environment)).toMatchObject({ code: 1, said: expect.stringContaining(text) })
  chmodSync(dataDir, 0o755)
  await wrong('chmod 700')
  chmodSync(dataDir, 0o700)
  writeFileSync(join(dataDir, 'ticket.key'), 'short')
  await wrong('The ticket key is damaged')
  writeFileSync(join(dataDir, 'ticket.key'), Buffer.alloc(32), { mode: 0o600 })
  mkdirSync(join(dataDir, 'before-restore-2026'))
  await wrong('Left from earlier: before-restore-2026')
  const other = createServer()
  const port = await new Promise<number>(resolve =>
    other.listen(0, '127.0.0.1', () => {
      const address = other.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    }),
  )
  await wrong(`Port ${port} is taken`, { PORT: `${port}` })
  other.close()
  await wrong('TRUST_PROXY is set without PUBLIC_ORIGIN', { TRUST_PROXY: 'yes' })
  writeFileSync(
    join(dataDir, 'samenbord.sqlite'),
    'not a database at all, but long enough to look like one'.repeat(100),
  )
  await wrong('The database')
})

test('a backup of a running server is sound, and replaces no file', async () => {
  await furnished({ stop: false })
  const file = join(dir.path, 'backup.sqlite')
  expect(await command(['backup', file])).toMatchObject({ code: 0 })
  expect(await command(['backup', file])).toMatchObject({ code: 2, said: expect.stringContaining('exists already') })
  expect(statSync(file).mode & 0o077).toBe(0)
  const before = readFileSync(file)
  expect(await command(['verify', file])).toMatchObject({ code: 0, said: expect.stringContaining('It is sound.') })
  expect(readFileSync(file).equals(before)).toBe(true)
  expect(await command(['restore', file, '--new-epoch'])).toMatchObject({
    code: 2,
    said: expect.stringContaining('Stop it first'),
  })
})

test('a backup that is cut short or is none is not restored', async () => {
  await furnished()
  const file = join(dir.path, 'backup.sqlite')
  await command(['backup', file])
  writeFileSync(file, readFileSync(file).subarray(0, 40_000))
  const before = readFileSync(join(dataDir, 'samenbord.sqlite'))
  expect(await command(['restore', file, '--new-epoch'])).toMatchObject({
    code: 1,
    said: expect.stringContaining('not a sound backup'),
  })
  writeFileSync(file, 'no database')
  expect(await command(['verify', file])).toMatchObject({ code: 1 })
  expect(readFileSync(join(dataDir, 'samenbord.sqlite')).equals(before)).toBe(true)
})

test('a restore keeps what was there aside, and what comes back is whole in one file', async () => {
  const made = await furnished()
  const file = join(dir.path, 'backup.sqlite')
  await command(['backup', file])
  expect(await command(['restore', file, '--new-epoch'])).toMatchObject({ code: 0 })
  const names = readdirSync(dataDir)
  expect(names.filter(name => name.startsWith('before-restore-'))).toHaveLength(1)
  expect(names.filter(name => /restoring|ticket\.key/.test(name))).toEqual([])
  const storage = openFile(join(dataDir, 'samenbord.sqlite'))
  expect((await storage.read(docName({ kind: 'board', workshop: made.workshop }))).epoch).not.toBe(1)
  await storage.close()
})

test('an export holds the plan in every format and the documents as data, without drafts', async () => {
  const made = await furnished({ stop: false })
  const folder = join(dir.path, 'out')
  expect(await command(['export', made.workshop, folder])).toMatchObject({ code: 0 })
  const names = readdirSync(folder)
  for (const ending of ['.csv', '.json', '.md', 'board.yjs', 'session.yjs']) {
    expect(names.some(name => name.endsWith(ending))).toBe(true)
  }
  expect(names.some(name => name.includes('draft'))).toBe(false)
  const board = new Y.Doc()
  Y.applyUpdate(board, readFileSync(join(folder, 'board.yjs')))
  expect([...readBoard(board).notes.values()].map(note => note.name)).toEqual(['Fietsersbond'])
  expect(readFileSync(join(folder, 'documents.json'), 'utf8')).toContain('Fietsersbond')
  expect(await command(['export', made.workshop, folder])).toMatchObject({
    code: 2,
    said: expect.stringContaining('not empty'),
  })
  expect(await command(['export', 'nobody', join(dir.path, 'out2')])).toMatchObject({ code: 2 })
})

test('a rescue file is exported like a workshop, in either version; anything else is no rescue file', async () => {
  const board = new Y.Doc()
  addNote(board, { id: 'n1', name: 'Natuurpunt', position: { x: 0, y: 0 }, by: 'p', at: 1 })
  const draft = new Y.Doc()
  addNote(draft, { id: 'n2', name: 'Eigen gedachte', position: { x: 0, y: 0 }, by: 'p', at: 1 })
  const base64 = (doc: Y.Doc) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('base64')
  const first = { format: 'samenbord-rescue', version: 1, workshop: 'w1', board: base64(board), draft: base64(draft) }
  const documents = [
    { document: 'board/w1', participant: 'p1', epoch: 1, update: base64(board) },
    { document: 'draft/w1/p1', participant: 'p1', epoch: 1, update: base64(draft) },
  ]
  for (const content of [first, { format: 'samenbord-rescue', version: 2, workshop: 'w1', documents }]) {
    const file = join(dir.path, `rescue-${content.version}.json`)
    const folder = join(dir.path, `out-${content.version}`)
    writeFileSync(file, JSON.stringify(content))
    expect(await command(['export', file, folder])).toMatchObject({ code: 0 })
    const readable = readFileSync(join(folder, 'documents.json'), 'utf8')
    expect(readable).toContain('Natuurpunt')
    expect(readable).toContain('Eigen gedachte')
    expect(readdirSync(folder).some(name => name.endsWith('.csv'))).toBe(true)
  }
  const wrong = join(dir.path, 'wrong.json')
  for (const text of ['no json', '[]', '{"format":"other"}']) {
    writeFileSync(wrong, text)
    expect(await command(['export', wrong, join(dir.path, 'out-wrong')])).toMatchObject({ code: 2 })
  }
  writeFileSync(wrong, JSON.stringify({ ...first, board: Buffer.from([1, 2, 3, 255]).toString('base64') }))
  expect(await command(['export', wrong, join(dir.path, 'out-wrong')])).toMatchObject({
    code: 2,
    said: expect.stringContaining('is damaged'),
  })
})

test('a backup is restored on a machine that never had anything', async () => {
  const made = await furnished()
  const file = join(dir.path, 'backup.sqlite')
  await command(['backup', file])
  dataDir = join(dir.path, 'elsewhere')
  expect(await command(['restore', file, '--new-epoch'])).toMatchObject({ code: 0 })
  server = await runServer({ DATA_DIR: dataDir })
  expect(await joinAs(server, made, 'facilitator')).toMatchObject({ role: 'facilitator', title: 'Fietssnelweg F3' })
})
