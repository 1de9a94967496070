// P7 for blind placement: nobody hears how somebody placed before the reveal, and only the relay says what came of it, once.
import { addNotes, readBoard } from '@samenbord/board'
import { closeBlindRound, decide, readBlindRounds, startBlindRound, writeBallot } from '@samenbord/tools/blind-round'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { connect } from '../../server/src/testing/frame-client.ts'
import { createWorkshop, joinAs, temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'
import { answersOver, CANARY, docs, draftOf, forge, hitsIn, listeners, METRICS } from './eavesdroppers.ts'

const NOTES = rounds(20, 60)
const KILLS = rounds(6, 200)

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess

beforeEach(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path, environment: { LOG_LEVEL: 'trace', METRICS_TOKEN: METRICS } })
})
afterEach(async () => {
  await server.end('SIGKILL')
  dir.remove()
})

const by = { by: 'f', at: 1 }
const notes = Array.from({ length: NOTES }, (_, index) => `n${index}`)
const asNotes = (ids: readonly string[]) => ids.map(id => ({ id, name: id, position: { x: 0, y: 0 }, by: 'f', at: 1 }))
const start = (session: Y.Doc, id: string) => startBlindRound(session, { id, notes, ...by })
const vote = (draft: Y.Doc, round: string, influence: number) => {
  for (const note of notes)
    writeBallot(draft, round, {
      note,
      placement: { influence, impact: 0.75 },
      confidence: 2,
      reason: `${CANARY} ${note}`,
    })
}

test('[P7] before the reveal a ballot reaches its author’s sockets only, also its reason', async () => {
  const made = await createWorkshop(server)
  const author = await joinAs(server, made, 'contributor')
  const { people, heard, spies, session } = await listeners(server, made, author)
  session.edit(doc => start(doc, 'r'))
  await session.settled()
  const own = await connect(server, draftOf(author), author).sync()
  own.edit(doc => vote(doc, 'r', 0.25))
  await own.settled()
  await Promise.all(spies.map(spy => spy.until(() => spy.closeCode !== undefined)))
  const answers = await answersOver(server, made, people)
  const before = [...heard, ...spies].reduce((sum, client) => sum + hitsIn(client), 0)
  const elsewhere = answers.split(CANARY).length - 1 + server.said().split(CANARY).length - 1
  figure(
    'P7',
    `${before} canaries of ballots in ${heard.length + spies.length} sockets of others, ${elsewhere} elsewhere`,
  )
  expect([before, elsewhere]).toEqual([0, 0])

  session.edit(doc => closeBlindRound(doc, 'r', by))
  await session.until(() => readBlindRounds(session.doc).rounds[0]?.phase === 'done')
  // one person is no group: how they placed, and why, stays untold for good
  expect(readBlindRounds(session.doc).rounds[0]?.results.map(({ n }) => n)).toEqual(notes.map(() => 1))
  expect(heard.reduce((sum, client) => sum + hitsIn(client), 0)).toBe(0)
  for (const client of [...heard, ...spies, own]) client.ws.terminate()
})

test('[P7] a contributor’s hand-made frame neither begins, nor reveals, nor decides, nor says what came of a round', async () => {
  const made = await createWorkshop(server)
  const [els, luc] = [await joinAs(server, made, 'facilitator'), await joinAs(server, made, 'contributor')]
  const session = await connect(server, docs(made, 'session'), els).sync()
  session.edit(doc => start(doc, 'done'))
  session.edit(doc => closeBlindRound(doc, 'done', by))
  await session.until(() => readBlindRounds(session.doc).rounds[0]?.phase === 'done')
  session.edit(doc => start(doc, 'r'))
  await session.settled()
  const before = JSON.stringify(readBlindRounds(session.doc))
  const forger = await connect(server, docs(made, 'session'), luc).sync()
  const placement = { influence: 1, impact: 1 }
  const forgeries = [
    (doc: Y.Doc) => closeBlindRound(doc, 'r', by),
    (doc: Y.Doc) => decide(doc, 'done', { note: 'n0', placement, reason: 'because', ...by }),
    (doc: Y.Doc) => doc.getMap('blind-round').set('s', { notes, startedAt: 1 }),
    (doc: Y.Doc) => doc.getMap('blind-round').set('done:result:n0', { n: 9, points: [1, 1] }),
  ]
  await forge(forger, session.doc, forgeries)
  const late = await connect(server, docs(made, 'session'), els).sync()
  expect(JSON.stringify(readBlindRounds(late.doc))).toBe(before)
  for (const client of [session, forger, late]) client.ws.terminate()
})

test('[P7] a reveal during which the server dies publishes once, with every ballot that was acknowledged', async () => {
  const made = await createWorkshop(server)
  const els = await joinAs(server, made, 'facilitator')
  const voters = await Promise.all([0.25, 0.5, 0.75].map(() => joinAs(server, made, 'contributor')))
  const setUp = await connect(server, docs(made, 'board'), els).sync()
  setUp.edit(doc => addNotes(doc, asNotes(notes)))
  await setUp.settled()
  setUp.ws.terminate()
  let wrong = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const round = `r${kill}`
    const session = await connect(server, docs(made, 'session'), els).sync()
    session.edit(doc => start(doc, round))
    for (const [index, voter] of voters.entries()) {
      const draft = await connect(server, draftOf(voter), voter).sync()
      draft.edit(doc => vote(doc, round, (kill % 10) / 20 + index / 10))
      await draft.settled()
      draft.ws.terminate()
    }
    session.edit(doc => closeBlindRound(doc, round, by))
    // from before the word arrives until after all is done
    await new Promise(resolve => setTimeout(resolve, (kill * 11) % 60))
    const { port } = server
    await server.end('SIGKILL')
    session.ws.terminate()
    server = await startProcess({ dataDir: dir.path, port })
    const after = await connect(server, docs(made, 'session'), els).sync()
    // the word itself may have died on its way; then it is said again
    if (readBlindRounds(after.doc).open) after.edit(doc => closeBlindRound(doc, round, by))
    const told = () => readBlindRounds(after.doc).rounds.find(({ id }) => id === round)
    await after.until(() => told()?.phase === 'done')
    const board = await connect(server, docs(made, 'board'), els).sync()
    const results = told()?.results ?? []
    const { placements } = readBoard(board.doc)
    const median = Math.round(((kill % 10) / 20 + 0.1) * 1000) / 1000
    wrong += results.filter(({ n, points }) => n !== 3 || points.length !== 3).length + notes.length - results.length
    wrong += notes.filter(note => placements.get(note)?.influence !== median).length
    for (const client of [after, board]) client.ws.terminate()
  }
  figure('P7', `${wrong} wrong results in ${KILLS} blind reveals of ${NOTES} stakeholders with kill -9`)
  expect(wrong).toBe(0)
})
