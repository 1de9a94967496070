// Typed presence over the board's connection: what we show of ourselves, at most 20 times a second, and what others show.
import type { Watched } from '@samenbord/board'
import { type Presence, readPresence } from '@samenbord/wire'
import type { Awareness } from 'y-protocols/awareness'

/** The parts of a presence that change while somebody works; undefined takes a part away. */
export type PresenceParts = {
  readonly [K in 'step' | 'cursor' | 'drag' | 'editing' | 'hand']?: Presence[K] | undefined
}

export interface PresenceChannel {
  /** Shows these parts to the others; parts that are not named stay. */
  set(parts: PresenceParts): void
  /** Shows nobody where one points, and sees nobody point, until told otherwise. */
  hideCursors(hidden: boolean): void
  /** Everybody else who is connected, by client id. */
  readonly others: Watched<ReadonlyMap<number, Presence>>
  close(): void
}

const INTERVAL_MS = 50

export function openPresence(awareness: Awareness, participant: () => Presence['participant']): PresenceChannel {
  let parts: PresenceParts = {}
  let others: ReadonlyMap<number, Presence> = new Map()
  let cursorsHidden = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastSent = 0
  const listeners = new Set<() => void>()

  const send = () => {
    timer = undefined
    lastSent = performance.now()
    const shown = cursorsHidden ? withoutCursor(parts) : parts
    awareness.setLocalState({ participant: participant(), ...shown })
  }
  const read = () => {
    others = readOthers(awareness)
    // also of those whose pages have not heard of it yet
    if (cursorsHidden) others = new Map([...others].map(([client, presence]) => [client, withoutCursor(presence)]))
    for (const listener of [...listeners]) listener()
  }
  awareness.on('change', read)
  send()

  const sendSoon = () => {
    timer ??= setTimeout(send, Math.max(0, lastSent + INTERVAL_MS - performance.now()))
  }

  return {
    set(changed) {
      parts = { ...parts, ...changed }
      sendSoon()
    },
    hideCursors(hidden) {
      if (hidden === cursorsHidden) return
      cursorsHidden = hidden
      sendSoon()
      read()
    },
    others: {
      get: () => others,
      subscribe(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    close() {
      clearTimeout(timer)
      awareness.off('change', read)
      listeners.clear()
    },
  }
}

const withoutCursor = <T extends PresenceParts>({ cursor: _cursor, ...rest }: T): Omit<T, 'cursor'> => rest

function readOthers(awareness: Awareness): ReadonlyMap<number, Presence> {
  const others = new Map<number, Presence>()
  for (const [client, state] of awareness.getStates()) {
    const presence = client === awareness.clientID ? undefined : readPresence(state)
    if (presence) others.set(client, presence)
  }
  return others
}
