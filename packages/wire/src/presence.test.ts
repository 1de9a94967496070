import fc from 'fast-check'
import { expect, test } from 'vitest'
import { maxDraggedNotes, readPresence, readPresenceParts } from './presence.ts'
import { presenceFrame, readPresenceFrame } from './presence-frame.ts'

const participant = { id: 'p1', name: 'Zoë', colour: 'teal', role: 'viewer' }

test('[W4] a presence says whose it is, or is none', () => {
  expect(readPresence({ participant })).toEqual({ participant })
  expect(readPresence({ cursor: { plane: 'board', x: 1, y: 2 } })).toBeUndefined()
  expect(readPresence({ participant: { ...participant, role: 'mayor' } })).toBeUndefined()
})

test('what cannot be read in a presence is left out, the rest stays', () => {
  const parts = {
    step: 'dance',
    cursor: { plane: 'board', x: Number.NaN, y: 1 },
    drag: { plane: 'matrix', notes: [{ id: 'n1', x: 0.5, y: 1 }, { id: '' }, null] },
    editing: 'n2',
    hand: '12',
    surplus: 'x'.repeat(1000),
  }
  expect(readPresenceParts(parts)).toEqual({
    drag: { plane: 'matrix', notes: [{ id: 'n1', x: 0.5, y: 1 }] },
    editing: 'n2',
  })
})

test('a raised hand says since when', () => {
  expect([12.5, 0, -1, Number.NaN, true].map(hand => readPresenceParts({ hand }).hand)).toEqual([
    12.5,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})

test('a drag of very many notes shows the first of them', () => {
  const notes = Array.from({ length: 500 }, (_, index) => ({ id: `n${index}`, x: index, y: 0 }))
  expect(readPresenceParts({ drag: { plane: 'board', notes } }).drag?.notes).toHaveLength(maxDraggedNotes)
})

test('presence entries survive the journey', () => {
  const entries = [
    { clientId: 4_000_000_000, clock: 3, state: { participant } },
    { clientId: 1, clock: 4, state: null },
  ]
  expect(readPresenceFrame(presenceFrame(entries))).toEqual(entries)
})

test('readers of presence answer anything without a throw', () => {
  fc.assert(
    fc.property(fc.anything(), value => {
      readPresence(value)
      readPresence({ participant, cursor: value, drag: value, editing: value, step: value })
    }),
  )
})
