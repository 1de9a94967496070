// P10 Timers agree within 250 ms at ± 1 h device clock skew. Devices of every kind of wrongness ask a real server for its time, over
// lines that are slower one way than the other, and look at one running timer at the same instants.
import { leftOf, readTimer, startTimer } from '@samenbord/tools/timer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openServerClock, type ServerClock } from '../../client/src/workshop/server-clock.ts'
import { Random, seedOfRun } from '../../server/src/testing/random.ts'
import { temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, isFull, rounds } from '../support/figures.ts'
import { type ServerProcess, startProcess } from '../support/server-process.ts'

const HOUR = 3_600_000
const devices = rounds(20, 200)
const random = new Random(seedOfRun(isFull))

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess
const clocks: ServerClock[] = []

beforeAll(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path })
})

afterAll(async () => {
  for (const clock of clocks) clock.close()
  await server?.end('SIGTERM')
  dir?.remove()
})

/** A device whose clock is up to an hour off, whose stopwatch began whenever, up to 400 ms from the server, and not evenly so. */
function deviceOf(skew: number): ServerClock {
  const [began, there, back] = [random.below(1e9), random.below(200), random.below(200)]
  const pause = (most: number) => new Promise(resolve => setTimeout(resolve, most + random.below(20)))
  const clock = openServerClock({
    async askServer() {
      await pause(there)
      const { now } = (await (await fetch(`${server.origin}/api/time`)).json()) as { now: number }
      await pause(back)
      return now
    },
    stopwatch: () => performance.now() + began,
    wallClock: () => Date.now() + skew,
  })
  clocks.push(clock)
  return clock
}

test(`${devices} devices whose clocks are up to an hour off show one time`, async () => {
  const all = Array.from({ length: devices }, (_, nth) => deviceOf(((2 * nth) / (devices - 1) - 1) * HOUR))
  // not all at once, or they would wait for each other instead of for their lines
  for (let from = 0; from < devices; from += 10) await Promise.all(all.slice(from, from + 10).map(clock => clock.ask()))
  const session = new Y.Doc()
  const starter = all[0]?.now() ?? 0
  startTimer(session, { minutes: 5, locks: true, now: starter })
  const timer = readTimer(session)
  const apart = Array.from({ length: 5 }, () => {
    const left = all.map(clock => leftOf(timer, clock.now() ?? 0) ?? 0)
    return Math.max(...left) - Math.min(...left)
  })
  const off = Math.max(...all.map(clock => Math.abs((clock.now() ?? 0) - Date.now())))
  figure(
    'P10',
    `${devices} devices ± 1 h off: at most ${Math.ceil(Math.max(...apart))} ms apart, ${Math.ceil(off)} ms off`,
  )
  expect(Math.max(...apart)).toBeLessThanOrEqual(250)
  expect(Math.abs(starter - Date.now())).toBeLessThan(1000)
})
