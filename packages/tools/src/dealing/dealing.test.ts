import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { dealOut, endDeal, giveTurn, goOnAfter, readDealing } from './dealing.ts'
import { progressOf, takeStance, tellWhy } from './telling.ts'

const by = { by: 'f', at: 1 }
const inOrder = () => 0
const always = () => true

function dealt(notes: readonly string[], people: readonly string[]) {
  const session = new Y.Doc()
  const board = new Y.Doc()
  dealOut(session, { id: 'd', notes, people, chance: inOrder, ...by })
  const progress = (isThere: (note: string) => boolean = always) => {
    const { open } = readDealing(session)
    if (!open) throw new Error('A deal is open')
    return progressOf(board, open, isThere)
  }
  const tell = (note: string, who = 'ann', reason = 'daarom') =>
    tellWhy(board, { deal: 'd', note }, { reason, by: who, at: 2 })
  return { session, board, progress, tell }
}

describe('the deal', () => {
  test('every note is dealt once, and nobody gets more than one more than another', () => {
    const noteIds = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 })
    const people = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(
        noteIds,
        people,
        fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
        (notes, hands, numbers) => {
          const session = new Y.Doc()
          const chance = () => numbers.next().value ?? 0
          expect(dealOut(session, { id: 'd', notes, people: hands, chance, ...by })).toBe(true)
          const turns = readDealing(session).open?.turns ?? []
          expect(turns.map(({ note }) => note).sort()).toEqual([...notes].sort())
          const counts = hands.map(hand => turns.filter(({ participant }) => participant === hand).length)
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
        },
      ),
    )
  })

  test('one deal is open at a time; nothing or nobody is no deal', () => {
    const { session } = dealt(['a'], ['ann'])
    expect(dealOut(session, { id: 'e', notes: ['b'], people: ['ann'], chance: inOrder, ...by })).toBe(false)
    expect([endDeal(session, 'd', by), endDeal(session, 'd', by)]).toEqual([true, false])
    expect(readDealing(session).open).toBeUndefined()
    expect(dealOut(session, { id: 'e', notes: [], people: ['ann'], chance: inOrder, ...by })).toBe(false)
    expect(dealOut(session, { id: 'e', notes: ['b'], people: [], chance: inOrder, ...by })).toBe(false)
    expect(dealOut(session, { id: 'e', notes: ['b'], people: ['ann'], chance: inOrder, ...by })).toBe(true)
  })

  test('a turn can be given to somebody else', () => {
    const { session, progress } = dealt(['a', 'b'], ['ann', 'bob'])
    expect(giveTurn(session, 'd', { note: 'a', to: 'bob' })).toBe(true)
    expect(giveTurn(session, 'd', { note: 'a', to: 'bob' })).toBe(false)
    expect(giveTurn(session, 'd', { note: 'gone', to: 'bob' })).toBe(false)
    expect(progress().turns.map(({ participant }) => participant)).toEqual(['bob', 'bob'])
  })

  test('whatever stands in the documents, reading never throws', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (entries, deal) => {
        const doc = new Y.Doc()
        for (const [key, value] of Object.entries(entries)) doc.getMap('dealing').set(key, value)
        doc.getMap('dealing').set('d', deal)
        const { open } = readDealing(doc)
        if (open) progressOf(doc, open, always)
      }),
    )
  })
})

describe('the turns', () => {
  test('are taken one after the other, a note that is gone is left out', () => {
    const { progress, tell } = dealt(['a', 'b', 'c'], ['ann', 'bob'])
    expect(progress()).toMatchObject({ current: { note: 'a', participant: 'ann' }, last: undefined, taken: 0 })
    tell('a')
    expect(progress()).toMatchObject({
      current: { note: 'b', participant: 'bob' },
      last: { note: 'a', told: { reason: 'daarom', by: 'ann', passed: false } },
      taken: 1,
    })
    expect(progress(note => note !== 'b').current?.note).toBe('c')
  })

  test('after each round, and at the end, the group is asked to look again', () => {
    const { session, progress, tell } = dealt(['a', 'b', 'c'], ['ann', 'bob'])
    tell('a')
    expect(progress().recheck).toBeUndefined()
    tell('b')
    expect(progress().recheck).toBe(1)
    expect([goOnAfter(session, 'd', 1), goOnAfter(session, 'd', 1)]).toEqual([true, false])
    expect(progress().recheck).toBeUndefined()
    tell('c')
    expect(progress()).toMatchObject({ current: undefined, recheck: 2 })
  })

  test('others agree or not, each once, and can take it back', () => {
    const { board, progress, tell } = dealt(['a'], ['ann'])
    tell('a')
    const at = { deal: 'd', note: 'a' }
    takeStance(board, at, { stance: 'agree', by: 'bob' })
    takeStance(board, at, { stance: 'disagree', by: 'cas' })
    takeStance(board, at, { stance: 'disagree', by: 'bob' })
    expect(progress().last).toMatchObject({ agree: [], disagree: ['bob', 'cas'] })
    takeStance(board, at, { stance: 'disagree', by: 'cas' })
    expect(progress().last?.disagree).toEqual(['bob'])
  })

  test('two people who speak at the same moment about two notes both count', () => {
    const { board, progress } = dealt(['a', 'b'], ['ann', 'bob'])
    const other = new Y.Doc()
    tellWhy(board, { deal: 'd', note: 'a' }, { reason: '', by: 'ann', at: 1 })
    tellWhy(other, { deal: 'd', note: 'b' }, { reason: '', by: 'bob', at: 1 })
    Y.applyUpdate(board, Y.encodeStateAsUpdate(other))
    expect(progress().taken).toBe(2)
  })
})
