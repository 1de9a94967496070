// A workshop file (FORMATS.md) as the documents of a new workshop. What the board's own readers make of a file is compared with what
// the file says: only one that they understand whole is taken, so there is no second description of what a workshop may hold.
import {
  type Claimed,
  type ContentList,
  contentLists,
  contentOf,
  fillWorkshop,
  limits,
  readBoard,
  readSession,
  type WorkshopContent,
} from '@samenbord/board'
import * as Y from 'yjs'
import { importLimits } from './faulty-file.ts'

/** Why a workshop file is not taken: too large, no workshop file, of a later version of Samenbord, or one that says what makes no sense. */
export const faultyWorkshopFiles = ['tooLarge', 'notAWorkshop', 'newer', 'broken'] as const
export type FaultyWorkshopFile = (typeof faultyWorkshopFiles)[number]

/** What reading a workshop file comes to. */
export type ReadWorkshop =
  | { readonly documents: { readonly board: Y.Doc; readonly session: Y.Doc }; readonly title: string }
  | {
      readonly fault: FaultyWorkshopFile
      /** The part that makes no sense: a field of the file, with the place in its list from 1. */
      readonly where?: string
    }

const VERSION = 1
const MOST_ITEMS = 100_000
const heads = ['title', 'language', 'thresholds', 'axes'] as const
const known: ReadonlySet<string> = new Set(['format', 'version', 'day', 'edition', ...heads, ...contentLists])

/** Reads the bytes of a workshop file. Never throws. */
export function readWorkshopBytes(bytes: Uint8Array): ReadWorkshop {
  if (bytes.length > importLimits.file) return { fault: 'tooLarge' }
  try {
    return readWorkshopFile(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    // no text, no JSON, or levels without end
    return { fault: 'notAWorkshop' }
  }
}

function readWorkshopFile(file: unknown): ReadWorkshop {
  if (!isRecord(file) || file.format !== 'samenbord-workshop' || typeof file.version !== 'number')
    return { fault: 'notAWorkshop' }
  if (file.version > VERSION) return { fault: 'newer' }
  const faulty = Object.keys(file).find(key => !known.has(key)) ?? contentLists.find(list => !isList(file[list]))
  if (faulty !== undefined) return broken(faulty)
  if (isTooMuch(file)) return { fault: 'tooLarge' }
  return readContent(file)
}

function readContent(file: Claimed): ReadWorkshop {
  const documents = { board: new Y.Doc(), session: new Y.Doc() }
  // what no text or map of Yjs can hold breaks here and not in somebody's workshop
  try {
    fillWorkshop(documents, file)
  } catch {
    return broken('notes')
  }
  const content = contentOf(readBoard(documents.board), readSession(documents.session))
  const where = differenceOf(file, content)
  if (where !== undefined || content.title.trim() === '') return broken(where ?? 'title')
  return { documents, title: content.title }
}

/** The first part of the file that the readers did not understand as it stands. */
function differenceOf(file: Claimed, content: WorkshopContent): string | undefined {
  const head = heads.find(field => canonical(file[field]) !== canonical(content[field]))
  if (head !== undefined) return head
  for (const list of contentLists) {
    const items = itemsOf(file, list)
    const read = new Set(content[list].map(canonical))
    const at = items.findIndex(item => !read.has(canonical(item)) || !isAnonymous(item))
    if (at >= 0) return `${list} ${at + 1}`
    // two items under one key, or phases that stand in for none
    if (items.length !== content[list].length) return list
  }
  return undefined
}

const broken = (where: string): ReadWorkshop => ({ fault: 'broken', where: where.slice(0, 40) })

const isList = Array.isArray
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value)
const itemsOf = (file: Claimed, list: ContentList): readonly unknown[] => {
  const items = file[list]
  return isList(items) ? items : []
}

const isTooMuch = (file: Claimed): boolean =>
  itemsOf(file, 'notes').length > limits.notes ||
  contentLists.reduce((sum, list) => sum + itemsOf(file, list).length, 0) > MOST_ITEMS

/** Nobody of this server may be named by a file as having written something: it numbers its people. */
function isAnonymous(value: unknown): boolean {
  if (isList(value)) return value.every(isAnonymous)
  if (!isRecord(value)) return true
  return Object.entries(value).every(([key, inner]) =>
    key === 'by' || key === 'createdBy' ? inner === '' || /^person-\d{1,9}$/.test(String(inner)) : isAnonymous(inner),
  )
}

/** The value as a text that does not depend on the order of its fields; what is undefined counts as absent. */
function canonical(value: unknown): string {
  if (isList(value)) return `[${value.map(canonical).join(',')}]`
  if (!isRecord(value)) return JSON.stringify(value) ?? 'null'
  const fields = Object.keys(value)
    .filter(key => value[key] !== undefined)
    .sort()
  return `{${fields.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join(',')}}`
}
