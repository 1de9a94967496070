// Everybody who might hear what a draft holds, and all that they hear.
import { roles } from '@samenbord/board'
import { updateFrame } from '@samenbord/wire'
import * as Y from 'yjs'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import { joinAs, type TestParticipant, type TestWorkshop } from '../../server/src/testing/running-server.ts'
import type { ServerProcess } from '../support/server-process.ts'

/** What must never be heard. */
export const CANARY = 'kanarie7Qx'

/** What opens the figures of the server, for a server that is to be overheard. */
export const METRICS = 'measure-the-server-16'

/** How many frames of a client hold the canary. */
export const hitsIn = ({ frames }: FrameClient): number =>
  frames.filter(frame => Buffer.from(frame).includes(CANARY)).length

export const docs = ({ workshop }: TestWorkshop, kind: 'board' | 'session') => `${kind}/${workshop}`
export const draftOf = ({ workshop, participant }: TestParticipant) => `draft/${workshop}/${participant}`

/** Everybody but the author, with all that they may hear, and a try at what they may not. */
export async function listeners(server: ServerProcess, made: TestWorkshop, author: TestParticipant) {
  const people = await Promise.all(roles.map(role => joinAs(server, made, role)))
  const heard = await Promise.all(
    people.flatMap(person => [
      connect(server, docs(made, 'board'), person).sync(),
      connect(server, docs(made, 'session'), person).sync(),
    ]),
  )
  const spies = people.map(person => connect(server, draftOf(author), person))
  const session = heard[2 * roles.indexOf('facilitator') + 1]
  if (!session) throw new Error('Everybody listens to two documents')
  return { people, heard, spies, session }
}

/** Whatever the server answers to these people over HTTP, and to whoever watches it. */
export async function answersOver(
  server: ServerProcess,
  made: TestWorkshop,
  people: readonly TestParticipant[],
): Promise<string> {
  const workshop = `${server.origin}/api/workshops/${made.workshop}`
  const paths = ['plan.csv', 'plan.json', 'plan.md', 'me', 'links'].map(path => `${workshop}/${path}`)
  const tickets = [...people.map(({ ticket }) => ticket), METRICS]
  const answers = await Promise.all(
    [...paths, `${server.origin}/metrics`, `${server.origin}/health/ready`].flatMap(url =>
      tickets.map(async ticket => (await fetch(url, { headers: { authorization: `Bearer ${ticket}` } })).text()),
    ),
  )
  return answers.join('\n')
}

/** Sends changes of `truth` that the forger has no right to make, each by hand, and resolves once every one is refused. */
export async function forge(
  forger: FrameClient,
  truth: Y.Doc,
  forgeries: readonly ((doc: Y.Doc) => unknown)[],
): Promise<void> {
  for (const change of forgeries) {
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(truth))
    const known = Y.encodeStateVector(copy)
    copy.transact(() => change(copy))
    forger.send(updateFrame(Y.encodeStateAsUpdate(copy, known)))
  }
  await forger.until(() => forger.refusals.length === forgeries.length)
}
