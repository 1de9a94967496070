import type { Presence } from '@samenbord/wire'
import { expect, test } from 'vitest'
import { peopleOf, raisedIn, samePeople } from './people.ts'

const participant = (id: string, name: string) => ({ id, name, colour: 'blue', role: 'contributor' }) as const
const me = participant('me', 'An')
const present = (...people: readonly Presence[]) => new Map(people.map((presence, at) => [at + 1, presence]))

test('oneself stands first, the others by name', () => {
  const others = present({ participant: participant('z', 'Zoë') }, { participant: participant('b', 'Bo') })
  expect(peopleOf({ participant: me }, others, 9).map(person => person.name)).toEqual(['An', 'Bo', 'Zoë'])
})

test('somebody with two windows stands in the list once, and so does oneself', () => {
  const others = present(
    { participant: participant('b', 'Bo') },
    { participant: participant('b', 'Bo') },
    { participant: me },
  )
  expect(peopleOf({ participant: me }, others, 9).map(person => person.id)).toEqual(['me', 'b'])
})

test('a cursor that moves does not change who is here; a step does', () => {
  const bo = participant('b', 'Bo')
  const at = (presence: Partial<Presence>) =>
    peopleOf({ participant: me }, present({ participant: bo, ...presence }), 9)
  expect(
    samePeople(at({ cursor: { plane: 'board', x: 1, y: 1 } }), at({ cursor: { plane: 'board', x: 2, y: 2 } })),
  ).toBe(true)
  expect(samePeople(at({ step: 'identify' }), at({ step: 'plan' }))).toBe(false)
  expect(samePeople(at({}), at({ cursor: { plane: 'board', x: 1, y: 1 } }))).toBe(false)
  expect(samePeople(at({}), peopleOf({ participant: me }, new Map(), 9))).toBe(false)
})

test('raised hands stand in the order of raising, one’s own among them', () => {
  const others = present(
    { participant: participant('b', 'Bo'), hand: 30 },
    { participant: participant('c', 'Cas') },
    { participant: participant('z', 'Zoë'), hand: 10 },
  )
  const people = peopleOf({ participant: me, hand: 20 }, others, 9)
  expect(raisedIn(people).map(({ name }) => name)).toEqual(['Zoë', 'An', 'Bo'])
  expect(samePeople(people, peopleOf({ participant: me }, others, 9))).toBe(false)
})
