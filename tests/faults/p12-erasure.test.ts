// P12: after an erasure, nothing of what was written, drawn or said there is left: canaries are looked for in every byte.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { addNote } from '@samenbord/board'
import { writePrivateNote } from '@samenbord/tools/private-writing'
import { faults, presenceFrame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  post,
  secretOf,
  type TestParticipant,
  type TestWorkshop,
  temporaryDir,
} from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'
import { runCommand, type ServerProcess, startProcess } from '../support/server-process.ts'

const NOTES = rounds(600, 5000)
/** Stands in every text of the workshop that is erased, and nowhere else. */
const CANARY = 'kanarievogel7Q'
const NEIGHBOUR = 'buurvogel3X'

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess

beforeEach(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path, environment: { LOG_LEVEL: 'trace' } })
})
afterEach(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })
}

/** How often a word stands in the bytes of a directory. */
function hits(word: string, folder = dir.path): number {
  return filesBelow(folder).reduce((sum, file) => sum + readFileSync(file).toString('latin1').split(word).length - 1, 0)
}

async function joinNamed(made: TestWorkshop, name: string): Promise<TestParticipant> {
  const response = await post(`${server.origin}/api/join`, { secret: secretOf(made.links.contributor), name })
  return (await response.json()) as TestParticipant
}

async function fill(client: FrameClient, { word, count }: { word: string; count: number }): Promise<void> {
  for (let each = 0; each < count; each += 1) {
    client.edit(doc =>
      addNote(doc, { id: `n${each}`, name: `${word} ${each}`, position: { x: each, y: 0 }, by: 'p', at: each }),
    )
    // as fast as the server lets anybody write
    if (each % 100 === 99) await client.settled()
  }
  client.edit(doc => doc.getMap('notes').delete('n0'))
  await client.settled()
}

test('[P12] an erased workshop is in no file, no log and no answer any more, at once', async () => {
  const made = await createWorkshop(server, `Project ${CANARY}`)
  const neighbour = await createWorkshop(server, `Project ${NEIGHBOUR}`)
  const [els, luc] = [await joinAs(server, made, 'facilitator'), await joinNamed(made, `Luc ${CANARY}`)]
  const board = await connect(server, `board/${made.workshop}`, luc).sync()
  const draft = await connect(server, `draft/${made.workshop}/${luc.participant}`, luc).sync()
  const other = await connect(server, `board/${neighbour.workshop}`, await joinNamed(neighbour, NEIGHBOUR)).sync()
  board.send(presenceFrame([{ clientId: board.doc.clientID, clock: 1, state: { editing: CANARY } }]))
  await fill(board, { word: CANARY, count: NOTES })
  await fill(other, { word: NEIGHBOUR, count: 20 })
  draft.edit(doc => writePrivateNote(doc, { id: 'd1', round: 'r', name: CANARY, category: undefined, at: 1 }))
  await draft.settled()
  expect(draft.refusals).toEqual([])
  const authorization = `Bearer ${els.ticket}`
  const plan = () => fetch(`${server.origin}/api/workshops/${made.workshop}/plan.csv`, { headers: { authorization } })
  const versions = (more: { method: string; body?: string } = { method: 'GET' }) =>
    fetch(`${server.origin}/api/workshops/${made.workshop}/versions`, {
      ...more,
      headers: { authorization, 'content-type': 'application/json' },
    })
  const hitsWithout = hits(CANARY)
  await versions({ method: 'POST', body: JSON.stringify({ name: CANARY }) })
  // every note stands in the version as well, but for those that a page of the file cuts in two
  expect(hits(CANARY) - hitsWithout).toBeGreaterThan(NOTES * 0.9)
  const before = { hits: hits(CANARY), plan: (await (await plan()).text()).includes(CANARY) }

  // somebody is still writing at the moment of the erasure
  const writing = setInterval(
    () =>
      board.ws.readyState === board.ws.OPEN &&
      board.edit(doc =>
        addNote(doc, {
          id: `x${Math.random()}`.replace('.', ''),
          name: CANARY,
          position: { x: 0, y: 0 },
          by: 'p',
          at: 1,
        }),
      ),
    2,
  )
  const began = performance.now()
  const erased = await fetch(`${server.origin}/api/workshops/${made.workshop}`, {
    method: 'DELETE',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ title: `Project ${CANARY}` }),
  })
  const ms = Math.round(performance.now() - began)
  const atOnce = hits(CANARY)
  await Promise.all([board, draft].map(client => client.until(() => client.closeCode !== undefined)))
  clearInterval(writing)

  const answers = await Promise.all(
    [
      await plan(),
      await versions(),
      await fetch(`${server.origin}/api/workshops/${made.workshop}/me`, { headers: { authorization } }),
    ].map(answer => answer.text()),
  )
  const inAnswers = answers.filter(text => text.includes(CANARY)).length
  await server.end('SIGTERM')
  const afterStop = hits(CANARY)
  const inLogs = server.said().split(CANARY).length - 1
  figure(
    'P12',
    `${before.hits} hits before; after the erasure (${ms} ms) ${atOnce} in the files at once, ${afterStop} after the stop, ` +
      `${inLogs} in ${server.said().split('\n').length} lines of log at level trace, ${inAnswers} in answers`,
  )
  expect(before).toEqual({ hits: expect.any(Number), plan: true })
  expect(before.hits).toBeGreaterThan(NOTES)
  expect(erased.status).toBe(204)
  expect([board.closeCode, draft.closeCode]).toEqual([faults.workshopErased.closeCode, faults.workshopErased.closeCode])
  expect({ atOnce, afterStop, inLogs, inAnswers }).toEqual({ atOnce: 0, afterStop: 0, inLogs: 0, inAnswers: 0 })
  // the neighbours are still there, in the files and for people
  expect(hits(NEIGHBOUR)).toBeGreaterThan(20)
  expect(other.closeCode).toBe(faults.restarting.closeCode)
})

test('[P12] the operator’s erase leaves nothing either, whether the server runs or not', async () => {
  for (const how of ['running', 'stopped']) {
    const made = await createWorkshop(server, `Project ${CANARY}`)
    const board = await connect(server, `board/${made.workshop}`, await joinNamed(made, CANARY)).sync()
    await fill(board, { word: CANARY, count: 50 })
    if (how === 'stopped') await server.end('SIGKILL')
    expect(hits(CANARY)).toBeGreaterThan(50)
    expect(await runCommand(dir.path, ['erase', made.workshop])).toMatchObject({ code: 0 })
    expect(hits(CANARY)).toBe(0)
    await board.until(() => board.closeCode !== undefined)
    if (how === 'running') expect(board.closeCode).toBe(faults.workshopErased.closeCode)
    expect(await runCommand(dir.path, ['erase', made.workshop])).toMatchObject({ code: 2 })
  }
})
