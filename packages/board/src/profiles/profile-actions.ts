import * as Y from 'yjs'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import { type NoteColour, type NoteId, noteColours } from '../notes/note.ts'
import { dropEntries } from '../notes/references.ts'
import { readNumber, readOneOf, readString, readStrings } from '../schema/read.ts'
import { boardRoot } from '../schema/roots.ts'
import { type Pattern, type Profile, type ProfileId, type ProfileList, patterns, profileLists } from './profile.ts'

/** What may be changed of a profile. */
export type ProfileChange = Partial<
  { name: string; colour: NoteColour; pattern: Pattern } & Record<ProfileList, readonly string[]>
>

/** Adds an empty profile card; false when its id is taken. */
export function addProfile(
  board: Y.Doc,
  profile: { id: ProfileId; name: string; colour: NoteColour; pattern: Pattern },
): boolean {
  const root = boardRoot(board, 'profiles')
  if (root.has(profile.id)) return false
  const { name, colour, pattern } = profile
  const map = new Y.Map<unknown>()
  for (const [field, value] of fieldsOf({ name, colour, pattern })) map.set(field, value)
  map.set('order', Math.max(-1, ...[...root].map(([id, value]) => readProfile(id, value)?.order ?? -1)) + 1)
  board.transact(() => root.set(profile.id, map))
  return true
}

/** Changes the named parts of a profile and no others, so that two people can write two lists at once. */
export function editProfile(board: Y.Doc, id: ProfileId, change: ProfileChange): boolean {
  const map = boardRoot(board, 'profiles').get(id)
  const before = readProfile(id, map)
  if (!before || !(map instanceof Y.Map)) return false
  const changed = fieldsOf(change).filter(([field, value]) => !isSame(before[field], value))
  if (changed.length === 0) return false
  board.transact(() => {
    for (const [field, value] of changed) map.set(field, value)
  })
  return true
}

type Field = readonly [field: keyof ProfileChange, value: string | readonly string[]]

/** What a change writes, within the limits. */
function fieldsOf({ name, colour, pattern, ...lists }: ProfileChange): readonly Field[] {
  const fields: Field[] = []
  if (name !== undefined) fields.push(['name', clip(name, limits.profileName)])
  if (colour) fields.push(['colour', colour])
  if (pattern) fields.push(['pattern', pattern])
  for (const list of profileLists) {
    const items = lists[list]
    if (items) fields.push([list, items.slice(0, limits.listItems).map(item => clip(item, limits.field))])
  }
  return fields
}

function isSame(a: string | readonly string[], b: string | readonly string[]): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return a.length === b.length && a.every((item, index) => item === b[index])
}

/** Deletes a profile, with what the plan said for it; its stakeholders become unassigned. */
export function deleteProfile(board: Y.Doc, id: ProfileId): boolean {
  const root = boardRoot(board, 'profiles')
  if (!root.has(id)) return false
  board.transact(() => {
    root.delete(id)
    const assignments = boardRoot(board, 'assignments')
    for (const [note, profile] of [...assignments]) if (profile === id) assignments.delete(note)
    dropEntries(board, new Set([id]))
  })
  return true
}

/** Assigns stakeholders to a profile, or to none; those whose note or profile is gone stay as they are. */
export function assignProfile(board: Y.Doc, notes: readonly NoteId[], profile: ProfileId | undefined): boolean {
  if (profile !== undefined && !boardRoot(board, 'profiles').has(profile)) return false
  const assignments = boardRoot(board, 'assignments')
  const changed = notes.filter(id => boardRoot(board, 'notes').has(id) && assignments.get(id) !== profile)
  if (changed.length === 0) return false
  board.transact(() => {
    for (const id of changed) {
      if (profile === undefined) assignments.delete(id)
      else assignments.set(id, profile)
    }
  })
  return true
}

/** The profile a value stands for; undefined when it is none. Total. */
export function readProfile(id: ProfileId, value: unknown): Profile | undefined {
  if (!(value instanceof Y.Map)) return undefined
  const name = readString(value.get('name'), limits.profileName)
  if (name === undefined) return undefined
  const list = (key: ProfileList) => readStrings(value.get(key), { items: limits.listItems, length: limits.field })
  return Object.freeze({
    id,
    name,
    colour: readOneOf(value.get('colour'), noteColours) ?? 'grey',
    pattern: readOneOf(value.get('pattern'), patterns) ?? 'plain',
    order: readNumber(value.get('order')) ?? 0,
    characteristics: list('characteristics'),
    motives: list('motives'),
    expectations: list('expectations'),
    concerns: list('concerns'),
    channels: list('channels'),
    languages: list('languages'),
  })
}

/** The order in which profiles were made; ties by id, so that it is the same on every replica. */
export const byMaking = (a: Profile, b: Profile): number => a.order - b.order || (a.id < b.id ? -1 : 1)

/** A colour and pattern that no profile has yet: neither of them while there are such, else the pair, as far as there is one left. */
export function nextProfileLook(profiles: Iterable<Profile>): { colour: NoteColour; pattern: Pattern } {
  const taken = [...profiles]
  const isFree = (look: Look) =>
    !taken.some(({ colour, pattern }) => colour === look.colour && pattern === look.pattern)
  const isFresh = (look: Look) =>
    !taken.some(({ colour, pattern }) => colour === look.colour || pattern === look.pattern)
  return looks.find(isFresh) ?? looks.find(isFree) ?? looks[taken.length % looks.length] ?? FIRST_LOOK
}

interface Look {
  readonly colour: NoteColour
  readonly pattern: Pattern
}

const FIRST_LOOK: Look = { colour: 'blue', pattern: 'stripes' }
const colours: readonly NoteColour[] = ['blue', 'orange', 'green', 'violet', 'pink', 'teal', 'yellow', 'grey']
// Round by round, so that neighbours differ in both.
const looks: readonly Look[] = patterns.flatMap((_, shift) =>
  colours.map((colour, at) => ({ colour, pattern: patterns[1 + ((at + shift) % (patterns.length - 1))] ?? 'plain' })),
)
