import { expect, test } from 'vitest'
import { addProfile, assignProfile, deleteProfile, editProfile, nextProfileLook, readBoard } from '../index.ts'
import { boardOf, twoReplicas } from '../testing/boards.ts'

const profile = { id: 'p', name: 'Pendelaar', colour: 'blue', pattern: 'dots' } as const

test('[F1] a stakeholder has at most one profile; deleting the profile frees it', () => {
  const board = boardOf('NMBS')
  addProfile(board, profile)
  addProfile(board, { ...profile, id: 'q' })
  assignProfile(board, ['n0', 'gone'], 'p')
  assignProfile(board, ['n0'], 'q')
  expect([...readBoard(board).assignments]).toEqual([['n0', 'q']])
  expect(assignProfile(board, ['n0'], 'nowhere')).toBe(false)
  deleteProfile(board, 'q')
  expect(readBoard(board).assignments.size).toBe(0)
})

test('[F2] two people can write two lists of one profile at once', () => {
  const board = boardOf()
  addProfile(board, profile)
  const { a, b, sync } = twoReplicas(board)
  editProfile(a, 'p', { motives: ['op tijd thuis'] })
  editProfile(b, 'p', { expectations: ['een zitplaats'], name: 'Gehaaste pendelaar' })
  sync()
  expect(readBoard(a).profiles.get('p')).toMatchObject({
    name: 'Gehaaste pendelaar',
    colour: 'blue',
    motives: ['op tijd thuis'],
    expectations: ['een zitplaats'],
  })
})

test('[F3] a new profile is offered a look that no other has', () => {
  const board = boardOf()
  for (let index = 0; index < 7; index++) {
    addProfile(board, { id: `p${index}`, name: 'x', ...nextProfileLook(readBoard(board).profiles.values()) })
  }
  const profiles = [...readBoard(board).profiles.values()]
  expect(new Set(profiles.map(({ colour }) => colour)).size).toBe(7)
  expect(new Set(profiles.map(({ pattern }) => pattern)).size).toBe(7)
})

test('[F3] when every colour or pattern is taken the pair is new, as long as there is one', () => {
  const board = boardOf()
  for (let index = 0; index < 56; index++) {
    addProfile(board, { id: `p${index}`, name: 'x', ...nextProfileLook(readBoard(board).profiles.values()) })
  }
  const looks = [...readBoard(board).profiles.values()].map(({ colour, pattern }) => `${colour} ${pattern}`)
  expect(new Set(looks).size).toBe(56)
  expect(nextProfileLook(readBoard(board).profiles.values())).toBeDefined()
})

test('[F4] profiles stand in order of making on every replica', () => {
  const { a, b, sync } = twoReplicas(boardOf())
  addProfile(a, { ...profile, id: 'z' })
  addProfile(a, { ...profile, id: 'y' })
  addProfile(b, { ...profile, id: 'x' })
  sync()
  expect([...readBoard(a).profiles.keys()]).toEqual(['x', 'z', 'y'])
  expect([...readBoard(b).profiles.keys()]).toEqual(['x', 'z', 'y'])
})
