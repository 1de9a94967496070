// What the tools say in the session, as values to watch: where the group is, and who may write what, now.
import type { Role, Watched } from '@samenbord/board'
import { type LockState, readLock } from '@samenbord/tools/lock'
import { mayWrite } from '@samenbord/tools/may-write'
import { readSteps, type Step } from '@samenbord/tools/steps'
import { readTimer } from '@samenbord/tools/timer'
import type * as Y from 'yjs'
import type { ServerClock } from './server-clock.ts'
import { cell } from './watched.ts'

/** What somebody may write now. */
export interface Rights {
  readonly board: boolean
  readonly session: boolean
}

export interface WatchedTools {
  readonly step: Watched<Step>
  readonly lock: Watched<LockState>
  readonly mayWrite: Watched<Rights>
  close(): void
}

/** Watches the session for as long as it is open; rights also change when a timer runs out, by the server's clock. */
export function watchTools(
  session: Y.Doc,
  { me, clock }: { me: Watched<{ readonly role: Role }>; clock: ServerClock },
): WatchedTools {
  const step = cell(readSteps(session).current)
  const lock = cell(readLock(session))
  const rights = cell<Rights>({ board: false, session: false })
  let alarm: ReturnType<typeof setTimeout> | undefined

  const refresh = () => {
    // while the server has not said its time, only the server can know that a timer has run out
    const now = clock.now() ?? 0
    step.set(readSteps(session).current)
    lock.set(readLock(session))
    const next = rightsOf(session, { role: me.get().role, now })
    const before = rights.get()
    if (before.board !== next.board || before.session !== next.session) rights.set(next)
    clearTimeout(alarm)
    const timer = readTimer(session)
    if (timer.kind === 'running' && timer.endsAt > now && now > 0)
      alarm = setTimeout(refresh, Math.min(timer.endsAt - now + 1, LONGEST_ALARM))
  }
  session.on('afterTransaction', refresh)
  const stops = [me.subscribe(refresh), clock.offset.subscribe(refresh)]
  refresh()

  return {
    step,
    lock,
    mayWrite: rights,
    close() {
      clearTimeout(alarm)
      session.off('afterTransaction', refresh)
      for (const stop of stops) stop()
    },
  }
}

// browsers count the milliseconds of a timeout in 31 bits
const LONGEST_ALARM = 2 ** 31 - 1

function rightsOf(session: Y.Doc, who: { readonly role: Role; readonly now: number }): Rights {
  return {
    board: mayWrite(session, { kind: 'board', own: true, ...who }),
    session: mayWrite(session, { kind: 'session', own: true, ...who }),
  }
}
