// Where the others' pointers and carried notes are shown: gliding between the twenty positions a second that arrive.
import type { NoteColour, NoteId, Placement } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'

const TAU_MS = 55
const ARRIVED = 0.0008
/** How long the name beside a resting pointer stays, and how long it fades. */
const NAME_MS = 3000
const FADE_MS = 400

export interface OtherShown {
  readonly name: string
  readonly colour: NoteColour
  readonly cursor: Placement | undefined
  /** 1 while the pointer moves, then fading to 0. */
  readonly nameStrength: number
  readonly carried: readonly { readonly note: NoteId; readonly placement: Placement }[]
}

interface Tracked {
  presence: Presence
  cursor: Placement | undefined
  movedAt: number
  carried: Map<NoteId, Placement>
}

export interface OthersMotion {
  /** True when a note was taken up or put down by somebody. */
  hear(others: ReadonlyMap<number, Presence>, now: number): boolean
  /** Moves everything on to `now`; true while something still moves or fades. */
  step(now: number): boolean
  shown(now: number): readonly OtherShown[]
  /** Notes in somebody else's hand. */
  carries(note: NoteId): boolean
}

export function openOthersMotion(): OthersMotion {
  let tracked = new Map<number, Tracked>()
  let last: number | undefined

  return {
    hear(others, now) {
      const before = carriedIn(tracked)
      tracked = new Map([...others].map(([id, presence]) => [id, heard(tracked.get(id), presence, now)]))
      return carriedIn(tracked) !== before
    },
    step(now) {
      const share = last === undefined ? 0.3 : 1 - Math.exp(-(now - last) / TAU_MS)
      let moving = false
      for (const one of tracked.values()) moving = stepOne(one, share) || isFading(one, now) || moving
      last = moving ? now : undefined
      return moving
    },
    shown: now => [...tracked.values()].map(one => shownOf(one, now)),
    carries: note => [...tracked.values()].some(({ carried }) => carried.has(note)),
  }
}

const carriedIn = (tracked: ReadonlyMap<number, Tracked>): string =>
  [...tracked.values()].flatMap(({ carried }) => [...carried.keys()]).join()

const cursorOf = ({ cursor }: Presence): Placement | undefined =>
  cursor?.plane === 'matrix' ? { influence: cursor.y, impact: cursor.x } : undefined

function dragsOf({ drag }: Presence): ReadonlyMap<NoteId, Placement> {
  const notes = drag?.plane === 'matrix' ? drag.notes : []
  return new Map(notes.map(({ id, x, y }) => [id, { influence: y, impact: x }]))
}

function heard(before: Tracked | undefined, presence: Presence, now: number): Tracked {
  const target = cursorOf(presence)
  const old = before && cursorOf(before.presence)
  const moved = target?.impact !== old?.impact || target?.influence !== old?.influence
  const drags = dragsOf(presence)
  return {
    presence,
    cursor: target && (before?.cursor ?? target),
    movedAt: moved || !before ? now : before.movedAt,
    carried: new Map([...drags].map(([note, placement]) => [note, before?.carried.get(note) ?? placement])),
  }
}

function stepOne(one: Tracked, share: number): boolean {
  const target = cursorOf(one.presence)
  let moving = false
  if (target && one.cursor && differs(one.cursor, target)) {
    one.cursor = towards(one.cursor, target, share)
    moving = true
  }
  for (const [note, goal] of dragsOf(one.presence)) {
    const from = one.carried.get(note) ?? goal
    if (!differs(from, goal)) continue
    one.carried.set(note, towards(from, goal, share))
    moving = true
  }
  return moving
}

const isFading = (one: Tracked, now: number): boolean =>
  one.cursor !== undefined && now - one.movedAt < NAME_MS + FADE_MS

function shownOf(one: Tracked, now: number): OtherShown {
  const { name, colour } = one.presence.participant
  const fading = (now - one.movedAt - NAME_MS) / FADE_MS
  return {
    name,
    colour,
    cursor: one.cursor,
    nameStrength: 1 - Math.min(1, Math.max(0, fading)),
    carried: [...one.carried].map(([note, placement]) => ({ note, placement })),
  }
}

const differs = (a: Placement, b: Placement): boolean =>
  Math.hypot(a.influence - b.influence, a.impact - b.impact) > ARRIVED

const towards = (a: Placement, b: Placement, share: number): Placement => ({
  influence: a.influence + (b.influence - a.influence) * share,
  impact: a.impact + (b.impact - a.impact) * share,
})
