// Each limit from both sides: as much as is allowed passes, one more does not.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { gate } from '../../testing/gate-case.ts'
import {
  any,
  block,
  type Content,
  deletions,
  gone,
  item,
  nothing,
  object,
  string,
  type,
  updateOf,
  word,
} from '../../testing/update-bytes.ts'
import { relayLimits } from '../limits.ts'
import type { Verdict, Write } from './gate.ts'

const said = (verdict: Verdict): string => (verdict.kind === 'refuse' ? verdict.code : verdict.kind)
const ask = (update: Uint8Array, more: Partial<Write> = {}, doc = new Y.Doc()): string => said(gate(doc, update, more))
const limits = (change: Partial<typeof relayLimits>): Partial<Write> => ({ limits: { ...relayLimits, ...change } })
const entry = (content: Content, key = 'k'): Uint8Array =>
  updateOf([block(5, 0, [item(content, { parent: { root: 'notes' }, key })])])

test('bytes of one edit', () => {
  const update = entry(any(nothing))
  expect(ask(update, limits({ update: update.length }))).toBe('pass')
  expect(ask(update, limits({ update: update.length - 1 }))).toBe('tooLarge')
  // an answer to SyncStep1 may be as large as a message
  expect(ask(update, { ...limits({ update: 1 }), isLive: false })).toBe('pass')
})

test('structs, client ids and deletions of one update', () => {
  const doc = new Y.Doc()
  for (const client of [1, 2]) Y.applyUpdate(doc, updateOf([block(client, 0, [gone(9)])]))
  const most = { structs: 4, clients: 2, deletes: 3 }
  const both = { ...limits({ liveUpdate: most, syncUpdate: most }) }
  const blocks = (first: number, second: number) =>
    updateOf([
      block(
        1,
        9,
        Array.from({ length: first }, () => gone(1)),
      ),
      block(
        2,
        9,
        Array.from({ length: second }, () => gone(1)),
      ),
    ])
  for (const isLive of [true, false]) {
    expect(ask(blocks(2, 2), { ...both, isLive }, doc)).toBe('pass')
    expect(ask(blocks(2, 3), { ...both, isLive }, doc)).toBe('updateTooComplex')
  }
  const three = updateOf([1, 2, 3].map(client => block(client, client < 3 ? 9 : 0, [gone(1)])))
  expect(ask(three, both, doc)).toBe('updateTooComplex')
  const ranges = (first: number, second: number) =>
    updateOf(
      [],
      [1, 2].map((client, at) =>
        deletions(
          client,
          Array.from({ length: at === 0 ? first : second }, (_, nth) => [nth * 2, 1] as const),
        ),
      ),
    )
  expect(ask(ranges(1, 2), both, doc)).toBe('ignore')
  expect(ask(ranges(2, 2), both, doc)).toBe('updateTooComplex')
})

test('letters of a key, a text and a value; levels of a value', () => {
  expect(ask(entry(any(nothing), 'k'.repeat(128)))).toBe('pass')
  expect(ask(entry(any(nothing), 'k'.repeat(129)))).toBe('updateTooComplex')
  const text = (length: number) =>
    updateOf([
      block(5, 0, [
        item(type(2), { parent: { root: 'notes' }, key: 'k' }),
        item(string('x'.repeat(length)), { parent: { type: { client: 5, clock: 0 } } }),
      ]),
    ])
  expect([ask(text(16_000)), ask(text(16_001))]).toEqual(['pass', 'updateTooComplex'])
  expect([ask(entry(any(word('é'.repeat(16_000))))), ask(entry(any(word('é'.repeat(16_001)))))]).toEqual([
    'pass',
    'updateTooComplex',
  ])
  const nested = (levels: number) =>
    Array.from({ length: levels }).reduce<number[]>(inner => object(['a', inner]), nothing)
  expect([ask(entry(any(nested(6)))), ask(entry(any(nested(7))))]).toEqual(['pass', 'updateTooComplex'])
  const listed = (levels: number) => [...Array.from({ length: levels }, () => [117, 1]).flat(), ...nothing]
  expect([ask(entry(any(listed(6)))), ask(entry(any(listed(7))))]).toEqual(['pass', 'updateTooComplex'])
})

test('levels of types', () => {
  const nested = (levels: number) =>
    updateOf([
      block(5, 0, [
        item(type(1), { parent: { root: 'notes' }, key: 'k' }),
        ...Array.from({ length: levels - 1 }, (_, clock) =>
          item(type(1), { parent: { type: { client: 5, clock } }, key: 'x' }),
        ),
      ]),
    ])
  expect([ask(nested(6)), ask(nested(7))]).toEqual(['pass', 'updateTooComplex'])
})

test('clocks', () => {
  const jump = (length: number) => updateOf([block(5, 0, [gone(length)])])
  expect([ask(jump(2 ** 31)), ask(jump(2 ** 31 + 1))]).toEqual(['pass', 'updateUnreadable'])
})

test('client ids that have ever written in a document; who is among them may go on', () => {
  const doc = new Y.Doc()
  for (const client of [1, 2]) Y.applyUpdate(doc, updateOf([block(client, 0, [gone(1)])]))
  const third = updateOf([block(3, 0, [gone(1)])])
  expect(ask(third, limits({ documentClients: 3 }), doc)).toBe('pass')
  expect(ask(third, limits({ documentClients: 2 }), doc)).toBe('documentFull')
  expect(ask(updateOf([block(2, 1, [gone(1)])]), limits({ documentClients: 1 }), doc)).toBe('pass')
})

test('structs of a document; deletions pass always', () => {
  const doc = new Y.Doc()
  const map = doc.getMap('notes')
  for (const key of ['a', 'b', 'c']) map.set(key, new Y.Map())
  const structs = [...doc.store.clients.values()].flat().length
  expect(ask(entry(any(nothing)), limits({ documentStructs: structs + 1 }), doc)).toBe('pass')
  expect(ask(entry(any(nothing)), limits({ documentStructs: structs }), doc)).toBe('documentFull')
  const deletion = updateOf([], [deletions(doc.clientID, [[0, 1]])])
  expect(ask(deletion, { ...limits({ documentStructs: 0, documentClients: 0 }), isFull: true }, doc)).toBe('pass')
})
