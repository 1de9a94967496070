import type { BoardSnapshot } from '../snapshot/snapshot.ts'
import { belgianNames } from './belgian-names.ts'
import { liveNotes } from './live-notes.ts'
import type { Note, NoteId } from './note.ts'

const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o' }

/** A name without what people spell differently: case, accents, punctuation, spaces. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[œæßø]/g, letter => LIGATURES[letter] ?? letter)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '')
}

/** Why two notes may name the same: written alike, one letter apart, an acronym and its words, two languages. */
export type Likeness = 'same' | 'spelling' | 'acronym' | 'language'

export interface Duplicate {
  readonly a: NoteId
  readonly b: NoteId
  readonly why: Likeness
}

/** Pairs of notes that may name the same stakeholder; the earlier note comes first, each later one is paired once, by the best reason. */
export function duplicatesOf(board: Pick<BoardSnapshot, 'notes'>): readonly Duplicate[] {
  const known = new Map<string, { readonly note: Note; readonly why: Likeness }>()
  const pairs: Duplicate[] = []
  for (const note of liveNotes(board)) {
    const { shown, sought } = signsOf(note)
    const like = likeIn(known, note, sought)
    if (like) pairs.push({ a: like.note.id, b: note.id, why: like.why })
    for (const { sign, why } of shown) if (!known.has(sign)) known.set(sign, { note: like?.note ?? note, why })
  }
  return pairs
}

/** From the surest to the least sure. */
const sureness: readonly Likeness[] = ['same', 'language', 'acronym', 'spelling']

function likeIn(
  known: ReadonlyMap<string, { readonly note: Note; readonly why: Likeness }>,
  { name }: Note,
  sought: readonly Sign[],
) {
  for (const { sign, why } of sought) {
    const found = known.get(sign)
    if (!found || (why === 'spelling' && !isOneSlip(wordsOf(name), wordsOf(found.note.name)))) continue
    // both have to be what the sign says: a name and an acronym that read alike are an acronym
    const less = sureness.indexOf(why) > sureness.indexOf(found.why) ? why : found.why
    return { note: found.note, why: less }
  }
  return undefined
}

const wordsOf = (name: string): readonly string[] =>
  name
    .split(/[^\p{Letter}\p{Number}]+/u)
    .map(nameKey)
    .filter(word => word !== '')

/** One word differs, and it is long enough to be a slip of the pen: "dienst A" and "dienst B" are two services. */
function isOneSlip(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return a.join('') === b.join('')
  const other = a.flatMap((word, at) => (word === b[at] ? [] : [[word, b[at] ?? '']]))
  return other.length === 1 && other.every(pair => pair.every(word => word.length >= LEAST_FOR_SPELLING))
}

interface Sign {
  /** Two notes with a sign in common may be the same. */
  readonly sign: string
  readonly why: Likeness
}

/** The signs by which others find a note, and those by which it looks for others, the surest first. */
function signsOf({ name, names }: Note): { readonly shown: readonly Sign[]; readonly sought: readonly Sign[] } {
  const own = nameKey(name)
  if (own === '') return { shown: [], sought: [] }
  const given = Object.values(names).map(nameKey)
  const { bracketed, initials } = acronymsOf(name)
  const both: readonly Sign[] = [
    { sign: `=${own}`, why: 'same' },
    ...given.map(key => ({ sign: `=${key}`, why: 'language' as const })),
    ...[own, ...given, ...bracketed].flatMap(bodyOf).map(body => ({ sign: `@${body}`, why: 'language' as const })),
    ...bracketed.map(key => ({ sign: `=${key}`, why: 'acronym' as const })),
  ]
  const near = nearlyOf(own).map(key => ({ sign: `~${key}`, why: 'spelling' as const }))
  // first letters match a name, not each other: many names have the same ones
  return {
    shown: [...both, ...initials.map(key => ({ sign: `i${key}`, why: 'acronym' as const })), ...near],
    sought: [
      ...both,
      { sign: `i${own}`, why: 'acronym' },
      ...initials.map(key => ({ sign: `=${key}`, why: 'acronym' as const })),
      ...near,
    ],
  }
}

const bodies: ReadonlyMap<string, number> = new Map(
  belgianNames.flatMap((line, index) => line.map(name => [nameKey(name), index] as const)),
)

// What stands before the name of a town without changing whom it names.
const PREFIXES = /^(?:stadsbestuur|stad|gemeentebestuur|gemeente|villede|communede|ville|commune|stadt|gemeinde|cityof)/

/** The body or town a key names, in whichever language. */
function bodyOf(key: string): readonly number[] {
  const town = key.replace(PREFIXES, '')
  const body = bodies.get(key) ?? (town === key ? undefined : bodies.get(town))
  return body === undefined ? [] : [body]
}

// Words that acronyms leave out, in our four languages.
const SMALL = new Set(
  'de het een van voor der den des en la le les l du d et pour a au aux die das und fur of the and for'.split(' '),
)

/** What a name is shortened to: what stands in brackets, and is left without them; the first letters of at least three words. */
function acronymsOf(name: string): { readonly bracketed: readonly string[]; readonly initials: readonly string[] } {
  const bare = name.replace(/\([^()]*\)/g, ' ')
  const words = bare.split(/[^\p{Letter}\p{Number}]+/u).filter(word => word !== '' && !SMALL.has(nameKey(word)))
  const inside = /\(([^()]+)\)/.exec(name)?.[1]
  return {
    bracketed: inside === undefined ? [] : [inside, bare].map(nameKey).filter(key => key.length >= 2),
    initials: words.length >= 3 ? [nameKey(words.map(word => word[0]).join(''))] : [],
  }
}

const LEAST_FOR_SPELLING = 6

/** The name with each letter left out in turn: two names one letter apart have one of these in common (symmetric deletes). */
function nearlyOf(key: string): readonly string[] {
  // a number tells what is otherwise alike apart: line 4 is not line 5
  if (key.length < LEAST_FOR_SPELLING || /\p{Number}/u.test(key)) return []
  return [key, ...new Set(Array.from(key, (_, at) => key.slice(0, at) + key.slice(at + 1)))]
}
