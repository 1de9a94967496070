import {
  type Attitude,
  attitudes,
  type Category,
  categories,
  type Language,
  languages,
  limits,
  type NoteColour,
  type NoteKind,
  noteKinds,
  type Position,
} from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import type { Columns, ImportField } from './columns.ts'
import { readAxis, readColour, readWord } from './read-values.ts'
import type { Table } from './table.ts'

/** A row of a table as the stakeholder it will become. */
export interface ImportedNote {
  readonly name: string
  readonly names: Readonly<Partial<Record<Language, string>>>
  readonly category: Category | undefined
  readonly kind: NoteKind | undefined
  readonly colour: NoteColour | undefined
  readonly influence: number | undefined
  readonly impact: number | undefined
  readonly owner: string
  readonly attitudeNow: Attitude | undefined
  readonly attitudeWanted: Attitude | undefined
  readonly position: Position | undefined
}

/** A value that was not understood; the rest of its row is taken all the same, but for one without a name. */
export interface ImportProblem {
  /** As a spreadsheet counts rows, from 1. */
  readonly row: number
  readonly field: ImportField
  readonly text: string
}

export interface ImportPlan {
  readonly notes: readonly ImportedNote[]
  readonly problems: readonly ImportProblem[]
}

/** The texts of every language: a file need not be in the reader's. */
export type AllMessages = readonly Pick<Messages, 'method'>[]

/** What importing a table would add, and what in it means nothing. Pure. */
export function planImport(
  table: Table,
  { columns, hasHeading }: { columns: Columns; hasHeading: boolean },
  words: AllMessages,
): ImportPlan {
  const notes: ImportedNote[] = []
  const problems: ImportProblem[] = []
  table.forEach((row, index) => {
    if (hasHeading && index === 0) return
    const read = readerOf(row, columns, (field, text) => problems.push({ row: index + 1, field, text }))
    const name = read.text('name').slice(0, limits.noteName)
    if (name === '') {
      if (row.some(text => text !== '')) problems.push({ row: index + 1, field: 'name', text: '' })
    } else notes.push(noteOf(name, read, words))
  })
  return { notes, problems }
}

interface RowReader {
  text(field: ImportField): string
  /** The field's value; a text that has none is a problem, an empty one is not. */
  value<T>(field: ImportField, parse: (text: string) => T | undefined): T | undefined
}

function readerOf(
  row: readonly string[],
  columns: Columns,
  complain: (field: ImportField, text: string) => void,
): RowReader {
  const text = (field: ImportField) => row[columns.indexOf(field)] ?? ''
  return {
    text,
    value(field, parse) {
      const written = text(field)
      if (written === '') return undefined
      const value = parse(written)
      if (value === undefined) complain(field, written)
      return value
    },
  }
}

function noteOf(name: string, { text, value }: RowReader, words: AllMessages): ImportedNote {
  const attitude = (written: string) =>
    readWord<Attitude>(written, attitudes, option => words.map(({ method }) => method.attitude[option]))
  const x = value('x', readNumber)
  const y = value('y', readNumber)
  return {
    name,
    names: namesOf(text),
    category: value('category', written =>
      readWord<Category>(written, categories, option =>
        words.flatMap(({ method }) => [method.category[option], method.categoryShort[option]]),
      ),
    ),
    kind: value('kind', written =>
      readWord<NoteKind>(written, noteKinds, option => words.map(({ method }) => method.kind[option])),
    ),
    colour: value('colour', readColour),
    influence: value('influence', readAxis),
    impact: value('impact', readAxis),
    owner: text('owner').slice(0, limits.field),
    attitudeNow: value('attitudeNow', attitude),
    attitudeWanted: value('attitudeWanted', attitude),
    position: x === undefined || y === undefined ? undefined : { x, y },
  }
}

const nameFields: Readonly<Record<Language, ImportField>> = { nl: 'nameNl', fr: 'nameFr', de: 'nameDe', en: 'nameEn' }

const namesOf = (text: RowReader['text']): ImportedNote['names'] =>
  Object.fromEntries(
    languages.flatMap(language => {
      const name = text(nameFields[language])
      return name === '' ? [] : [[language, name]]
    }),
  )

function readNumber(text: string): number | undefined {
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}
