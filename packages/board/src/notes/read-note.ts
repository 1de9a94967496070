import * as Y from 'yjs'
import { type Language, languages } from '../documents.ts'
import { limits } from '../limits.ts'
import { readNumber, readOneOf, readRecord, readString } from '../schema/read.ts'
import { categories, type Note, type NoteId, noteColours, noteKinds, noteStatuses, type Position } from './note.ts'

/** The note a value stands for, frozen; undefined when it is no note. Total: never throws. */
export function readNote(id: NoteId, value: unknown): Note | undefined {
  if (!(value instanceof Y.Map)) return undefined
  const name = readString(value.get('name'), limits.noteName)
  const position = readPosition(value.get('position'))
  if (name === undefined || !position) return undefined
  return Object.freeze({
    id,
    name,
    names: readNames(value),
    kind: readOneOf(value.get('kind'), noteKinds),
    category: readOneOf(value.get('category'), categories),
    colour: readOneOf(value.get('colour'), noteColours) ?? 'yellow',
    status: readOneOf(value.get('status'), noteStatuses) ?? 'proposed',
    mergedInto: readString(value.get('mergedInto'), limits.id),
    personalData: value.get('personalData') === true,
    position,
    createdBy: readString(value.get('createdBy'), limits.id) ?? '',
    createdAt: readNumber(value.get('createdAt')) ?? 0,
  })
}

/** The key of a note's name in one language. */
export const nameKeyOf = (language: Language): string => `name:${language}`

function readNames(note: Y.Map<unknown>): Note['names'] {
  const names = languages.flatMap(language => {
    const name = readString(note.get(nameKeyOf(language)), limits.noteName)
    return name ? [[language, name] as const] : []
  })
  return names.length === 0 ? NO_NAMES : Object.freeze(Object.fromEntries(names))
}

const NO_NAMES: Note['names'] = Object.freeze({})

/** A position within a million units of the origin; undefined for anything else. */
export function readPosition(value: unknown): Position | undefined {
  const record = readRecord(value)
  const x = readNumber(record?.x)
  const y = readNumber(record?.y)
  if (x === undefined || y === undefined || Math.abs(x) > FAR || Math.abs(y) > FAR) return undefined
  return Object.freeze({ x, y })
}

const FAR = 1_000_000
