// One's own raised hand: shown in presence, and kept on this device so that a reload does not lower it.
import type { Watched, WorkshopId } from '@samenbord/board'
import { isLowered } from '@samenbord/tools/hands'
import type * as Y from 'yjs'
import { forget, keep, recall } from '../screen/device-memory.ts'
import type { PresenceChannel } from './presence.ts'
import { cell } from './watched.ts'

export interface OwnHand {
  /** Since when it is up, by the server's clock in milliseconds; undefined while it is down. */
  readonly raisedAt: Watched<number | undefined>
  raise(now: number): void
  lower(): void
  close(): void
}

interface HandParts {
  readonly workshop: WorkshopId
  readonly participant: string
  readonly session: Y.Doc
  readonly presence: PresenceChannel
}

/** Shows the hand as this device remembers it, until it is lowered here or by a facilitator. */
export function openOwnHand({ workshop, participant, session, presence }: HandParts): OwnHand {
  const key = `samenbord.hand:${workshop}:${participant}`
  const raisedAt = cell<number | undefined>(undefined)

  function show(at: number | undefined): void {
    if (at === undefined) forget(key)
    else keep(key, `${at}`)
    presence.set({ hand: at })
    raisedAt.set(at)
  }
  const look = () => {
    const at = raisedAt.get()
    if (at !== undefined && isLowered(session, participant, at)) show(undefined)
  }

  const remembered = Number(recall(key))
  if (remembered > 0) show(remembered)
  look()
  session.on('afterTransaction', look)
  return {
    raisedAt,
    raise: show,
    lower: () => show(undefined),
    close: () => session.off('afterTransaction', look),
  }
}
