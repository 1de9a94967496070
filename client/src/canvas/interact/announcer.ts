// Tells the others what one's own hand does, at most twenty times a second; what ends is told at once.

import type { NoteId } from '@samenbord/board'
import { maxDraggedNotes, type Presence } from '@samenbord/wire'
import type { Spot } from '../camera.ts'

const EVERY_MS = 50

type Parts = Pick<Presence, 'cursor' | 'drag' | 'editing'>
export type PresencePart = { -readonly [K in keyof Parts]: Parts[K] | undefined }

export interface Announcer {
  /** Where the pointer is on the board; undefined when it left. */
  cursor(spot: Spot | undefined): void
  /** Notes that are being dragged, where they are now; undefined when they were dropped. */
  drag(notes: readonly { readonly id: NoteId; readonly x: number; readonly y: number }[] | undefined): void
  editing(note: NoteId | undefined): void
  close(): void
}

/** `send` passes a part of one's presence on; what is undefined in it ends. */
export function openAnnouncer(send: (part: PresencePart) => void): Announcer {
  let waiting: PresencePart = {}
  let timer: ReturnType<typeof setTimeout> | undefined
  let sentAt = -Infinity

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    const part = waiting
    waiting = {}
    sentAt = performance.now()
    if (Object.keys(part).length > 0) send(part)
  }

  function tell(part: PresencePart, now: boolean): void {
    waiting = { ...waiting, ...part }
    const wait = sentAt + EVERY_MS - performance.now()
    if (now || wait <= 0) flush()
    else timer ??= setTimeout(flush, wait)
  }

  return {
    cursor: spot => tell({ cursor: spot && { plane: 'board', ...rounded(spot) } }, !spot),
    drag(notes) {
      const told = notes?.slice(0, maxDraggedNotes).map(({ id, ...spot }) => ({ id, ...rounded(spot) }))
      tell({ drag: told && { plane: 'board', notes: told } }, !notes)
    },
    editing: note => tell({ editing: note }, true),
    close() {
      waiting = { cursor: undefined, drag: undefined, editing: undefined }
      flush()
    },
  }
}

/** A tenth of a unit is finer than any screen, and shorter on the wire. */
const rounded = ({ x, y }: Spot): Spot => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })
