// What the bench asks of a generator process, and what that answers; both as JSON.
import type { Dialect } from './contenders.ts'

interface Job {
  readonly dialect: Dialect
  readonly port: number
  readonly pid: number
}

/** People who work: how many boards, how many at each, how many updates and cursors each sends a second, for how long. */
export interface LoadJob extends Job {
  readonly boards: number
  readonly people: number
  readonly updates: number
  readonly cursors: number
  readonly seconds: number
}

export interface LoadResult {
  /** Share of what was sent that reached everybody it was meant for. */
  readonly delivered: number
  readonly deliveriesPerSecond: number
  /** Seconds of the server's processor time per million deliveries. */
  readonly cpuPerMillion: number
  /** Share of one core that the server used. */
  readonly cpu: number
  /** Share of one core that the generator used; near 1 its figures would be its own. */
  readonly generator: number
  readonly p50: number
  readonly p99: number
  /** From an update to the word that it is on disk; only where a server gives it. */
  readonly saved?: { readonly p50: number; readonly p95: number; readonly p99: number; readonly missing: number }
  readonly rss: number
  readonly closed: number
}

/** People who come in: `fill` writes the board first, `join` comes when it is there. */
export interface JoinJob extends Job {
  readonly step: 'fill' | 'join'
  readonly notes: number
  readonly edits: number
  /** Moves that are written one by one after the rest. */
  readonly tail: number
  readonly atOnce: number
  /** What `fill` answered. */
  readonly room?: unknown
}

export interface JoinResult {
  readonly room: unknown
  readonly cold: number
  readonly warm: number
  readonly crowd: number
  readonly bytes: number
  /** Whether everybody got the whole board. */
  readonly whole: boolean
  readonly rss: number
}

/** People who do nothing, one at each of many boards: `fill` makes the boards, `open` comes to boards that are there, `both` stays after filling. */
export interface IdleJob extends Job {
  readonly step: 'fill' | 'open' | 'both'
  /** What `fill` answered. */
  readonly rooms?: readonly unknown[]
  readonly boards: number
  /** How long everybody is left alone before memory is read, in seconds. */
  readonly rest: number
}

export interface IdleResult {
  readonly rooms: readonly unknown[]
  /** Resident memory that a board adds, in kB. */
  readonly perBoard: number
  readonly rss: number
  readonly closed: number
}

/** A server that dies: `write` lets it die as soon as the others have seen the edits, `look` counts what is left. */
export interface KillJob extends Job {
  readonly step: 'write' | 'look'
  readonly edits: number
  readonly room?: unknown
}

export interface KillResult {
  readonly room: unknown
  readonly relayed: number
  readonly acknowledged: number
  readonly kept: number
}
