import { boardRoots } from '@samenbord/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { parts, rootsOfPart } from './parts.ts'
import { goToStep, planMinutes, readSteps, settle, stayTogether, steps } from './steps.ts'

test('at first the group is at the first step, nothing is planned, and everything is open', () => {
  expect(readSteps(new Y.Doc())).toEqual({
    current: 'identify',
    together: false,
    minutes: {},
    settled: { identify: [], evaluate: [], define: [], plan: [], engage: [] },
  })
})

test('each action says whether it changed anything', () => {
  const session = new Y.Doc()
  const twice = (action: () => boolean) => [action(), action()]
  expect(twice(() => goToStep(session, 'define'))).toEqual([true, false])
  expect(twice(() => stayTogether(session, true))).toEqual([true, false])
  expect(twice(() => planMinutes(session, { step: 'plan', minutes: 25 }))).toEqual([true, false])
  expect(twice(() => settle(session, { step: 'define', part: 'notes', on: true }))).toEqual([true, false])
  expect(readSteps(session)).toMatchObject({
    current: 'define',
    together: true,
    minutes: { plan: 25 },
    settled: { define: ['notes'], plan: [] },
  })
  expect(twice(() => planMinutes(session, { step: 'plan', minutes: undefined }))).toEqual([true, false])
  expect(twice(() => settle(session, { step: 'define', part: 'notes', on: false }))).toEqual([true, false])
  expect(readSteps(session)).toMatchObject({ minutes: {}, settled: { define: [] } })
})

test('only whole minutes from 1 to 600 can be planned', () => {
  const session = new Y.Doc()
  for (const minutes of [0, -5, 2.5, 601, Number.NaN])
    expect(planMinutes(session, { step: 'plan', minutes })).toBe(false)
})

test('two facilitators who settle two parts at once both have their way', () => {
  const [a, b] = [new Y.Doc(), new Y.Doc()]
  settle(a, { step: 'plan', part: 'notes', on: true })
  settle(b, { step: 'plan', part: 'placements', on: true })
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  expect(readSteps(a).settled.plan).toEqual(['notes', 'placements'])
})

test('no two parts share a root, and every root is one of the board’s', () => {
  const roots = parts.flatMap(rootsOfPart)
  expect(new Set(roots).size).toBe(roots.length)
  expect(roots.every(root => boardRoots.includes(root))).toBe(true)
})

test('whatever stands in the document, reading never throws', () => {
  const key = fc.oneof(fc.string(), fc.constantFrom('current', 'together', 'plan:minutes', 'plan:settled:notes'))
  fc.assert(
    fc.property(fc.dictionary(key, fc.jsonValue(), { noNullPrototype: true }), entries => {
      const session = new Y.Doc()
      for (const [name, value] of Object.entries(entries)) session.getMap('steps').set(name, value)
      expect(steps).toContain(readSteps(session).current)
    }),
  )
})
