// What the tools say in the session, as values to watch: where the group is, and who may write what, now.
import type { Role, Watched } from '@samenbord/board'
import { readCursors } from '@samenbord/tools/cursors'
import { type LockState, readLock } from '@samenbord/tools/lock'
import { type Part, readStep, type Step } from '@samenbord/tools/steps'
import { readTimer } from '@samenbord/tools/timer'
import type * as Y from 'yjs'
import { noRights, type Rights, rightsOf, sameRights, settledFor } from './rights.ts'
import type { ServerClock } from './server-clock.ts'
import { cell } from './watched.ts'

export interface WatchedTools {
  /** Where the group is; each person may look elsewhere unless the facilitator keeps everybody together. */
  readonly step: Watched<Step>
  readonly lock: Watched<LockState>
  readonly mayWrite: Watched<Rights>
  readonly cursorsHidden: Watched<boolean>
  /** What is settled for this participant where the group is. */
  readonly settled: Watched<readonly Part[]>
  close(): void
}

// browsers count the milliseconds of a timeout in 31 bits
const LONGEST_ALARM = 2 ** 31 - 1

/** Watches the session for as long as it is open; rights also change when a timer runs out, by the server's clock. */
export function watchTools(
  session: Y.Doc,
  { me, clock }: { readonly me: Watched<{ readonly role: Role }>; readonly clock: ServerClock },
): WatchedTools {
  const step = cell(readStep(session))
  const lock = cell(readLock(session))
  const cursorsHidden = cell(readCursors(session).hidden)
  const rights = cell<Rights>(noRights)
  const settled = cell<readonly Part[]>([])
  let alarm: ReturnType<typeof setTimeout> | undefined

  const refresh = () => {
    // while the server has not said its time, only the server can know that a timer has run out
    const now = clock.now() ?? 0
    const who = { role: me.get().role, now }
    step.set(readStep(session))
    lock.set(readLock(session))
    cursorsHidden.set(readCursors(session).hidden)
    const [next, closed] = [rightsOf(session, who), settledFor(session, who)]
    if (closed.join() !== settled.get().join()) settled.set(closed)
    if (!sameRights(next, rights.get())) rights.set(next)
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
    settled,
    cursorsHidden,
    mayWrite: rights,
    close() {
      clearTimeout(alarm)
      session.off('afterTransaction', refresh)
      for (const stop of stops) stop()
    },
  }
}
