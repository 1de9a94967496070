import type { WorkshopContent } from '@samenbord/board'
import type { Stamp } from '../plan-format.ts'

/** How the file is called and sent. */
export const workshopFile = {
  extension: 'samenbord.json',
  mediaType: 'application/json; charset=utf-8',
  names: 'workshopFileName',
} as const

/** Rises when a field changes its meaning, comes or goes. */
const VERSION = 1

/** The whole workshop as one JSON file that can be opened as a new workshop (FORMATS.md). There is an internal edition only: it is everything. */
export function writeWorkshopFile(content: WorkshopContent, { day }: Pick<Stamp, 'day'>): string {
  const { title, language, ...rest } = content
  const file = {
    format: 'samenbord-workshop',
    version: VERSION,
    ...{ title, day, language, edition: 'internal' },
    ...rest,
  }
  return `${JSON.stringify(numbered(file), undefined, 1)}\n`
}

const personKeys: ReadonlySet<string> = new Set(['by', 'createdBy'])

/** The file with its participants numbered in order of appearance: who somebody is on this server must not become somebody else elsewhere. */
function numbered(file: object): unknown {
  const people = new Map<string, string>()
  const person = (id: string): string => {
    if (id === '') return ''
    const known = people.get(id) ?? `person-${people.size + 1}`
    people.set(id, known)
    return known
  }
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        personKeys.has(key) && typeof inner === 'string' ? person(inner) : walk(inner),
      ]),
    )
  }
  return walk(file)
}
