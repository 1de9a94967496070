// A tablet that stops reading costs the others nothing: it is cut off, and finds everything when it comes back.
import { faults } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import { createWorkshop, joinAs, type RunningServer, runServer } from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'

const WRITERS = rounds(6, 12)
const EDITS = 60
/** Large, so that the limits are reached in seconds; each replaces the one before, so that the board stays small. */
const FIELDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const LETTERS = 12_000

let server: RunningServer

beforeEach(async () => {
  // what replaces itself this fast looks large until the document is measured again
  server = await runServer({}, { limits: { document: 2 ** 30 } })
})
afterEach(() => server.close())

const noteOf = (writer: number) => `writer-${writer}`
const wordOf = (writer: number, edit: number) => `${writer}-${edit} `.repeat(LETTERS / 6)

/** Writes one edit after the other as they are acknowledged; answers the longest wait. */
async function write(client: FrameClient, writer: number): Promise<number> {
  let longest = 0
  client.edit(doc => doc.getMap('notes').set(noteOf(writer), new Y.Map()))
  for (let edit = 0; edit < EDITS; edit += 1) {
    const note = client.doc.getMap('notes').get(noteOf(writer))
    const before = performance.now()
    client.edit(() => {
      for (const field of FIELDS) if (note instanceof Y.Map) note.set(field, wordOf(writer, edit))
    })
    await client.settled()
    expect(client.refusals).toEqual([])
    longest = Math.max(longest, performance.now() - before)
  }
  return longest
}

const lastWords = (client: FrameClient) =>
  Array.from({ length: WRITERS }, (_, writer) => {
    const note = client.doc.getMap('notes').get(noteOf(writer))
    return note instanceof Y.Map ? note.get('a') : undefined
  })

test('the others go on at their pace, and the tablet is told to come back', async () => {
  const made = await createWorkshop(server)
  const open = async (role: 'viewer' | 'contributor') =>
    connect(server, `board/${made.workshop}`, await joinAs(server, made, role)).sync()
  const [tablet, reader] = [await open('viewer'), await open('viewer')]
  tablet.ws.pause()
  const writers: FrameClient[] = []
  for (let writer = 0; writer < WRITERS; writer += 1) writers.push(await open('contributor'))

  const waits = await Promise.all(writers.map(write))
  const wanted = Array.from({ length: WRITERS }, (_, writer) => wordOf(writer, EDITS - 1))
  await reader.until(() => lastWords(reader).every((word, writer) => word === wanted[writer]))
  expect(reader.closeCode).toBeUndefined()
  expect(writers.map(writer => writer.closeCode)).toEqual(writers.map(() => undefined))

  // it wakes up: what lay in the network is read, then it sees that it was cut
  tablet.ws.resume()
  await tablet.until(() => tablet.closeCode !== undefined)
  expect([faults.tooSlow.closeCode, 1006]).toContain(tablet.closeCode)
  expect(lastWords(tablet)).not.toEqual(wanted)
  expect(faults.tooSlow.permanent).toBe(false)
  const back = await open('viewer')
  expect(lastWords(back)).toEqual(wanted)

  const megabytes = (WRITERS * EDITS * FIELDS.length * LETTERS) / 1e6
  figure(
    'P2',
    `a stalled tablet: ${WRITERS} others wrote ${megabytes.toFixed(0)} MB, longest wait for "saved" ${Math.round(Math.max(...waits))} ms`,
  )
}, 120_000)
