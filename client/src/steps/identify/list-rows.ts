import { type Category, categories, type Note, type NoteKind, nameKey, noteColours, noteKinds } from '@samenbord/board'

/** The columns by which the list can be sorted; without one it keeps the order of writing. */
export const sortKeys = ['name', 'category', 'kind', 'colour'] as const
export type SortKey = (typeof sortKeys)[number]

export interface Sorting {
  readonly key: SortKey
  readonly descending: boolean
}

/** Which notes the list shows; `none` are those without a category. */
export interface ListFilter {
  readonly search: string
  readonly category: Category | 'none' | undefined
}

/** The notes that fit a filter, in the order of `sorting`; equal ones stay as they were written. */
export function listRows(
  notes: readonly Note[],
  { search, category }: ListFilter,
  { sorting, compare }: { sorting: Sorting | undefined; compare: (a: string, b: string) => number },
): readonly Note[] {
  const key = nameKey(search)
  const shown = notes.filter(
    note =>
      (category === undefined || (note.category ?? 'none') === category) &&
      (key === '' || nameKey(note.name).includes(key)),
  )
  if (!sorting) return shown
  const order = orders[sorting.key]
  const turn = sorting.descending ? -1 : 1
  return [...shown].sort((a, b) => turn * order(a, b, compare))
}

type Order = (a: Note, b: Note, compare: (a: string, b: string) => number) => number

// Nothing chosen comes last: it is what is left to do.
const rank = <T>(options: readonly T[], value: T | undefined): number =>
  value === undefined ? options.length : options.indexOf(value)

const orders: Readonly<Record<SortKey, Order>> = {
  name: (a, b, compare) => compare(a.name, b.name),
  category: (a, b) => rank<Category>(categories, a.category) - rank<Category>(categories, b.category),
  kind: (a, b) => rank<NoteKind>(noteKinds, a.kind) - rank<NoteKind>(noteKinds, b.kind),
  colour: (a, b) => rank(noteColours, a.colour) - rank(noteColours, b.colour),
}
