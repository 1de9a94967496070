import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { whyNot } from '../may-write.ts'
import {
  addMinute,
  isOver,
  leftOf,
  lockAtEnd,
  MINUTE,
  pauseTimer,
  readTimer,
  resumeTimer,
  startTimer,
  stopTimer,
} from './timer.ts'

const NOW = 1_800_000_000_000
const contributor = { kind: 'board', role: 'contributor', own: false } as const

function started({ minutes = 5, locks = false } = {}): Y.Doc {
  const session = new Y.Doc()
  expect(startTimer(session, { minutes, locks, now: NOW })).toBe(true)
  return session
}

test('it counts down by the clock it is given, and never below zero', () => {
  const timer = readTimer(started())
  expect([0, MINUTE, 5 * MINUTE, 6 * MINUTE].map(after => leftOf(timer, NOW + after))).toEqual([
    5 * MINUTE,
    4 * MINUTE,
    0,
    0,
  ])
  expect([isOver(timer, NOW + 5 * MINUTE - 1), isOver(timer, NOW + 5 * MINUTE)]).toEqual([false, true])
  expect(leftOf(readTimer(new Y.Doc()), NOW)).toBeUndefined()
})

test('a pause keeps what is left, however long it lasts', () => {
  const session = started()
  expect(pauseTimer(session, NOW + MINUTE)).toBe(true)
  expect(pauseTimer(session, NOW + MINUTE)).toBe(false)
  expect(leftOf(readTimer(session), NOW + 99 * MINUTE)).toBe(4 * MINUTE)
  expect(resumeTimer(session, NOW + 50 * MINUTE)).toBe(true)
  expect(resumeTimer(session, NOW + 50 * MINUTE)).toBe(false)
  expect(leftOf(readTimer(session), NOW + 51 * MINUTE)).toBe(3 * MINUTE)
})

test('a minute more counts from now once the time is over, from the end before, and in a pause', () => {
  const session = started()
  addMinute(session, NOW)
  expect(leftOf(readTimer(session), NOW)).toBe(6 * MINUTE)
  addMinute(session, NOW + 20 * MINUTE)
  expect(leftOf(readTimer(session), NOW + 20 * MINUTE)).toBe(MINUTE)
  pauseTimer(session, NOW + 20 * MINUTE)
  addMinute(session, NOW + 30 * MINUTE)
  expect(leftOf(readTimer(session), NOW)).toBe(2 * MINUTE)
  expect(stopTimer(session)).toBe(true)
  expect([stopTimer(session), addMinute(session, NOW), pauseTimer(session, NOW)]).toEqual([false, false, false])
})

test('only whole minutes from 1 to 600 start it', () => {
  const session = new Y.Doc()
  for (const minutes of [0, -1, 1.5, 601, Number.NaN, Number.POSITIVE_INFINITY])
    expect(startTimer(session, { minutes, locks: false, now: NOW })).toBe(false)
  expect(readTimer(session)).toEqual({ kind: 'idle' })
})

test('a lock at zero begins with the time and ends with the timer, for contributors on the board', () => {
  const session = started({ locks: true })
  const at = (after: number) => whyNot(session, { ...contributor, now: NOW + after })
  expect([at(5 * MINUTE - 1), at(5 * MINUTE)]).toEqual([undefined, 'locked'])
  const over = NOW + 6 * MINUTE
  expect(whyNot(session, { ...contributor, role: 'facilitator', now: over })).toBeUndefined()
  expect(whyNot(session, { ...contributor, kind: 'draft', own: true, now: over })).toBeUndefined()
  expect([lockAtEnd(session, false), lockAtEnd(session, false), at(6 * MINUTE)]).toEqual([true, false, undefined])
  lockAtEnd(session, true)
  addMinute(session, over)
  expect(at(6 * MINUTE)).toBeUndefined()
  pauseTimer(session, over)
  expect(at(99 * MINUTE)).toBeUndefined()
  stopTimer(session)
  expect(at(99 * MINUTE)).toBeUndefined()
})

test('whatever stands in the document, reading never throws', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.jsonValue(), fc.record({ endsAt: fc.jsonValue(), left: fc.jsonValue() }, { noNullPrototype: true })),
      value => {
        const session = new Y.Doc()
        session.getMap('timer').set('state', value)
        const left = leftOf(readTimer(session), NOW)
        expect(left === undefined || left >= 0).toBe(true)
      },
    ),
  )
})
