import { addDays, addNotes, datePhase, editEntry, planOf, readBoard, readSession } from '@samenbord/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { chipsOf, dayAt, leftOf, type Scale, scaleOf, ticksOf } from './scale.ts'

const scale: Scale = { first: '2027-01-15', days: 80, width: 18 }

function planWith(whens: readonly string[]) {
  const board = new Y.Doc()
  const session = new Y.Doc()
  addNotes(board, [{ id: 'n', name: 'NMBS', position: { x: 0, y: 0 }, by: 'a', at: 0 }])
  const phases = readSession(session).phases.map(phase => phase.id)
  whens.forEach((when, index) => {
    editEntry(board, { stakeholder: 'n', phase: phases[index] ?? '' }, { when })
  })
  datePhase(session, 'design', { start: '2027-02-01', end: '2027-04-30' })
  return planOf(readBoard(board), readSession(session))
}

test('a day is found again where it lies, and nothing lies outside the scale', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 79 }), fc.integer({ min: 0, max: 17 }), (days, within) => {
      const day = addDays(scale.first, days)
      expect(dayAt(leftOf(day, scale) + within, scale)).toBe(day)
    }),
  )
  expect(dayAt(-50, scale)).toBe('2027-01-15')
  expect(dayAt(1e6, scale)).toBe(addDays('2027-01-15', 79))
})

test('months are marked, Mondays too where days are wide', () => {
  const marks = ticksOf({ ...scale, days: 20 })
  expect(marks.filter(({ kind }) => kind === 'month').map(({ day }) => day)).toEqual(['2027-02-01'])
  expect(marks.filter(({ kind }) => kind === 'week').map(({ day }) => day)).toEqual(['2027-01-18', '2027-01-25'])
  expect(ticksOf({ ...scale, width: 5 }).every(({ kind }) => kind === 'month')).toBe(true)
})

test('the scale takes in phases, engagements and today, and the whole project fits', () => {
  const made = scaleOf(planWith(['2028-01-05']), { name: 'project', today: '2026-12-24', room: 1000 })
  expect(made.first <= '2026-12-24').toBe(true)
  expect(leftOf('2028-01-05', made)).toBeLessThan(1000)
  expect(Math.round(made.days * made.width)).toBe(1000)
})

test('chips that would cover each other lie in lanes of their own', () => {
  const [row] = planWith(['2027-02-01', '2027-02-02', '2027-03-20']).rows
  const lanes = row && chipsOf(row, scale, 100).map(({ day, lane }) => [day, lane])
  expect(lanes).toEqual([
    ['2027-02-01', 0],
    ['2027-02-02', 1],
    ['2027-03-20', 0],
  ])
})
