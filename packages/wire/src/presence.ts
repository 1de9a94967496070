// What vanishes with its sender: where somebody points, what is being dragged or edited. Readers are total, since any
// client may send anything; the participant's part is the server's word, never the sender's.
import { type NoteColour, type NoteId, noteColours, type ParticipantId, type Role, roles } from '@samenbord/board'

/** The two planes something can be pointed at; on `matrix`, x is impact and y is influence, both 0..1. */
export const planes = ['board', 'matrix'] as const
export type Plane = (typeof planes)[number]

export const presenceSteps = ['identify', 'evaluate', 'define', 'plan', 'engage'] as const
export type PresenceStep = (typeof presenceSteps)[number]

/** Who is present. */
export interface PresentParticipant {
  readonly id: ParticipantId
  readonly name: string
  readonly colour: NoteColour
  readonly role: Role
}

/** What one connection shows of its participant to the others. */
export interface Presence {
  readonly participant: PresentParticipant
  readonly step?: PresenceStep
  readonly cursor?: { readonly plane: Plane; readonly x: number; readonly y: number }
  readonly drag?: {
    readonly plane: Plane
    readonly notes: readonly { readonly id: NoteId; readonly x: number; readonly y: number }[]
  }
  readonly editing?: NoteId
  /** Since when the hand is up: the server's clock, in milliseconds since 1970. */
  readonly hand?: number
}

/** How many dragged notes a presence may name; more are left out, so that a frame stays within 2 KiB. */
export const maxDraggedNotes = 24

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 64

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

function oneOf<T extends string>(options: readonly T[], value: unknown): T | undefined {
  return options.find(option => option === value)
}

function readParticipant(value: unknown): PresentParticipant | undefined {
  if (!isRecord(value) || !isId(value.id) || typeof value.name !== 'string') return undefined
  const colour = oneOf(noteColours, value.colour)
  const role = oneOf(roles, value.role)
  return colour && role ? { id: value.id, name: value.name.slice(0, 60), colour, role } : undefined
}

function readCursor(value: unknown): Presence['cursor'] {
  if (!isRecord(value)) return undefined
  const plane = oneOf(planes, value.plane)
  return plane && isNumber(value.x) && isNumber(value.y) ? { plane, x: value.x, y: value.y } : undefined
}

function readDrag(value: unknown): Presence['drag'] {
  if (!isRecord(value) || !Array.isArray(value.notes)) return undefined
  const plane = oneOf(planes, value.plane)
  const notes = value.notes
    .slice(0, maxDraggedNotes)
    .flatMap((note: unknown) =>
      isRecord(note) && isId(note.id) && isNumber(note.x) && isNumber(note.y)
        ? [{ id: note.id, x: note.x, y: note.y }]
        : [],
    )
  return plane && notes.length > 0 ? { plane, notes } : undefined
}

/** The parts of a presence that its sender decides; anything unreadable is left out. */
export function readPresenceParts(value: unknown): Omit<Presence, 'participant'> {
  if (!isRecord(value)) return {}
  const step = oneOf(presenceSteps, value.step)
  const cursor = readCursor(value.cursor)
  const drag = readDrag(value.drag)
  return {
    ...(step && { step }),
    ...(cursor && { cursor }),
    ...(drag && { drag }),
    ...(isId(value.editing) && { editing: value.editing }),
    ...(isNumber(value.hand) && value.hand > 0 && { hand: value.hand }),
  }
}

/** A presence as received from the server; undefined when it does not say whose it is. */
export function readPresence(value: unknown): Presence | undefined {
  const participant = isRecord(value) ? readParticipant(value.participant) : undefined
  return participant && { participant, ...readPresenceParts(value) }
}
