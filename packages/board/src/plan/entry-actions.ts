import type * as Y from 'yjs'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import type { Level, PlanLevel } from '../matrix/placement.ts'
import { boardRoot } from '../schema/roots.ts'
import { type CellAddress, type CellField, fieldKey } from './entry-key.ts'
import { type Disclosure, type EntryField, type EntryStatus, entryFields } from './plan-entry.ts'

/** New texts and choices for a cell; an empty one clears the field, one that is absent is left alone. */
export type EntryChange = Partial<Record<EntryField, string>> & {
  readonly status?: EntryStatus | ''
  readonly disclosure?: Disclosure | ''
}

/** Makes a cell keep its level, whatever the matrix will say; who, when, why and instead of what stay with it. */
export function overrideLevel(
  board: Y.Doc,
  cell: CellAddress,
  override: { level: PlanLevel; reason: string; instead: Level | undefined; by: string; byName: string; at: number },
): boolean {
  const { level, instead, by, at } = override
  const value = {
    level,
    by,
    at,
    reason: clip(override.reason, limits.longText),
    byName: clip(override.byName, limits.participantName),
    ...(instead && { instead }),
  }
  return writeCell(board, cell, [['override', value]])
}

/** Lets a cell follow the matrix again; false when it already does. */
export function followMatrix(board: Y.Doc, cell: CellAddress): boolean {
  return writeCell(board, cell, [['override', undefined]])
}

/** Writes the given fields of a cell, each under its own key; an empty text clears the field. */
export function editEntry(board: Y.Doc, cell: CellAddress, change: EntryChange): boolean {
  return editEntries(board, [{ cell, change }])
}

/** The same for many cells in one transaction, hence one undo step. */
export function editEntries(
  board: Y.Doc,
  edits: readonly { readonly cell: CellAddress; readonly change: EntryChange }[],
): boolean {
  return writeCells(
    board,
    edits.map(({ cell, change }) => ({ cell, fields: fieldsOf(change) })),
  )
}

function fieldsOf(change: EntryChange): (readonly [CellField, unknown])[] {
  const texts = entryFields.flatMap(field => {
    const text = change[field]
    return text === undefined ? [] : [[field, clip(text, limits.field) || undefined] as const]
  })
  const choices = (['status', 'disclosure'] as const).flatMap(field => {
    const choice = change[field]
    return choice === undefined ? [] : [[field, choice || undefined] as const]
  })
  return [...texts, ...choices]
}

type Fields = readonly (readonly [CellField, unknown])[]

const writeCell = (board: Y.Doc, cell: CellAddress, fields: Fields): boolean => writeCells(board, [{ cell, fields }])

function writeCells(board: Y.Doc, writes: readonly { readonly cell: CellAddress; readonly fields: Fields }[]): boolean {
  const entries = boardRoot(board, 'entries')
  const changed = writes
    .filter(({ cell: { stakeholder } }) =>
      (['notes', 'profiles'] as const).some(root => boardRoot(board, root).has(stakeholder)),
    )
    .flatMap(({ cell, fields }) => fields.map(([field, value]) => [fieldKey(cell, field), value] as const))
    .filter(([key, value]) => entries.get(key) !== value)
  if (changed.length === 0) return false
  board.transact(() => {
    for (const [key, value] of changed) {
      if (value === undefined) entries.delete(key)
      else entries.set(key, value)
    }
  })
  return true
}
