// What "stored" is worth: the server is killed the hard way, the disk fails, the process is asked to leave.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { docName, faults, syncStep2Frame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { MemoryStorage } from './storage/memory.ts'
import type { Addition } from './storage/storage.ts'
import { connect } from './testing/frame-client.ts'
import { createWorkshop, joinAs, runServer, temporaryDir } from './testing/running-server.ts'

// real sockets and processes take their time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const main = fileURLToPath(new URL('./main.ts', import.meta.url))

interface Running {
  readonly child: ChildProcess
  readonly port: number
  readonly origin: string
}

/** Starts the real process on a free port. */
async function spawnServer(dataDir: string): Promise<Running> {
  const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'silent' }
  const child = spawn(process.execPath, ['--import', 'tsx', main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const chunk of child.stdout) {
    const port = Number(/localhost:(\d+)/.exec(String(chunk))?.[1])
    if (port) return { child, port, origin: `http://127.0.0.1:${port}` }
  }
  throw new Error('The server ended before it was ready')
}

async function kill({ child }: Running, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit')
  child.kill(signal)
  const [code] = await exit
  return code
}

const note = (id: string) => (doc: Y.Doc) => doc.getMap('notes').set(id, new Y.Map([['createdBy', id]]))
const notesOf = (doc: Y.Doc): string[] => [...doc.getMap('notes').keys()].sort()

let dir: ReturnType<typeof temporaryDir>
beforeEach(() => {
  dir = temporaryDir()
})
afterEach(() => dir.remove())

test('kill -9 right after "stored": everything is there after the restart, and the same ticket still counts', async () => {
  let server = await spawnServer(dir.path)
  const made = await createWorkshop(server)
  const me = await joinAs(server, made, 'contributor')
  const expected: string[] = []
  for (let round = 0; round < 3; round += 1) {
    const client = await connect(server, `board/${made.workshop}`, me).sync()
    expect(notesOf(client.doc)).toEqual(expected)
    for (let index = 0; index < 40; index += 1) {
      client.edit(note(`r${round}-${String(index).padStart(2, '0')}`))
      expected.push(`r${round}-${String(index).padStart(2, '0')}`)
    }
    await client.settled()
    expect(await kill(server, 'SIGKILL')).toBeNull()
    server = await spawnServer(dir.path)
  }
  const after = await connect(server, `board/${made.workshop}`, me).sync()
  expect(notesOf(after.doc)).toEqual(expected)
  await after.close()
  await kill(server, 'SIGKILL')
}, 60_000)

test('asked to leave, the process stores and acknowledges what it has, tells clients to come back, and ends well', async () => {
  const server = await spawnServer(dir.path)
  const made = await createWorkshop(server)
  const me = await joinAs(server, made, 'contributor')
  const client = await connect(server, `board/${made.workshop}`, me).sync()
  for (let index = 0; index < 20; index += 1) client.edit(note(`n${index}`))
  await client.until(() => client.stored > 0)
  const exit = kill(server, 'SIGTERM')
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(faults.restarting.closeCode)
  expect(await exit).toBe(0)
  const again = await spawnServer(dir.path)
  const after = await connect(again, `board/${made.workshop}`, me).sync()
  expect(notesOf(after.doc).length).toBeGreaterThanOrEqual(client.stored - 1)
  await after.close()
  await kill(again, 'SIGKILL')
}, 30_000)

/** A storage on a disk that can be full. */
class FullDisk extends MemoryStorage {
  isFull = false

  override async append(...args: [doc: Parameters<MemoryStorage['append']>[0], addition: Addition]): Promise<void> {
    if (this.isFull) throw new Error('SQLITE_FULL: database or disk is full')
    return super.append(...args)
  }

  override async probe(): Promise<void> {
    if (this.isFull) throw new Error('SQLITE_FULL: database or disk is full')
  }
}

test('on a full disk people work on together, nobody is told "stored", and it all arrives once there is room', async () => {
  const storage = new FullDisk()
  const server = await runServer({}, { storage })
  const made = await createWorkshop(server)
  const ready = async () => (await fetch(`${server.origin}/health/ready`)).status
  const [writer, reader] = [
    await connect(server, `board/${made.workshop}`, await joinAs(server, made, 'contributor')).sync(),
    await connect(server, `board/${made.workshop}`, await joinAs(server, made, 'facilitator')).sync(),
  ]
  await writer.settled()
  const before = writer.stored
  storage.isFull = true
  writer.edit(note('n1'))
  await reader.until(() => notesOf(reader.doc).length === 1)
  expect(await ready()).toBe(503)
  expect(writer.stored).toBe(before)
  expect(writer.refusals).toEqual([])
  expect((await fetch(`${server.origin}/health/live`)).status).toBe(200)
  storage.isFull = false
  await writer.settled()
  expect(await ready()).toBe(200)
  await server.close()
})

test('a client that comes back with what the server has only in memory is not told "stored" either', async () => {
  const storage = new FullDisk()
  const server = await runServer({}, { storage })
  const made = await createWorkshop(server)
  const me = await joinAs(server, made, 'contributor')
  const writer = await connect(server, `board/${made.workshop}`, me).sync()
  await writer.settled()
  storage.isFull = true
  writer.edit(note('n1'))
  const witness = await connect(server, `board/${made.workshop}`, await joinAs(server, made, 'viewer')).sync()
  expect(notesOf(witness.doc)).toEqual(['n1'])
  await writer.close()
  // what a client does that reconnects: it answers the server's question, and that answer holds nothing new
  const again = await connect(server, `board/${made.workshop}`, me).sync()
  again.send(syncStep2Frame(Y.encodeStateAsUpdate(writer.doc)))
  await again.sync()
  expect(again.stored).toBe(0)
  storage.isFull = false
  await again.settled()
  expect((await storage.read(docName({ kind: 'board', workshop: made.workshop }))).updates.length).toBeGreaterThan(0)
  await server.close()
})

test('a document that storage cannot give back is no empty document: the client is sent away to try again', async () => {
  const storage = new MemoryStorage()
  const server = await runServer({}, { storage })
  const made = await createWorkshop(server)
  const me = await joinAs(server, made, 'contributor')
  const read = storage.read.bind(storage)
  storage.read = doc => (doc.startsWith('board/') ? Promise.reject(new Error('damaged')) : read(doc))
  const client = connect(server, `board/${made.workshop}`, me)
  await client.until(() => client.closeCode !== undefined)
  expect(client.closeCode).toBe(faults.storageFailing.closeCode)
  storage.read = read
  await connect(server, `board/${made.workshop}`, me).sync()
  await server.close()
})
