// What the cells of the grid show: a summary, or one field, in which one then writes as in a spreadsheet.
import {
  type Disclosure,
  disclosures,
  type EntryChange,
  type EntryField,
  type EntryStatus,
  entryFields,
  entryStatuses,
  type PlanCell,
} from '@samenbord/board'
import type { Messages } from '@samenbord/messages'

/** A field of a cell that can be filled in without saying why. */
export type CellField = EntryField | 'status' | 'disclosure'
export type ShownField = 'summary' | CellField

export const shownFields: readonly ShownField[] = ['summary', ...entryFields, 'status', 'disclosure']

/** What a field is called. */
export function fieldName(field: ShownField, { plan, method }: Pick<Messages, 'plan' | 'method'>): string {
  if (field === 'summary') return plan.summary
  if (field === 'status') return plan.status
  return field === 'disclosure' ? method.disclosureLabel : method.field[field]
}

type Words = Pick<Messages, 'method'>

/** The text of one field as it is written, copied and pasted. */
export function fieldText(cell: PlanCell, field: CellField, { method }: Words): string {
  const { entry } = cell
  if (!entry) return ''
  if (field === 'status') return entry.status ? method.entryStatus[entry.status] : ''
  if (field === 'disclosure') return method.disclosure[entry.disclosure]
  return entry[field] ?? ''
}

/** What a whole cell says when it is copied. */
export function summaryText({ level, entry }: PlanCell, { method }: Words): string {
  const parts = [level && method.level[level], entry?.method, entry?.when, entry?.owner]
  return parts.filter(Boolean).join(' · ')
}

/** The change that writing `text` into a field makes; undefined when it is none of the field's words. Empty clears. */
export function changeOf(field: CellField, text: string, { method }: Words): EntryChange | undefined {
  const typed = text.trim()
  if (field === 'status') {
    const status = wordIn<EntryStatus>(typed, entryStatuses, method.entryStatus)
    return status === undefined ? undefined : { status }
  }
  if (field === 'disclosure') {
    const disclosure = wordIn<Disclosure>(typed, disclosures, method.disclosure)
    return disclosure === undefined ? undefined : { disclosure }
  }
  return { [field]: field === 'when' ? readDate(typed) : typed }
}

function wordIn<T extends string>(typed: string, options: readonly T[], words: Readonly<Record<T, string>>) {
  if (typed === '') return ''
  const key = typed.toLocaleLowerCase()
  return options.find(option => option.toLowerCase() === key || words[option].toLocaleLowerCase().startsWith(key))
}

/** A date as spreadsheets of our countries write it (31/12/2027, 31.12.2027, 31-12-2027), as the day it is; anything else as it stands. */
function readDate(typed: string): string {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? []
  if (!day || !month || !year) return typed
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
