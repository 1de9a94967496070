// P7: before a reveal, nobody but its author gets one byte of a draft; a reveal comes once, whatever dies in between.
import { liveNotes, mayRead, type NoteId, readBoard } from '@samenbord/board'
import {
  closePrivateWriting,
  MOST_PRIVATE_NOTES,
  readPrivateWriting,
  startPrivateWriting,
  writePrivateNote,
} from '@samenbord/tools/private-writing'
import { faults } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { connect } from '../../server/src/testing/frame-client.ts'
import { createWorkshop, joinAs, temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'
import { answersOver, CANARY, docs, draftOf, forge, hitsIn, listeners, METRICS } from './eavesdroppers.ts'

const NOTES = rounds(40, MOST_PRIVATE_NOTES)
const KILLS = rounds(8, 500)

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
const open = (session: Y.Doc, id: string) => startPrivateWriting(session, { id, anonymity: 'off', by: 'f', at: 1 })
const write = (draft: Y.Doc, id: NoteId, round: string) =>
  writePrivateNote(draft, { id, round, name: `${CANARY} ${id}`, category: undefined, at: 1 })

test('[P7] before the reveal a draft reaches its author’s sockets only, afterwards the board has all of it', async () => {
  const made = await createWorkshop(server)
  const author = await joinAs(server, made, 'contributor')
  const { people, heard, spies, session } = await listeners(server, made, author)
  session.edit(doc => open(doc, 'r'))
  await session.settled()

  const [own, alsoOwn] = [connect(server, draftOf(author), author), connect(server, draftOf(author), author)]
  await Promise.all([own.sync(), alsoOwn.sync()])
  for (let each = 0; each < NOTES; each++) {
    own.edit(doc => write(doc, `n${each}`, 'r'))
    if (each % 50 === 49) await own.settled()
  }
  await own.settled()
  await alsoOwn.until(() => alsoOwn.doc.getMap('private-writing').size === NOTES)
  await Promise.all(spies.map(spy => spy.until(() => spy.closeCode !== undefined)))
  const answers = await answersOver(server, made, people)
  const before = [...heard, ...spies].reduce((sum, client) => sum + hitsIn(client), 0)
  const elsewhere = answers.split(CANARY).length - 1 + server.said().split(CANARY).length - 1
  figure(
    'P7',
    `${before} canaries in ${heard.length + spies.length} sockets of others, ${elsewhere} in answers and logs`,
  )
  expect(spies.map(({ closeCode }) => closeCode)).toEqual(spies.map(() => faults.draftForeign.closeCode))
  expect([before, elsewhere]).toEqual([0, 0])
  expect(hitsIn(alsoOwn)).toBeGreaterThan(0)

  session.edit(doc => closePrivateWriting(doc, 'r', by))
  for (const board of heard.filter((_, index) => index % 2 === 0))
    await board.until(() => liveNotes(readBoard(board.doc)).length === NOTES)
  await session.until(() => readPrivateWriting(session.doc).rounds[0]?.phase === 'done')
  expect(readPrivateWriting(session.doc).rounds[0]?.notes).toHaveLength(NOTES)
  for (const client of [...heard, ...spies, own, alsoOwn]) client.ws.terminate()
})

test('[P7] nobody but a facilitator starts or ends a round, and nobody says by hand what came of it', async () => {
  const made = await createWorkshop(server)
  const [els, luc] = [await joinAs(server, made, 'facilitator'), await joinAs(server, made, 'contributor')]
  const session = await connect(server, docs(made, 'session'), els).sync()
  session.edit(doc => open(doc, 'r'))
  await session.settled()
  const forger = await connect(server, docs(made, 'session'), luc).sync()
  await forge(forger, session.doc, [
    (doc: Y.Doc) => closePrivateWriting(doc, 'r', by),
    (doc: Y.Doc) => doc.getMap('private-writing').set('s', { startedAt: 1, anonymity: 'off' }),
    (doc: Y.Doc) => doc.getMap('private-writing').set('r:done', { at: 1, notes: ['x'] }),
  ])
  const late = await connect(server, docs(made, 'session'), els).sync()
  expect(readPrivateWriting(late.doc)).toMatchObject({ open: { id: 'r' }, rounds: [{ phase: 'open' }] })
  expect(mayRead({ kind: 'draft', role: 'facilitator', own: false })).toBe(false)
  for (const client of [session, forger, late]) client.ws.terminate()
})

test('[P7] a reveal during which the server dies comes once, with everything that was acknowledged', async () => {
  const made = await createWorkshop(server)
  const [els, luc] = [await joinAs(server, made, 'facilitator'), await joinAs(server, made, 'contributor')]
  let [lost, twice] = [0, 0]
  for (let kill = 0; kill < KILLS; kill++) {
    const round = `r${kill}`
    const session = await connect(server, docs(made, 'session'), els).sync()
    const draft = await connect(server, draftOf(luc), luc).sync()
    session.edit(doc => open(doc, round))
    draft.edit(doc => write(doc, `${round}a`, round))
    draft.edit(doc => write(doc, `${round}b`, round))
    await Promise.all([session.settled(), draft.settled()])
    session.edit(doc => closePrivateWriting(doc, round, by))
    // from before the word arrives until after all is done
    await new Promise(resolve => setTimeout(resolve, (kill * 7) % 40))
    const { port } = server
    await server.end('SIGKILL')
    for (const client of [session, draft]) client.ws.terminate()
    server = await startProcess({ dataDir: dir.path, port })

    const after = await connect(server, docs(made, 'session'), els).sync()
    // the word itself may have died on its way; then it is said again
    if (readPrivateWriting(after.doc).open) after.edit(doc => closePrivateWriting(doc, round, by))
    await after.until(() =>
      readPrivateWriting(after.doc).rounds.some(({ id, phase }) => id === round && phase === 'done'),
    )
    const board = await connect(server, docs(made, 'board'), els).sync()
    const names = liveNotes(readBoard(board.doc)).map(({ name }) => name)
    lost += [`${CANARY} ${round}a`, `${CANARY} ${round}b`].filter(name => !names.includes(name)).length
    twice += names.length - new Set(names).size
    for (const client of [after, board]) client.ws.terminate()
  }
  figure('P7', `${lost} lost and ${twice} twice in ${KILLS} reveals with kill -9`)
  expect([lost, twice]).toEqual([0, 0])
})
