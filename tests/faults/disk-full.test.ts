// A disk that is really full: people work on together, nobody is told "stored", the operator is told why, and it all arrives
// once there is room, without a restart.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import { createWorkshop, joinAs, temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const SPELLS = rounds(2, 25)
/** Later on the log is written from its beginning again and needs no room, so that a disk without room is no obstacle. */
const SPELLS_OF_REAL_DISK = 2
/** Enough to need new pages each time. */
const LARGE = 'x'.repeat(15_000)

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess | undefined

beforeEach(() => {
  dir = temporaryDir()
})
afterEach(async () => {
  await server?.end('SIGKILL')
  server = undefined
  dir.remove()
})

/** A disk whose room can be taken away and given back. */
interface Disk {
  readonly dataDir: string
  fill(server: ServerProcess, spell: number): void
  free(server: ServerProcess): void
  remove(): void
}

/** A small file system in memory; needs the rights to mount one. */
function smallDisk(): Disk | undefined {
  const mount = join(dir.path, 'disk')
  mkdirSync(mount)
  const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', mount]).status === 0
  if (!isMounted) return undefined
  const filler = join(mount, 'filler')
  return {
    dataDir: join(mount, 'data'),
    fill() {
      const { bavail, bsize } = statfsSync(mount)
      try {
        writeFileSync(filler, Buffer.alloc(bavail * bsize))
      } catch (cause) {
        // the server took some of the room meanwhile: then it is full too
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
      }
    },
    free: () => rmSync(filler, { force: true }),
    remove: () => void spawnSync('umount', ['-l', mount]),
  }
}

/** The system lets the server's files grow no further: works everywhere, and fails in the middle of a write. */
function limitedFiles(): Disk {
  const dataDir = join(dir.path, 'data')
  const limit = (pid: number, size: string) => execFileSync('prlimit', ['--pid', `${pid}`, `--fsize=${size}:`])
  return {
    dataDir,
    // a log that is written from its beginning again needs no room until its first page is full
    fill: ({ pid }, spell) =>
      limit(pid, `${spell < 2 ? statSync(join(dataDir, 'samenbord.sqlite-wal')).size + 100 : INSIDE_FIRST_PAGE}`),
    free: ({ pid }) => limit(pid, 'unlimited'),
    remove() {},
  }
}

/** The first page of SQLite's log ends at 32 + 24 + 4096 bytes. */
const INSIDE_FIRST_PAGE = 4100

const canLimit = spawnSync('prlimit', ['--version']).status === 0

const readiness = async ({ origin }: ServerProcess) => {
  const response = await fetch(`${origin}/health/ready`)
  return { code: response.status, ...((await response.json()) as { status: string; reason?: string }) }
}

async function waitForReadiness(running: ServerProcess, code: number): Promise<void> {
  for (let tries = 0; (await readiness(running)).code !== code; tries += 1) {
    if (tries > 300) throw new Error(`Never became ${code}: ${JSON.stringify(await readiness(running))}`)
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

const write = (client: FrameClient, note: string) =>
  client.edit(doc => doc.getMap('notes').set(note, new Y.Map([['createdBy', LARGE]])))

async function surviveSpells(disk: Disk, spells: number): Promise<void> {
  const running = await startProcess({ dataDir: disk.dataDir })
  server = running
  const made = await createWorkshop(running)
  const me = await joinAs(running, made, 'contributor')
  const open = () => connect(running, `board/${made.workshop}`, me).sync()
  const [writer, reader] = [await open(), await open()]
  await writer.settled()
  const notes: string[] = []
  const reasons = new Set<string | undefined>()
  for (let spell = 0; spell < spells; spell += 1) {
    disk.fill(running, spell)
    const before = writer.stored
    for (let each = 0; each < 10; each += 1) {
      const note = `s${spell}-${each}`
      notes.push(note)
      write(writer, note)
    }
    await reader.until(() => notes.every(note => reader.doc.getMap('notes').has(note)))
    await waitForReadiness(running, 503)
    reasons.add((await readiness(running)).reason)
    expect(writer.stored).toBe(before)
    expect(running.said()).not.toContain('ended')
    disk.free(running)
    await writer.settled()
    await waitForReadiness(running, 200)
  }
  await running.end('SIGKILL')
  server = await startProcess({ dataDir: disk.dataDir })
  const witness = await connect(server, `board/${made.workshop}`, me).sync()
  const lost = notes.filter(note => !witness.doc.getMap('notes').has(note))
  await server.end('SIGKILL')
  figure(
    'P1',
    `${lost.length} of ${notes.length} edits lost in ${spells} spells of a full disk (said: ${[...reasons].join(', ')})`,
  )
  expect(lost).toEqual([])
  expect([...reasons].every(reason => reason === 'diskFull' || reason === 'failing')).toBe(true)
}

test('[P1] a full disk loses nothing, says so, and recovers by itself', async context => {
  const disk = smallDisk()
  if (!disk) return context.skip('mounting a small file system is not allowed here')
  try {
    await surviveSpells(disk, SPELLS_OF_REAL_DISK)
  } finally {
    await server?.end('SIGKILL')
    disk.remove()
  }
})

test.skipIf(!canLimit)('[P1] writes that end in the middle lose nothing either', () =>
  surviveSpells(limitedFiles(), SPELLS),
)
