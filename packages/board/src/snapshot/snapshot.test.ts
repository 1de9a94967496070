import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  type BoardChange,
  type BoardSnapshot,
  mergeNotes,
  planOf,
  readBoard,
  readSession,
  recolourNotes,
  renameNote,
  renamePhase,
  watchBoard,
  watchSession,
} from '../index.ts'
import { arbitraryAction } from '../testing/arbitrary-actions.ts'
import { boardOf, place, plainSession } from '../testing/boards.ts'

describe('replicas', () => {
  const step = fc.record({ who: fc.integer({ min: 0, max: 2 }), action: arbitraryAction, deliver: fc.boolean() })

  test('[S1] that have seen the same updates have equal snapshots, in whatever order the updates came', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.infiniteStream(fc.nat()), (steps, chance) => {
        const { replicas, mail, deliverOne } = network(() => chance.next().value ?? 0)
        const watched = replicas.map(watchBoard)
        for (const { who, action, deliver } of steps) {
          action(replicas[who] ?? new Y.Doc())
          if (deliver) deliverOne()
        }
        while (mail.length > 0) deliverOne()
        const first = planAndBoardOf(replicas[0] ?? new Y.Doc())
        expect(first.board.unknown).toBe(0)
        expect(replicas.map(planAndBoardOf)).toEqual(replicas.map(() => first))
        expect(watched.map(board => board.get())).toEqual(replicas.map(() => first.board))
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

  test('[S6] a change names every note that differs, and says of letters alone that they are letters', () => {
    fc.assert(
      fc.property(fc.array(arbitraryAction, { maxLength: 40 }), actions => {
        const board = new Y.Doc()
        const watched = watchBoard(board)
        let before = watched.get()
        watched.subscribe(({ letters, notes }) => {
          const after = watched.get()
          const differ = [...before.notes.keys(), ...after.notes.keys()].filter(
            id => before.notes.get(id) !== after.notes.get(id),
          )
          if (notes) for (const id of differ) expect(notes).toContain(id)
          if (letters) expect(withoutNames(after)).toEqual(withoutNames(before))
          before = after
        })
        for (const action of actions) action(board)
      }),
      { numRuns: 60 },
    )
  })

  test('[S6] typing is letters, with one note named; everything else is more', () => {
    const board = boardOf('NMBS', 'De Lijn')
    const changes: BoardChange[] = []
    watchBoard(board).subscribe(change => changes.push(change))
    renameNote(board, 'n0', 'NMBS/SNCB')
    recolourNotes(board, ['n1'], 'pink')
    board.transact(() => {
      renameNote(board, 'n0', 'SNCB')
      place(board, 'n1', { influence: 1, impact: 1 })
    })
    mergeNotes(board, { keep: 'n0', merged: 'n1' })
    expect(changes).toEqual([
      { letters: true, notes: new Set(['n0']) },
      { letters: false, notes: new Set(['n1']) },
      { letters: false, notes: new Set(['n0']) },
      { letters: false, notes: undefined },
    ])
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
    const { phases } = watched.get()
    session.getMap('settings').set('title', 'Mobiliteit')
    expect(watched.get()).toEqual(readSession(session))
    expect(watched.get().title).toBe('Mobiliteit')
    expect(watched.get().phases).toBe(phases)
    let heard = 0
    watched.subscribe(() => heard++)
    session.transact(() => {
      session.getMap('settings').set('title', 'Station')
      renamePhase(session, { id: 'design', name: 'Schets', language: 'nl' })
    })
    expect(heard).toBe(1)
    expect(watched.get()).toEqual(readSession(session))
    watched.close()
    session.getMap('settings').set('title', 'Later')
    expect(watched.get().title).toBe('Station')
  })
})

const withoutNames = ({ notes, ...rest }: BoardSnapshot) => ({
  ...rest,
  notes: [...notes.values()].map(note => ({ ...note, name: '' })),
})
