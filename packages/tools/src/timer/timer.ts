// Time for a piece of work, counted down on every device by the server's clock.
import { readRecord } from '@samenbord/board'
import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'

/** All times are milliseconds; `endsAt` is on the server's clock. `locks`: contributors may not write once it is over. */
export type Timer =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly endsAt: number; readonly locks: boolean }
  | { readonly kind: 'paused'; readonly left: number; readonly locks: boolean }

export const MINUTE = 60_000
/** The longest a timer can be set to, in minutes. */
export const MOST_MINUTES = 600

const ROOT = 'timer'
// one value under one key: two facilitators who press at once never mix into a timer that neither meant
const KEY = 'state'
const IDLE: Timer = Object.freeze({ kind: 'idle' })

const isTime = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value >= 0

/** The timer as the session tells it. Total: anything else reads as none. */
export function readTimer(session: Y.Doc): Timer {
  const value = session.getMap(ROOT).get(KEY)
  const fields = readRecord(value)
  if (!fields) return IDLE
  const { endsAt, left, locks } = fields
  if (isTime(endsAt)) return { kind: 'running', endsAt, locks: locks === true }
  return isTime(left) ? { kind: 'paused', left, locks: locks === true } : IDLE
}

/** Milliseconds left at `now` on the server's clock, never below 0; undefined when no timer is set. */
export function leftOf(timer: Timer, now: number): number | undefined {
  if (timer.kind === 'idle') return undefined
  return timer.kind === 'paused' ? timer.left : Math.max(0, timer.endsAt - now)
}

/** Has the time run out at `now` on the server's clock? */
export const isOver = (timer: Timer, now: number): boolean => timer.kind === 'running' && timer.endsAt <= now

/** Starts counting down from a number of minutes, in place of what ran before; false for anything but 1 to 600 whole minutes. */
export function startTimer(
  session: Y.Doc,
  { minutes, locks, now }: { readonly minutes: number; readonly locks: boolean; readonly now: number },
): boolean {
  if (!Number.isInteger(minutes) || minutes < 1 || minutes > MOST_MINUTES) return false
  write(session, { endsAt: now + minutes * MINUTE, locks })
  return true
}

/** Stops the count where it is; false when it does not run or is over. */
export function pauseTimer(session: Y.Doc, now: number): boolean {
  const timer = readTimer(session)
  if (timer.kind !== 'running' || isOver(timer, now)) return false
  write(session, { left: timer.endsAt - now, locks: timer.locks })
  return true
}

/** Goes on from where it was paused; false when it is not paused. */
export function resumeTimer(session: Y.Doc, now: number): boolean {
  const timer = readTimer(session)
  if (timer.kind !== 'paused') return false
  write(session, { endsAt: now + timer.left, locks: timer.locks })
  return true
}

/** Gives a minute more, also after the time has run out; false when no timer is set. */
export function addMinute(session: Y.Doc, now: number): boolean {
  const timer = readTimer(session)
  if (timer.kind === 'idle') return false
  const { locks } = timer
  if (timer.kind === 'paused') write(session, { left: timer.left + MINUTE, locks })
  else write(session, { endsAt: Math.max(timer.endsAt, now) + MINUTE, locks })
  return true
}

/** Chooses whether the board is locked once the time has run out; false when no timer is set or it is so already. */
export function lockAtEnd(session: Y.Doc, locks: boolean): boolean {
  const timer = readTimer(session)
  if (timer.kind === 'idle' || timer.locks === locks) return false
  write(session, timer.kind === 'paused' ? { left: timer.left, locks } : { endsAt: timer.endsAt, locks })
  return true
}

/** Takes the timer away, and with it its lock; false when none is set. */
export function stopTimer(session: Y.Doc): boolean {
  if (readTimer(session).kind === 'idle') return false
  write(session, null)
  return true
}

type Stored = { readonly endsAt: number; readonly locks: boolean } | { readonly left: number; readonly locks: boolean }

function write(session: Y.Doc, value: Stored | null): void {
  session.transact(() => session.getMap(ROOT).set(KEY, value))
}

/** The timer as the relay knows it: once over it can stand in the way of contributors, by the server's clock. */
export const timer: ToolModel<Timer> = {
  id: ROOT,
  read: readTimer,
  vetoes: (state, { kind, role, now }) =>
    state.kind !== 'idle' && state.locks && kind === 'board' && role !== 'facilitator' && isOver(state, now),
}
