import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { contentOf } from '../../testing/board-replicas.ts'
import { gate } from '../../testing/gate-case.ts'
import { GateTrial } from '../../testing/gate-trial.ts'
import { any, block, item, nothing, string, type, updateOf } from '../../testing/update-bytes.ts'
import { isInOrder } from './order.ts'
import type { Id } from './update-reader.ts'

const OWNER = 1
const AUTHOR = 5
const at = (clock: number, client = OWNER): Id => ({ client, clock })
const [inText, inOther] = [{ parent: { type: at(0) } }, { parent: { type: at(4) } }]
const [a, b, c] = [at(1), at(2), at(3)]

/** A text of one client, 'abc', and a second text, empty. */
function board(): Y.Doc {
  const doc = new Y.Doc()
  const texts = [
    item(type(2), { parent: { root: 'notes' }, key: 't' }),
    item(string('abc'), inText),
    item(type(2), { parent: { root: 'notes' }, key: 'u' }),
  ]
  Y.applyUpdate(doc, updateOf([block(OWNER, 0, texts)]))
  return doc
}

/** What becomes of structs of an author, each sent on its own. */
function outcomeOf(...structs: readonly (readonly number[])[]): string {
  const trial = new GateTrial(board())
  const outcomes = structs.map((struct, clock) => trial.offer(updateOf([block(AUTHOR, clock, [struct])])))
  expect(trial.differences()).toEqual([])
  return outcomes.at(-1) ?? ''
}

const x = (where: Parameters<typeof item>[1]) => item(string('x'), where)

test.each([
  ['between its neighbours', [x({ left: a, right: b })]],
  ['at the beginning', [x({ right: a })]],
  ['at the end', [x({ left: c })]],
  ['at the end of what its author had seen', [x({ left: a })]],
  ['in what is empty', [x(inOther)]],
  ['where nothing was yet for its author', [x(inText)]],
  ['after its own letters', [x({ left: c }), x({ left: at(0, AUTHOR) })]],
])('a letter may stand %s', (_, structs) => {
  expect(outcomeOf(...structs)).toBe('pass')
})

test.each([
  ['between neighbours the wrong way round', [x({ left: c, right: a })]],
  ['between neighbours that have something between them', [x({ left: a, right: c })]],
  ['before what its author had seen', [x({ left: c }), x({ left: a })]],
  ['at a beginning that is none for who has seen more', [x({ left: c }), x(inText)]],
  ['before its own letters, unless it names them', [x(inText), x(inText)]],
  ['beside what another place shows it had seen', [x(inOther), x(inText)]],
])('a letter may not stand %s', (_, structs) => {
  expect(outcomeOf(...structs)).toBe('spoiled')
})

test('in one update too, what its author had seen counts from one struct to the next', () => {
  for (const before of [x({ left: c }), x(inOther)]) {
    const trial = new GateTrial(board())
    expect(trial.offer(updateOf([block(AUTHOR, 0, [before, x(inText)])]))).toBe('spoiled')
  }
})

test('what the neighbours had seen, their reader has seen too', () => {
  const OTHER = 7
  const cases = [
    { theirs: x({ left: c }), mine: x({ left: a, right: at(0, OTHER) }) },
    { theirs: x({ right: a }), mine: x({ left: at(0, OTHER) }) },
  ]
  for (const { theirs, mine } of cases) {
    const trial = new GateTrial(board())
    expect(trial.offer(updateOf([block(OTHER, 0, [theirs])]))).toBe('pass')
    expect(trial.offer(updateOf([block(AUTHOR, 0, [mine])]))).toBe('spoiled')
  }
})

test('an update that broke the order leaves nothing behind', () => {
  const trial = new GateTrial(board())
  const before = contentOf(trial.doc)
  expect(trial.offer(updateOf([block(AUTHOR, 0, [x({ left: c, right: a })])]))).toBe('spoiled')
  expect(contentOf(trial.doc)).toBe(before)
})

test('entries of maps stand in any order', () => {
  const doc = new Y.Doc()
  doc.getMap('notes').set('k', 1)
  const verdict = gate(doc, updateOf([block(AUTHOR, 0, [item(any(nothing), { parent: { root: 'notes' }, key: 'k' })])]))
  expect(verdict.kind === 'pass' && isInOrder(doc, [])).toBe(true)
})
