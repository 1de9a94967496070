// Restoring a version: how long it takes on a large board, and that kill -9 in the midst of it loses nothing.
import { addNotes, deleteNotes, liveNotes, moveNotes, readBoard, stateOf, type VersionContent } from '@samenbord/board'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import {
  createWorkshop,
  joinAs,
  type TestParticipant,
  type TestWorkshop,
  temporaryDir,
} from '../../server/src/testing/running-server.ts'
import { chanceOf, seed } from '../support/chance.ts'
import { figure, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const NOTES = 5000
const PROMISED = 10_000
/** Deleting all takes minutes, as mass deletion is slowed down. */
const DELETED = rounds(200, NOTES)
const KILLS = rounds(6, 200)
const chance = chanceOf(seed)

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess
let made: TestWorkshop
let els: TestParticipant

beforeEach(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path })
  made = await createWorkshop(server)
  els = await joinAs(server, made, 'facilitator')
})
afterEach(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

async function call(path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${server.origin}/api/workshops/${made.workshop}/versions${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${els.ticket}`,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  expect(response.ok).toBe(true)
  return response.status === 204 ? undefined : response.json()
}

const openBoard = () => connect(server, `board/${made.workshop}`, els).sync()
const namesOn = ({ doc }: FrameClient) => liveNotes(readBoard(doc)).map(({ name }) => name)

/** Adds notes n0, n1, … in portions that one edit may hold. */
async function fill(board: FrameClient, from: number, count: number): Promise<void> {
  for (let start = from; start < from + count; start += 250) {
    const ids = Array.from({ length: Math.min(250, from + count - start) }, (_, index) => start + index)
    board.edit(doc =>
      addNotes(
        doc,
        ids.map(id => ({ id: `n${id}`, name: `Stakeholder ${id}`, position: { x: id, y: 0 }, by: 'p', at: id })),
      ),
    )
    await board.settled()
  }
}

const isWhole = ({ doc }: FrameClient): boolean => {
  const notes = liveNotes(readBoard(doc))
  return notes.length === NOTES && notes.every(({ position }) => position.x >= 0)
}

test('a spoiled board of 5,000 notes is back for everybody within ten seconds', async () => {
  const board = await openBoard()
  await fill(board, 0, NOTES)
  const saved = performance.now()
  const { id } = (await call('', { name: 'full' })) as { id: string }
  const saving = Math.round(performance.now() - saved)
  const ids = liveNotes(readBoard(board.doc)).map(note => note.id)
  for (let start = 0; start < DELETED; start += 100) board.edit(doc => deleteNotes(doc, ids.slice(start, start + 100)))
  const moved = ids.slice(DELETED, DELETED + 2000).map(id => ({ id, position: { x: -1, y: -1 } }))
  board.edit(doc => moveNotes(doc, moved))
  await board.until(() => board.stored === board.written, 180_000)
  const began = performance.now()
  const restored = call(`/${id}/restore`, {})
  await board.until(() => isWhole(board), 60_000)
  const seen = Math.round(performance.now() - began)
  await restored
  const durable = Math.round(performance.now() - began)
  figure(
    '§2',
    `a version of ${NOTES} notes saved in ${saving} ms; restored, seen after ${seen} ms, durable after ${durable} ms`,
  )
  expect(durable).toBeLessThan(PROMISED)
  expect(board.refusals).toEqual([])
})

/** How long a restore of the kind that is to be killed takes here and now. */
async function timeOfRestore(): Promise<number> {
  const board = await openBoard()
  await fill(board, 0, 250)
  const { id } = (await call('', {})) as { id: string }
  board.edit(doc => deleteNotes(doc, ['n1', 'n2']))
  await board.settled()
  const began = performance.now()
  await call(`/${id}/restore`, {})
  return performance.now() - began
}

test('[P1] kill -9 in the midst of a restore: the board is as before or as restored, and what was there can be had back', async () => {
  const counts = { before: 0, after: 0 }
  const usual = await timeOfRestore()
  for (let kill = 0; kill < KILLS; kill += 1) {
    made = await createWorkshop(server)
    els = await joinAs(server, made, 'facilitator')
    const board = await openBoard()
    await fill(board, 0, 50)
    const early = namesOn(board)
    const { id } = (await call('', {})) as { id: string }
    board.edit(doc => deleteNotes(doc, ['n1', 'n2']))
    await fill(board, 50, 200)
    const late = namesOn(board)
    const answer = call(`/${id}/restore`, {}).then(
      () => true,
      () => false,
    )
    await new Promise(resolve => setTimeout(resolve, chance() * usual * 1.5))
    await server.end('SIGKILL')
    const wasAnswered = await answer
    server = await startProcess({ dataDir: dir.path })
    const fresh = await openBoard()
    const isRestored = namesOn(fresh).length === early.length
    expect(namesOn(fresh)).toEqual(isRestored ? early : late)
    expect(isRestored || !wasAnswered).toBe(true)
    counts[isRestored ? 'after' : 'before'] += 1
    if (!isRestored) continue
    const { versions } = (await call('')) as { versions: readonly { id: string; reason: string }[] }
    const present = versions.find(({ reason }) => reason === 'restore')
    const content = (await call(`/${present?.id}`)) as VersionContent
    expect(liveNotes(stateOf(content).board).map(({ name }) => name)).toEqual(late)
    await call(`/${present?.id}/restore`, {})
    await fresh.until(() => namesOn(fresh).length === late.length)
    fresh.ws.terminate()
  }
  figure('P1', `${KILLS} kills within a restore: ${counts.before} as before, ${counts.after} restored, 0 lost`)
})
