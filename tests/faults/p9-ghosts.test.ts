// P9 Ghost cursors are gone ≤ 35 s after a dead socket: a device falls asleep, its network says nothing, and the others must not
// go on seeing its cursor.
import { presenceFrame, readPresenceFrame } from '@samenbord/wire'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { relayLimits } from '../../server/src/relay/limits.ts'
import { MemoryStorage } from '../../server/src/storage/memory.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../../server/src/testing/fake-socket.ts'
import { connect, type FrameClient } from '../../server/src/testing/frame-client.ts'
import { createWorkshop, joinAs, type RunningServer, runServer } from '../../server/src/testing/running-server.ts'
import { figure, isFull, rounds } from '../support/figures.ts'

const SOON = 35_000
const GHOST = 77

describe('over real sockets, in a quick run with all times a tenth of theirs', () => {
  const scale = isFull ? 1 : 10
  const heartbeat = relayLimits.heartbeat / scale
  const silence = relayLimits.silence / scale
  let server: RunningServer

  beforeEach(async () => {
    server = await runServer({}, { limits: { heartbeat, silence } })
  })
  afterEach(() => server.close())

  test('a socket that has died without a word takes its cursor with it', async () => {
    const made = await createWorkshop(server)
    const watcher = connect(server, `board/${made.workshop}`, await joinAs(server, made, 'facilitator'))
    const ghost = connect(server, `board/${made.workshop}`, await joinAs(server, made, 'viewer'))
    await Promise.all([watcher.sync(), ghost.sync()])
    ghost.send(presenceFrame([{ clientId: GHOST, clock: 1, state: { cursor: { plane: 'board', x: 1, y: 1 } } }]))
    await watcher.until(() => statesOf(watcher).length === 1)
    // it reads nothing any more, so it answers no ping either
    ghost.ws.pause()
    const died = performance.now()
    await watcher.until(() => statesOf(watcher).at(-1) === null, 60_000)
    const ms = performance.now() - died
    figure(
      'P9',
      `a ghost was gone ${(ms / 1000).toFixed(1)} s after its socket died (times ${scale === 1 ? 'as they are' : `a ${scale}th`})`,
    )
    expect(ms).toBeLessThan(SOON / scale)
    ghost.ws.terminate()
  }, 90_000)
})

const statesOf = (client: FrameClient): readonly unknown[] =>
  client.frames
    .flatMap(frame => readPresenceFrame(frame) ?? [])
    .filter(({ clientId }) => clientId === GHOST)
    .map(({ state }) => state)

test(`at whatever moment of the heartbeat a socket dies, its cursor is gone in time (${rounds(50, 2_000)} moments)`, async () => {
  const count = rounds(50, 2_000)
  let longest = 0
  for (let nth = 0; nth < count; nth += 1) {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    longest = Math.max(longest, await ghostTime((nth * relayLimits.heartbeat) / count))
    vi.useRealTimers()
  }
  figure(
    'P9',
    `of ${count} sockets dying at all moments of the heartbeat, no ghost stayed longer than ${longest / 1000} s`,
  )
  expect(longest).toBeLessThanOrEqual(SOON)
  expect(longest).toBeGreaterThan(relayLimits.silence)
})

/** For how long a cursor stays whose socket was last heard `offset` ms after a heartbeat, in virtual milliseconds. */
async function ghostTime(offset: number): Promise<number> {
  const storage = new MemoryStorage()
  await furnish(storage)
  const { relay, clock } = relayOver(storage, { window: 0 })
  const [watcher, ghost] = [new FakeSocket(), new FakeSocket()]
  const watching = watcher.join(relay, admissionOf('w'))
  const line = ghost.join(relay, admissionOf('g'))
  await relay.read({ kind: 'board', workshop: 'w1' }, () => undefined)
  // a dead socket's goodbye is never answered
  ghost.close = () => {}
  clock.now = offset
  line.receive(presenceFrame([{ clientId: GHOST, clock: 1, state: { cursor: { plane: 'board', x: 1, y: 1 } } }]))
  const isGone = () => watcher.messages.some(message => readPresenceFrame(message)?.some(({ state }) => state === null))
  for (let beat = relayLimits.heartbeat; !isGone() && beat < 100_000; beat += relayLimits.heartbeat) {
    clock.now = beat
    watching.heard()
    vi.advanceTimersByTime(relayLimits.heartbeat)
    await new Promise(resolve => setImmediate(resolve))
    await new Promise(resolve => setImmediate(resolve))
  }
  await relay.close(0)
  return clock.now - offset
}
