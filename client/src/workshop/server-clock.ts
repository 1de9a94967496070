// The server's time on a device whose own clock may be an hour off: a few questions, the middle answer. Between questions the time is
// counted by the device's stopwatch, which nobody can set; when clock and stopwatch come apart, the device slept or was set, and asks anew.
import type { Watched } from '@samenbord/board'
import { cell } from './watched.ts'

/** One question: when it left and when the answer came, by the stopwatch, and what the server's clock said in between. Milliseconds. */
export interface Ping {
  readonly sent: number
  readonly received: number
  readonly server: number
}

/** What the server's clock is ahead of the stopwatch: the median, so that a slow way in one direction does not count. Undefined for no pings. */
export function offsetOf(pings: readonly Ping[]): number | undefined {
  const offsets = pings.map(({ sent, received, server }) => server - (sent + received) / 2).sort((a, b) => a - b)
  return offsets[Math.floor(offsets.length / 2)]
}

export interface ServerClock {
  /** Milliseconds since 1970 on the server's clock; undefined until it has answered once. */
  now(): number | undefined
  /** Tells its listeners whenever the time has been asked anew. */
  readonly offset: Watched<number | undefined>
  /** Asks the server for its time; resolves when it is known, or was not to be had. */
  ask(): Promise<void>
  close(): void
}

/** What a device brings along. */
export interface Device {
  /** The server's time, or undefined when it does not answer. */
  askServer(): Promise<number | undefined>
  /** Milliseconds that pass; must never be set. */
  stopwatch(): number
  /** Milliseconds by the clock on the wall, right or wrong. */
  wallClock(): number
}

const PINGS = 5
const LOOK_EVERY_MS = 5000
/** A cheap quartz is off by a second in some hours. */
const ASK_EVERY_MS = 10 * 60_000
const APART_MS = 100

/** Keeps the server's time; asks now and whenever what it knows may have become wrong. */
export function openServerClock(device: Device): ServerClock {
  const offset = cell<number | undefined>(undefined)
  const known = { askedAt: Number.NEGATIVE_INFINITY, apart: 0 }
  let asking: Promise<void> | undefined
  const apart = () => device.wallClock() - device.stopwatch()

  async function measure(): Promise<void> {
    known.apart = apart()
    known.askedAt = device.stopwatch()
    const measured = offsetOf(await pingsOf(device))
    asking = undefined
    if (measured !== undefined) offset.set(measured)
    else known.askedAt = Number.NEGATIVE_INFINITY
  }

  function ask(): Promise<void> {
    asking ??= measure()
    return asking
  }

  const timer = setInterval(() => {
    const isOld = device.stopwatch() - known.askedAt > ASK_EVERY_MS
    if (isOld || Math.abs(apart() - known.apart) > APART_MS) void ask()
  }, LOOK_EVERY_MS)
  void ask()

  return {
    now() {
      const ahead = offset.get()
      return ahead === undefined ? undefined : ahead + device.stopwatch()
    },
    offset,
    ask,
    close: () => clearInterval(timer),
  }
}

async function pingsOf(device: Device): Promise<readonly Ping[]> {
  const pings: Ping[] = []
  while (pings.length < PINGS) {
    const sent = device.stopwatch()
    const server = await device.askServer()
    // a server that did not answer this time will not within the next moments
    if (server === undefined) break
    pings.push({ sent, received: device.stopwatch(), server })
  }
  return pings
}
