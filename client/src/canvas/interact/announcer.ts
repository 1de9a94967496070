// Tells the others what one's own hand does on the board; the presence channel sees to the pace.

import type { NoteId } from '@samenbord/board'
import { maxDraggedNotes } from '@samenbord/wire'
import type { PresenceChannel } from '../../workshop/presence.ts'
import type { Spot } from '../camera.ts'

export interface Announcer {
  /** Where the pointer is on the board; undefined when it left. */
  cursor(spot: Spot | undefined): void
  /** Notes that are being dragged, where they are now; undefined when they were dropped. */
  drag(notes: readonly { readonly id: NoteId; readonly x: number; readonly y: number }[] | undefined): void
  editing(note: NoteId | undefined): void
  close(): void
}

export function openAnnouncer(channel: Pick<PresenceChannel, 'set'>): Announcer {
  return {
    cursor: spot => channel.set({ cursor: spot && { plane: 'board', ...rounded(spot) } }),
    drag(notes) {
      const told = notes?.slice(0, maxDraggedNotes).map(({ id, ...spot }) => ({ id, ...rounded(spot) }))
      channel.set({ drag: told && { plane: 'board', notes: told } })
    },
    editing: note => channel.set({ editing: note }),
    close: () => channel.set({ cursor: undefined, drag: undefined, editing: undefined }),
  }
}

/** A tenth of a unit is finer than any screen, and shorter on the wire. */
const rounded = ({ x, y }: Spot): Spot => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })
