import { languages, liveNotes, nameKey } from '@samenbord/board'
import {
  addImported,
  type Columns,
  guessColumns,
  type ImportedNote,
  type ImportField,
  type ImportPlan,
  importFields,
  planImport,
  type Table,
} from '@samenbord/import'
import { loadMessages, type Messages } from '@samenbord/messages'
import { Button, Checkbox } from '@samenbord/ui'
import { useEffect, useMemo, useState } from 'react'
import { useCanvasControls } from '../canvas/canvas-controls.ts'
import { useMessages } from '../language/language.tsx'
import { useBoard, useSession, useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './import.module.css'

const SHOWN_ROWS = 5
const SHOWN_PROBLEMS = 20

interface ImportPreviewProps {
  readonly table: Table
  readonly onBack: () => void
  readonly onAdded: (count: number) => void
}

/** What the table holds, column by column; what was not understood, row by row; and the way to add it. */
export function ImportPreview({ table, onBack, onAdded }: ImportPreviewProps) {
  const { imports } = useMessages()
  const guess = useMemo(() => guessColumns(table), [table])
  const [columns, setColumns] = useState<Columns>(guess.columns)
  const [hasHeading, setHeading] = useState(guess.hasHeading)
  const [skipsKnown, setSkipsKnown] = useState(true)
  const words = useAllMessages()
  const plan = useMemo(() => planImport(table, { columns, hasHeading }, words), [table, columns, hasHeading, words])
  const { known, fresh } = useKnown(plan.notes)
  const add = useAdd()
  const notes = skipsKnown ? fresh : plan.notes

  return (
    <div className={styles.preview}>
      <ColumnTable table={table} columns={columns} hasHeading={hasHeading} onChange={setColumns} />
      <Checkbox label={imports.heading} checked={hasHeading} onChange={setHeading} />
      {known > 0 && (
        <Checkbox
          label={`${imports.skipKnown} (${imports.known(known)})`}
          checked={skipsKnown}
          onChange={setSkipsKnown}
        />
      )}
      <Problems plan={plan} />
      <div className={styles.foot}>
        <Button onClick={onBack}>{imports.another}</Button>
        <Button variant="primary" disabled={notes.length === 0} onClick={() => onAdded(add(notes))}>
          {imports.add(notes.length)}
        </Button>
      </div>
    </div>
  )
}

/** The words of all four languages: a file need not be in the reader's. */
function useAllMessages(): readonly Messages[] {
  const own = useMessages()
  const [all, setAll] = useState<readonly Messages[]>([own])
  useEffect(() => {
    let isHere = true
    void Promise.all(languages.map(loadMessages)).then(loaded => isHere && setAll(loaded))
    return () => {
      isHere = false
    }
  }, [])
  return all
}

function useKnown(notes: readonly ImportedNote[]) {
  const board = useBoard()
  return useMemo(() => {
    const there = new Set(liveNotes(board).map(note => nameKey(note.name)))
    const fresh = notes.filter(note => !there.has(nameKey(note.name)))
    return { fresh, known: notes.length - fresh.length }
  }, [board, notes])
}

/** Adds notes where this person looks, as one step. */
function useAdd(): (notes: readonly ImportedNote[]) => number {
  const { documents, newId, stamp } = useWorkshop()
  const { phases } = useSession()
  const controls = useCanvasControls()
  return notes =>
    addImported(documents.board, {
      notes,
      ids: notes.map(newId),
      spots: controls.freeSpots(notes.length),
      phases: phases.map(phase => phase.id),
      ...stamp(),
    })
}

interface ColumnTableProps {
  readonly table: Table
  readonly columns: Columns
  readonly hasHeading: boolean
  readonly onChange: (columns: Columns) => void
}

function ColumnTable({ table, columns, hasHeading, onChange }: ColumnTableProps) {
  const { imports } = useMessages()
  const [head = []] = table
  const rows = table.slice(hasHeading ? 1 : 0, SHOWN_ROWS + (hasHeading ? 1 : 0))
  const choose = (at: number, field: ImportField | undefined) =>
    // one column for each field: whoever had it gives it up
    onChange(columns.map((old, index) => (index === at ? field : old === field ? undefined : old)))

  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <caption className="visually-hidden">{imports.preview}</caption>
        <thead>
          <tr>
            {columns.map((field, at) => (
              <th key={at} scope="col">
                <select
                  aria-label={imports.column(at + 1)}
                  value={field ?? ''}
                  onChange={event =>
                    choose(
                      at,
                      importFields.find(option => option === event.target.value),
                    )
                  }
                >
                  <option value="">{imports.leaveOut}</option>
                  {importFields.map(option => (
                    <option key={option} value={option}>
                      {imports.field[option]}
                    </option>
                  ))}
                </select>
                {hasHeading && <small>{head[at]}</small>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map((field, at) => (
                <td key={at} data-left={field === undefined}>
                  {row[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Problems({ plan: { problems } }: { plan: ImportPlan }) {
  const { imports } = useMessages()
  if (problems.length === 0) return null
  const shown = problems.slice(0, SHOWN_PROBLEMS)
  return (
    <details className={styles.problems}>
      <summary>{imports.problems(problems.length)}</summary>
      <ul>
        {shown.map(({ row, field, text }) => (
          <li key={`${row}:${field}`}>{imports.problem(row, imports.field[field], text || imports.noName)}</li>
        ))}
      </ul>
      {problems.length > shown.length && <p>…</p>}
    </details>
  )
}
