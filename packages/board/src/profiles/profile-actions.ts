import * as Y from 'yjs'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import { type NoteColour, type NoteId, noteColours } from '../notes/note.ts'
import { readOneOf, readString, readStrings } from '../schema/read.ts'
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
  board.transact(() => {
    root.set(profile.id, new Y.Map<unknown>())
    writeProfile(root.get(profile.id), profile)
  })
  return true
}

/** Changes the named parts of a profile and no others, so that two people can write two lists at once. */
export function editProfile(board: Y.Doc, id: ProfileId, change: ProfileChange): boolean {
  const map = boardRoot(board, 'profiles').get(id)
  if (!(map instanceof Y.Map)) return false
  board.transact(() => writeProfile(map, change))
  return true
}

function writeProfile(map: unknown, change: ProfileChange): void {
  if (!(map instanceof Y.Map)) return
  if (change.name !== undefined) map.set('name', clip(change.name, limits.profileName))
  if (change.colour) map.set('colour', change.colour)
  if (change.pattern) map.set('pattern', change.pattern)
  for (const list of profileLists) {
    const items = change[list]
    if (items)
      map.set(
        list,
        items.slice(0, limits.listItems).map(item => clip(item, limits.field)),
      )
  }
}

/** Deletes a profile; its stakeholders become unassigned. */
export function deleteProfile(board: Y.Doc, id: ProfileId): boolean {
  const root = boardRoot(board, 'profiles')
  if (!root.has(id)) return false
  board.transact(() => {
    root.delete(id)
    const assignments = boardRoot(board, 'assignments')
    for (const [note, profile] of [...assignments]) if (profile === id) assignments.delete(note)
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
    characteristics: list('characteristics'),
    motives: list('motives'),
    expectations: list('expectations'),
    concerns: list('concerns'),
    channels: list('channels'),
    languages: list('languages'),
  })
}

/** A colour and pattern that no profile has yet, as far as there are any left. */
export function nextProfileLook(profiles: Iterable<Profile>): { colour: NoteColour; pattern: Pattern } {
  const taken = [...profiles]
  const n = taken.length
  const free = <T>(options: readonly T[], used: (option: T) => boolean, fallback: T): T =>
    options.find(option => !used(option)) ?? options[n % options.length] ?? fallback
  return {
    colour: free(PROFILE_COLOURS, colour => taken.some(profile => profile.colour === colour), 'grey'),
    pattern: free(patterns.slice(1), pattern => taken.some(profile => profile.pattern === pattern), 'plain'),
  }
}

const PROFILE_COLOURS: readonly NoteColour[] = ['blue', 'orange', 'green', 'violet', 'pink', 'teal', 'yellow', 'grey']
