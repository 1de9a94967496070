import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardRoots, planOf, readBoard, readSession, sessionRoots, watchBoard, watchSession } from '../index.ts'
import { arbitraryAction } from '../testing/arbitrary-actions.ts'
import { boardOf, place, plainSession } from '../testing/boards.ts'

describe('replicas', () => {
  const step = fc.record({ who: fc.integer({ min: 0, max: 2 }), action: arbitraryAction, deliver: fc.boolean() })

  test('[S1] that have seen the same updates have equal snapshots, in whatever order the updates came', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (steps, chance) => {
        const { replicas, mail, deliverOne } = network(() => chance.next().value ?? 0)
        for (const { who, action, deliver } of steps) {
          action(replicas[who] ?? new Y.Doc())
          if (deliver) deliverOne()
        }
        while (mail.length > 0) deliverOne()
        const [first, ...others] = replicas.map(planAndBoardOf)
        for (const other of others) expect(other).toEqual(first)
      }),
      { numRuns: 60 },
    )
  })
})

/** Three replicas whose updates lie in one heap of mail, to be delivered in any order. */
function network(chance: () => number) {
  const replicas = [new Y.Doc(), new Y.Doc(), new Y.Doc()]
  const mail: { to: Y.Doc; update: Uint8Array }[] = []
  for (const doc of replicas) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      const receivers = origin === 'remote' ? [] : replicas.filter(other => other !== doc)
      mail.push(...receivers.map(to => ({ to, update })))
    })
  }
  const deliverOne = () => {
    for (const { to, update } of mail.splice(chance() % Math.max(1, mail.length), 1))
      Y.applyUpdate(to, update, 'remote')
  }
  return { replicas, mail, deliverOne }
}

const planAndBoardOf = (doc: Y.Doc) => ({ board: readBoard(doc), plan: planOf(readBoard(doc), plainSession) })

describe('readers', () => {
  const nested = fc.constantFrom(
    () => new Y.Map([['name', 5]]),
    () =>
      new Y.Map<unknown>([
        ['name', new Y.Text('x')],
        ['position', { x: 1e300, y: 'a' }],
      ]),
    () => new Y.Array(),
    () => new Y.Text('text'),
    () => new Y.XmlFragment(),
  )
  const junk = fc.oneof(
    nested,
    fc.jsonValue().map(value => () => value),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, undefined).map(value => () => value),
    fc.string({ maxLength: 5000 }).map(value => () => ({ influence: value, impact: 0.5, level: 'x', date: value })),
  )
  const foreign = fc.array(
    fc.record({ root: fc.constantFrom(...boardRoots, ...sessionRoots), key: fc.string({ maxLength: 6 }), value: junk }),
    { maxLength: 20 },
  )

  test('[S2] survive whatever a foreign replica wrote', () => {
    fc.assert(
      fc.property(foreign, entries => {
        const doc = new Y.Doc()
        for (const { root, key, value } of entries) doc.getMap(root).set(key, value())
        const board = readBoard(doc)
        const session = readSession(doc)
        expect(session.phases.length).toBeGreaterThan(0)
        planOf(board, session)
        watchBoard(doc).close()
        for (const note of board.notes.values()) expect(Number.isFinite(note.position.x)).toBe(true)
        for (const { influence, impact } of board.placements.values()) {
          expect(influence >= 0 && influence <= 1 && impact >= 0 && impact <= 1).toBe(true)
        }
      }),
    )
  })

  test('[S2] count what they do not understand', () => {
    const board = boardOf('NMBS')
    board.getMap('notes').set('junk', 42)
    board.getMap('placements').set('n0', { influence: 3, impact: 0 })
    expect(readBoard(board)).toMatchObject({ unknown: 2 })
    expect(readBoard(board).notes.size).toBe(1)
  })
})

describe('watching', () => {
  test('[S3] a watched snapshot equals a fresh one after every transaction', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAction, { maxLength: 40 }), actions => {
        const board = new Y.Doc()
        const watched = watchBoard(board)
        for (const action of actions) {
          action(board)
          const fresh = readBoard(board)
          expect(watched.get()).toEqual(fresh)
          expect([...watched.get().notes.keys()]).toEqual([...fresh.notes.keys()])
          expect(watched.get().log).toEqual(fresh.log)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('[S3] listeners hear once per transaction, and what did not change keeps its identity', () => {
    const board = boardOf('NMBS', 'De Lijn')
    const watched = watchBoard(board)
    const before = watched.get()
    let heard = 0
    watched.subscribe(() => heard++)
    board.transact(() => {
      place(board, 'n0', { influence: 1, impact: 1 })
      place(board, 'n1', { influence: 1, impact: 1 })
    })
    const after = watched.get()
    expect(heard).toBe(1)
    expect(after).not.toBe(before)
    expect(after.notes).toBe(before.notes)
    expect(after.log).toBe(before.log)
    place(board, 'n0', { influence: 0, impact: 0 })
    expect(watched.get().placements.get('n1')).toBe(after.placements.get('n1'))
  })

  test('[S3] the session’s settings are watched too', () => {
    const session = new Y.Doc()
    const watched = watchSession(session)
    session.getMap('settings').set('title', 'Mobiliteit')
    expect(watched.get()).toEqual(readSession(session))
    expect(watched.get().title).toBe('Mobiliteit')
  })
})
