import { expect, test } from 'vitest'
import { comingsAfter } from './comings.ts'

const person = (name: string, self = false) => ({ id: name.toLowerCase(), name, self })

test('who comes in stands first, with the time', () => {
  const comings = comingsAfter([], [person('An', true)], { now: [person('An', true), person('Bo')], at: 5 })
  expect(comings).toEqual([{ id: 'bo', name: 'Bo', kind: 'arrived', at: 5 }])
})

test('nobody reads that they came in themselves', () => {
  expect(comingsAfter([], [], { now: [person('An', true)], at: 5 })).toEqual([])
})

test('only the last word about somebody is kept', () => {
  const known = [{ id: 'bo', name: 'Bo', kind: 'arrived', at: 1 } as const]
  expect(comingsAfter(known, [person('Bo')], { now: [], at: 2 })).toEqual([
    { id: 'bo', name: 'Bo', kind: 'left', at: 2 },
  ])
})

test('nothing new leaves the list as it is', () => {
  const known = [{ id: 'bo', name: 'Bo', kind: 'arrived', at: 1 } as const]
  expect(comingsAfter(known, [person('Cas')], { now: [person('Cas')], at: 2 })).toBe(known)
})
