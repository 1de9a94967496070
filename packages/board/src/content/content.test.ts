import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentOf, fillWorkshop, readBoard, readSession, retitle, startSession } from '../index.ts'
import { arbitraryAction } from '../testing/arbitrary-actions.ts'
import { boardOf } from '../testing/boards.ts'

const started = (): Y.Doc => {
  const session = new Y.Doc()
  startSession(session, { title: 'Station', language: 'de' })
  return session
}
const contentIn = ({ board, session }: { board: Y.Doc; session: Y.Doc }) =>
  contentOf(readBoard(board), readSession(session))

test('[W1] a workshop filled with the content of another has the same content, after every kind of action', () => {
  fc.assert(
    fc.property(fc.array(arbitraryAction, { maxLength: 60 }), actions => {
      const board = new Y.Doc()
      for (const act of actions) act(board)
      const content = contentIn({ board, session: started() })
      const filled = { board: new Y.Doc(), session: new Y.Doc() }
      expect(fillWorkshop(filled, JSON.parse(JSON.stringify(content)))).toBe(true)
      expect(contentIn(filled)).toEqual(content)
    }),
    { numRuns: 200 },
  )
})

test('[W1] replicas that were written in another order have the same content in the same order', () => {
  const { a, b } = { a: new Y.Doc(), b: new Y.Doc() }
  const [one, two] = [boardOf('NMBS'), new Y.Doc()]
  two.getMap('assignments').set('n9', 'p')
  one.getMap('assignments').set('n0', 'p')
  for (const update of [one, two].map(doc => Y.encodeStateAsUpdate(doc))) Y.applyUpdate(a, update)
  for (const update of [two, one].map(doc => Y.encodeStateAsUpdate(doc))) Y.applyUpdate(b, update)
  const session = started()
  expect(JSON.stringify(contentIn({ board: a, session }))).toBe(JSON.stringify(contentIn({ board: b, session })))
})

test('[W2] a workshop that has begun is not filled, and broken values read as they always do', () => {
  const content = contentIn({ board: boardOf('NMBS'), session: started() })
  const busy = { board: boardOf('TEC'), session: new Y.Doc() }
  expect(fillWorkshop(busy, content)).toBe(false)
  expect(readSession(busy.session).title).toBe('')
  expect(fillWorkshop({ board: new Y.Doc(), session: started() }, content)).toBe(false)
  const fresh = { board: new Y.Doc(), session: new Y.Doc() }
  fillWorkshop(fresh, { ...content, language: 'xx', notes: [null, { id: 'n', name: 5 }], log: 'none' })
  expect(contentIn(fresh)).toMatchObject({ title: 'Station', language: 'nl', notes: [], log: [] })
  // it has begun: nobody starts it again
  expect(startSession(fresh.session, { title: 'Other', language: 'nl' })).toBe(false)
  expect(retitle(fresh.session, 'Renamed')).toBe(true)
})
