// Total readers of single values: whatever a foreign replica wrote, the answer is a value of the type or undefined.
import * as Y from 'yjs'
import { clip } from '../lib/clip.ts'

/** A text, or the text of a shared one, cut to `max` UTF-16 units. */
export function readString(value: unknown, max: number): string | undefined {
  const text = readText(value)?.toString() ?? value
  return typeof text === 'string' ? clip(text, max) : undefined
}

/** A shared text; not XML text, which is one too, but throws on foreign content when it is turned into a string. */
export function readText(value: unknown): Y.Text | undefined {
  return value instanceof Y.Text && !(value instanceof Y.XmlText) ? value : undefined
}

export function readNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

export function readOneOf<T extends string>(value: unknown, options: readonly T[]): T | undefined {
  return options.find(option => option === value)
}

/** A plain object's own fields; undefined for anything else. */
export function readRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const isForeign = value instanceof Y.AbstractType || value instanceof Y.Doc || value instanceof Uint8Array
  return isForeign ? undefined : (value as Readonly<Record<string, unknown>>)
}

/** The texts in a list, as many and as long as allowed, frozen; what is no text is left out. */
export function readStrings(value: unknown, limits: { items: number; length: number }): readonly string[] {
  if (!Array.isArray(value)) return NONE
  return Object.freeze(value.slice(0, limits.items).flatMap(item => readString(item, limits.length) ?? []))
}

const NONE: readonly string[] = Object.freeze([])

/** `YYYY-MM-DD` of a day that exists. */
export function readDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? value : undefined
}

const daysIn = (year: number, month: number): number => {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
