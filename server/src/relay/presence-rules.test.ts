import { presenceFrame, presenceQueryFrame, readPresenceFrame, updateFrame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { MemoryStorage } from '../storage/memory.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../testing/fake-socket.ts'
import { block, gone, updateOf } from '../testing/update-bytes.ts'
import { relayLimits } from './limits.ts'
import type { Attachment, Relay } from './relay.ts'

let relay: Relay
let clock: { now: number }

beforeEach(async () => {
  const storage = new MemoryStorage()
  await furnish(storage)
  ;({ relay, clock } = relayOver(storage, { window: 0 }))
})
afterEach(async () => {
  vi.useRealTimers()
  await relay.close(0)
})

interface Somebody {
  readonly socket: FakeSocket
  readonly line: Attachment
}

async function join(participant: string): Promise<Somebody> {
  const socket = new FakeSocket()
  const line = socket.join(relay, admissionOf(participant))
  await relay.read({ kind: 'board', workshop: 'w1' }, () => undefined)
  await turns()
  return { socket, line }
}

/** Lets loading and beats run their course. */
const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise(resolve => setImmediate(resolve))
}

const say = ({ line }: Somebody, clientId: number, ...[clock, state = {}]: [clock: number, state?: unknown]) =>
  line.receive(presenceFrame([{ clientId, clock, state }]))

const seenBy = ({ socket }: Somebody) => socket.messages.flatMap(message => readPresenceFrame(message) ?? [])

const cursor = (x: number) => ({ cursor: { plane: 'board', x, y: 0 } })

test('what a presence says of its participant is the server’s word, and what is no presence is left out', async () => {
  const [a, b] = [await join('a'), await join('b')]
  say(a, 7, 1, {
    participant: { id: 'b', name: 'The mayor', role: 'facilitator' },
    ...cursor(1),
    evil: 'x',
    step: 'plan',
  })
  await turns()
  const participant = { id: 'a', name: 'a', colour: 'teal', role: 'contributor' }
  expect(seenBy(b)).toEqual([{ clientId: 7, clock: 1, state: { participant, step: 'plan', ...cursor(1) } }])
})

test('a connection speaks for one id only, whatever it repeats of others', async () => {
  const [a, b] = [await join('a'), await join('b')]
  say(a, 7, 1, cursor(1))
  say(a, 8, 1, cursor(2))
  a.line.receive(
    presenceFrame([
      { clientId: 9, clock: 1, state: {} },
      { clientId: 7, clock: 2, state: cursor(3) },
    ]),
  )
  await turns()
  expect(seenBy(b).map(({ clientId, state }) => [clientId, state])).toEqual([[7, expect.objectContaining(cursor(3))]])
})

test('nobody takes an id that somebody shows, has just shown, or writes under', async () => {
  const [a, b, thief] = [await join('a'), await join('b'), await join('thief')]
  say(a, 7, 1)
  say(thief, 7, 2 ** 31)
  await turns()
  a.line.closed()
  say(thief, 7, 2 ** 31)
  b.line.receive(updateFrame(updateOf([block(99, 0, [gone(1)])])))
  await turns()
  say(thief, 99, 1)
  await turns()
  const shown = seenBy(b).filter(({ state }) => state !== null)
  expect(shown.map(({ state }) => state)).toEqual([
    expect.objectContaining({ participant: expect.objectContaining({ id: 'a' }) }),
  ])
  // the owner comes back as before
  say(await join('a'), 7, 2)
  await turns()
  expect(seenBy(b).at(-1)).toMatchObject({ clientId: 7, clock: 2, state: { participant: { id: 'a' } } })
})

test('a clock that nobody reaches by moving is not believed', async () => {
  const [a, b] = [await join('a'), await join('b')]
  say(a, 7, Number.MAX_SAFE_INTEGER)
  say(a, 7, 2 ** 32 + 1)
  say(a, 7, 3)
  await turns()
  expect(seenBy(b).map(({ clock }) => clock)).toEqual([3])
})

test('an older clock, a large frame, a frame of another shape and a draft say nothing', async () => {
  const [a, b] = [await join('a'), await join('b')]
  say(a, 7, 5, cursor(5))
  say(a, 7, 4, cursor(4))
  say(a, 7, 6, { editing: 'x', surplus: 'x'.repeat(relayLimits.presence) })
  a.line.receive(Uint8Array.of(...presenceFrame([{ clientId: 7, clock: 7, state: {} }]), 0))
  a.line.receive(Uint8Array.of(1, 5, 1, 7, 8, 1, 123))
  await turns()
  expect(seenBy(b).map(({ clock }) => clock)).toEqual([5])
})

test('what is written anew stays within 2 KiB, however it grows', async () => {
  const [a, b] = [await join('a'), await join('b')]
  const notes = Array.from({ length: 24 }, (_, index) => ({ id: `${'n'.repeat(28)}${index}`, x: 1e20, y: 1e20 }))
  const state = JSON.stringify({ ...cursor(1), drag: { plane: 'board', notes } }).replaceAll(
    '100000000000000000000',
    '1e20',
  )
  expect(state.length).toBeLessThan(relayLimits.presence)
  a.line.receive(frameOfText(7, 1, state))
  await turns()
  const [shown] = seenBy(b)
  expect(JSON.stringify(shown?.state).length).toBeLessThanOrEqual(relayLimits.presence)
  expect(shown?.state).toMatchObject(cursor(1))
})

/** A presence frame whose state is this very text. */
function frameOfText(clientId: number, at: number, state: string): Uint8Array {
  const size = [(state.length & 0x7f) | 0x80, state.length >> 7]
  const body = [1, clientId, at, ...size, ...Buffer.from(state)]
  return Uint8Array.of(1, (body.length & 0x7f) | 0x80, body.length >> 7, ...body)
}

test('of what comes faster than 20 a second only the newest is passed on, and the last always', async () => {
  const [a, b] = [await join('a'), await join('b')]
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (let ms = 1; ms <= 1000; ms += 1) {
    clock.now += 1
    say(a, 7, ms, cursor(ms))
    vi.advanceTimersByTime(1)
    if (ms % 10 === 0) await turns()
  }
  for (let ms = 0; ms < 100; ms += 1) {
    clock.now += 1
    vi.advanceTimersByTime(1)
  }
  await turns()
  const seen = seenBy(b)
  const most = relayLimits.presenceBurst + relayLimits.presencePerSecond * 1.1
  expect(seen.length).toBeLessThanOrEqual(most)
  expect(seen.length).toBeGreaterThan(relayLimits.presencePerSecond * 0.8)
  expect(seen.at(-1)).toMatchObject({ clock: 1000, state: cursor(1000) })
})

test('twenty a second are all passed on, none of them later', async () => {
  const [a, b] = [await join('a'), await join('b')]
  for (let nth = 1; nth <= 40; nth += 1) {
    clock.now += 50
    say(a, 7, nth, cursor(nth))
    await turns()
    expect(seenBy(b)).toHaveLength(nth)
  }
})

test('who leaves while something waits is gone, and stays gone', async () => {
  const [a, b] = [await join('a'), await join('b')]
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (let nth = 1; nth <= 20; nth += 1) say(a, 7, nth, cursor(nth))
  await turns()
  a.line.closed()
  clock.now += 1000
  vi.advanceTimersByTime(1000)
  await turns()
  expect(seenBy(b).at(-1)).toMatchObject({ clientId: 7, state: null })
  const late = await join('late')
  expect(seenBy(late)).toEqual([])
})

test('a goodbye is passed on, and who comes later sees nobody', async () => {
  const [a, b] = [await join('a'), await join('b')]
  say(a, 7, 1)
  await turns()
  say(a, 7, 2, null)
  await turns()
  expect(seenBy(b).at(-1)).toEqual({ clientId: 7, clock: 2, state: null })
  expect(seenBy(await join('late'))).toEqual([])
})

test('who asks for everybody again and again is answered now and then', async () => {
  const [a, b] = [await join('a'), await join('b')]
  say(a, 7, 1)
  await turns()
  const before = b.socket.count('presence')
  for (let nth = 0; nth < 100; nth += 1) b.line.receive(presenceQueryFrame())
  await turns()
  expect(b.socket.count('presence') - before).toBe(relayLimits.syncBurst)
})

test('a newcomer is shown everybody', async () => {
  const people = await Promise.all(['a', 'b', 'c'].map(join))
  for (const [index, somebody] of people.entries()) say(somebody, index + 1, 1, cursor(index))
  await turns()
  expect(seenBy(await join('late')).map(({ clientId }) => clientId)).toEqual([1, 2, 3])
})

test('presence in a session is nobody’s business', async () => {
  const socket = new FakeSocket()
  const line = socket.join(relay, { ...admissionOf('a'), address: { kind: 'session', workshop: 'w1' } })
  const watcher = new FakeSocket()
  watcher.join(relay, { ...admissionOf('b'), address: { kind: 'session', workshop: 'w1' } })
  await relay.read({ kind: 'session', workshop: 'w1' }, () => undefined)
  line.receive(presenceFrame([{ clientId: 7, clock: 1, state: {} }]))
  await turns()
  expect(watcher.messages.flatMap(message => readPresenceFrame(message) ?? [])).toEqual([])
})
