import * as Y from 'yjs'
import { languages } from '../documents.ts'
import { nameKeyOf } from '../notes/read-note.ts'
import { attitudeKeys } from '../plan/attitude.ts'
import { cellFields, fieldKey } from '../plan/entry-key.ts'
import { phaseNameKey } from '../plan/phases.ts'
import { readRecord } from '../schema/read.ts'
import { type BoardRoot, boardRoot, sessionRoot } from '../schema/roots.ts'
import { SCHEMA_VERSION } from '../schema/version.ts'
import { type ContentList, contentLists, type WorkshopContent } from './content.ts'

/** What a file may say of a workshop: any JSON value where content should stand. */
export type Claimed = { readonly [K in keyof WorkshopContent]?: unknown }

type Fields = Readonly<Record<string, unknown>>

/**
 * Writes content into the two documents of a new workshop, one transaction each; false when either holds anything already. Values go in
 * as they are: what makes no sense reads as absent or as the default, as always, so that whoever doubts them compares `contentOf` after.
 */
export function fillWorkshop({ board, session }: { board: Y.Doc; session: Y.Doc }, content: Claimed): boolean {
  if (board.store.clients.size > 0 || session.store.clients.size > 0) return false
  const lists = new Map(contentLists.map(list => [list, fieldsIn(content[list])]))
  session.transact(() => {
    const settings = sessionRoot(session, 'settings')
    settings.set('schema', SCHEMA_VERSION)
    for (const field of ['title', 'language', 'thresholds', 'axes'] as const) settings.set(field, content[field])
    for (const phase of lists.get('phases') ?? []) sessionRoot(session, 'phases').set(keyOf(phase.id), phaseMap(phase))
  })
  board.transact(() => {
    for (const list of contentLists) {
      if (list === 'phases') continue
      const root = boardRoot(board, list)
      for (const fields of lists.get(list) ?? []) writers[list](root, fields)
    }
  })
  return true
}

const fieldsIn = (value: unknown): readonly Fields[] =>
  Array.isArray(value) ? value.map(readRecord).filter(fields => fields !== undefined) : []

type Writer = (root: Y.Map<unknown>, fields: Fields) => void

const writers: Readonly<Record<Exclude<ContentList, 'phases'> & BoardRoot, Writer>> = {
  notes: (root, { id, name, names, ...fields }) => {
    const text = typeof name === 'string' ? { name: new Y.Text(name) } : {}
    root.set(keyOf(id), mapOf({ ...fields, ...text, ...namesUnder(nameKeyOf, names) }))
  },
  placements: (root, { note, ...placement }) => root.set(keyOf(note), placement),
  profiles: (root, { id, ...fields }) => root.set(keyOf(id), mapOf(fields)),
  assignments: (root, { note, profile }) => root.set(keyOf(note), profile),
  entries: (root, fields) => {
    const cell = { stakeholder: keyOf(fields.stakeholder), phase: keyOf(fields.phase) }
    for (const field of cellFields) if (fields[field] !== undefined) root.set(fieldKey(cell, field), fields[field])
  },
  attitudes: (root, { note, now, wanted }) => {
    const [nowKey = '', wantedKey = ''] = attitudeKeys(keyOf(note))
    if (now !== undefined) root.set(nowKey, now)
    if (wanted !== undefined) root.set(wantedKey, wanted)
  },
  log: (root, { id, ...fields }) => root.set(keyOf(id), fields),
  outcomes: (root, { commitment, ...outcome }) => root.set(keyOf(commitment), outcome),
}

const keyOf = (value: unknown): string => (typeof value === 'string' ? value : '')

const phaseMap = ({ id: _id, names, ...fields }: Fields): Y.Map<unknown> =>
  mapOf({ ...fields, ...namesUnder(phaseNameKey, names) })

/** Names by language, each under the key it has in the document. */
function namesUnder(keyIn: (language: (typeof languages)[number]) => string, names: unknown): Fields {
  const known = readRecord(names)
  return Object.fromEntries(
    languages.flatMap(language => (known?.[language] === undefined ? [] : [[keyIn(language), known[language]]])),
  )
}

function mapOf(fields: Fields): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) map.set(field, value)
  return map
}
