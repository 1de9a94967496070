// Words and numbers as people and other tools write them, as values of the domain; undefined when they mean none.
import { type NoteColour, nameKey, noteColours } from '@samenbord/board'

/** 0..1 from 0..1, a percentage, or a scale of 1 to 5 or 10; decimal comma or point; high, medium and low in four languages. */
export function readAxis(text: string): number | undefined {
  const word = axisWords.get(nameKey(text))
  if (word !== undefined) return word
  const [, digits, rest] = /^(\d+(?:[.,]\d+)?)\s*(%|\/\s*5|\/\s*10)?$/.exec(text.trim()) ?? []
  if (digits === undefined) return undefined
  const value = Number(digits.replace(',', '.'))
  const scale = rest === undefined ? (value <= 1 ? 1 : 100) : Number(rest.replace('%', '100').replace('/', ''))
  return value <= scale ? value / scale : undefined
}

const axisWords: ReadonlyMap<string, number> = new Map(
  [
    [0.8, 'high hoog eleve elevee fort forte hoch gross groot'],
    [0.5, 'medium midden gemiddeld moyen moyenne mittel'],
    [0.2, 'low laag faible gering niedrig klein'],
  ].flatMap(([value, words]) =>
    String(words)
      .split(' ')
      .map(word => [word, Number(value)] as const),
  ),
)

/** The option that a text names, by its key or by its word in any language. */
export function readWord<T extends string>(
  text: string,
  options: readonly T[],
  wordsOf: (option: T) => readonly string[],
): T | undefined {
  const key = nameKey(text)
  if (key === '') return undefined
  return options.find(option => [option, ...wordsOf(option)].some(word => nameKey(word) === key))
}

/** Our colour nearest to one that another board writes as #rrggbb, or one of ours by its name. */
export function readColour(text: string): NoteColour | undefined {
  const own = noteColours.find(colour => colour === text.trim().toLowerCase())
  if (own) return own
  const hex = /^#?([0-9a-f]{6})/i.exec(text.trim())?.[1]
  if (hex === undefined) return undefined
  const wanted = channelsOf(hex)
  // black, white and what lies between have no hue to compare
  if (Math.max(...wanted) - Math.min(...wanted) < 24) return 'grey'
  const distance = (colour: NoteColour) =>
    channelsOf(samples[colour]).reduce((sum, channel, at) => sum + (channel - (wanted[at] ?? 0)) ** 2, 0)
  return noteColours.toSorted((a, b) => distance(a) - distance(b))[0]
}

const channelsOf = (hex: string): readonly number[] => [0, 2, 4].map(at => Number.parseInt(hex.slice(at, at + 2), 16))

const samples: Readonly<Record<NoteColour, string>> = {
  yellow: 'ffe58a',
  orange: 'ffc48a',
  pink: 'ffb3c7',
  violet: 'd3bdf7',
  blue: 'b3d4ff',
  teal: 'a3e6dd',
  green: 'bfe8a8',
  grey: 'd9d9d9',
}
