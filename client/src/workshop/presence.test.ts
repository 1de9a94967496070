import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { openPresence, type PresenceChannel } from './presence.ts'

const els = { id: 'p1', name: 'Els', colour: 'blue', role: 'facilitator' } as const
const luc = { id: 'p2', name: 'Luc', colour: 'green', role: 'contributor' } as const

let awareness: Awareness
let presence: PresenceChannel

beforeEach(() => {
  vi.useFakeTimers()
  awareness = new Awareness(new Y.Doc())
  presence = openPresence(awareness, () => els)
})

afterEach(() => {
  presence.close()
  awareness.destroy()
  vi.useRealTimers()
})

const cursorAt = (x: number) => ({ cursor: { plane: 'matrix', x, y: 0.5 } }) as const

/** Another connection that shows `state`, as its frames bring it here. */
function show(state: object): Awareness {
  const other = new Awareness(new Y.Doc())
  other.setLocalState({ ...state })
  applyAwarenessUpdate(awareness, encodeAwarenessUpdate(other, [other.clientID]), 'network')
  return other
}

test('however often a hand moves, it is shown at most 20 times a second, and where it came to rest', () => {
  const sent: unknown[] = []
  awareness.on('update', () => sent.push(awareness.getLocalState()))
  for (let step = 1; step <= 500; step++) {
    presence.set(cursorAt(step / 500))
    vi.advanceTimersByTime(2)
  }
  vi.advanceTimersByTime(100)
  expect(sent.length).toBeGreaterThan(15)
  expect(sent.length).toBeLessThanOrEqual(21)
  expect(sent.at(-1)).toEqual({ participant: els, ...cursorAt(1) })
})

test('parts that are not named stay, and undefined takes a part away', () => {
  presence.set({ step: 'evaluate', ...cursorAt(0.1) })
  presence.set({ cursor: undefined })
  vi.advanceTimersByTime(100)
  expect(awareness.getLocalState()).toEqual({ participant: els, step: 'evaluate', cursor: undefined })
})

test('the others are those who can be read, without oneself, until they go', () => {
  const seen: number[] = []
  presence.others.subscribe(() => seen.push(presence.others.get().size))
  const other = show({ participant: luc, step: 'identify' })
  const broken = show({ participant: 'nobody' })
  expect([...presence.others.get().entries()]).toEqual([[other.clientID, { participant: luc, step: 'identify' }]])
  removeAwarenessStates(awareness, [other.clientID], 'network')
  expect(presence.others.get().size).toBe(0)
  expect(seen.at(-1)).toBe(0)
  for (const each of [other, broken]) each.destroy()
})

test('while cursors are hidden none is sent and none is seen, and what else people do stays', () => {
  show({ participant: luc, step: 'evaluate', ...cursorAt(0.3) })
  presence.set({ ...cursorAt(0.5), step: 'plan' })
  vi.advanceTimersByTime(100)
  const seen = () => [...presence.others.get().values()]
  expect(seen()).toMatchObject([{ cursor: { x: 0.3 } }])
  presence.hideCursors(true)
  presence.set(cursorAt(0.6))
  vi.advanceTimersByTime(100)
  expect(seen()).toEqual([{ participant: luc, step: 'evaluate' }])
  expect(awareness.getLocalState()).toEqual({ participant: els, step: 'plan' })
  presence.hideCursors(false)
  vi.advanceTimersByTime(100)
  expect(seen()).toMatchObject([{ cursor: { x: 0.3 } }])
  expect(awareness.getLocalState()).toMatchObject({ cursor: { x: 0.6 } })
})
