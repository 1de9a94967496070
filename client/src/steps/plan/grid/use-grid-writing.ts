import { editEntries, type PlanRow } from '@samenbord/board'
import { type ClipboardEvent, useState } from 'react'
import { useMessages } from '../../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../../workshop/use-workshop.tsx'
import { pastedTable, pasteInto, rangeText } from './clipboard.ts'
import type { GridPlace, GridRange } from './grid-keys.ts'
import { changeOf, fieldText, type ShownField } from './shown-field.ts'

/** A cell that is being written in, and what the field began with: a typed key replaces what was there. */
export interface Writing extends GridPlace {
  readonly text: string
}

interface Sheet {
  readonly rows: readonly PlanRow[]
  readonly shown: ShownField
  readonly range: GridRange
  /** Says what was done, with the way back. */
  readonly say: (text: string) => void
}

/** Writing, clearing, copying and pasting in the cells of the grid, when they show one field. */
export function useGridWriting({ rows, shown, range, say }: Sheet) {
  const messages = useMessages()
  const { plan } = messages
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().plan
  const [writing, setWriting] = useState<Writing>()
  const field = shown === 'summary' || !mayWrite ? undefined : shown

  const addressOf = (place: GridPlace) => {
    const row = rows[place.row]
    const cell = row?.cells[place.column - 1]
    return row && cell && { row, cell, address: { stakeholder: row.stakeholder.id, phase: cell.phase.id } }
  }

  function write(place: GridPlace, typed?: string): boolean {
    const found = addressOf(place)
    if (!field || !found) return false
    setWriting({ ...place, text: typed ?? fieldText(found.cell, field, messages) })
    return true
  }

  function keep(text: string): void {
    const found = writing && addressOf(writing)
    setWriting(undefined)
    const change = field && changeOf(field, text, messages)
    // what the profile says is not made the member's own by looking at it
    const isSame = found && field && text === fieldText(found.cell, field, messages)
    if (found && change && !isSame) editEntries(documents.board, [{ cell: found.address, change }])
  }

  function clear(): void {
    if (!field) return
    const cells = rows.slice(range.from.row, range.to.row + 1).flatMap(row =>
      row.cells
        .slice(Math.max(range.from.column, 1) - 1, range.to.column)
        .filter(cell => fieldText(cell, field, messages) !== '')
        .map(cell => ({ stakeholder: row.stakeholder.id, phase: cell.phase.id })),
    )
    const change = { [field]: '' }
    if (
      editEntries(
        documents.board,
        cells.map(cell => ({ cell, change })),
      )
    )
      say(plan.cleared(cells.length))
  }

  function copy(event: ClipboardEvent): void {
    if (writing) return
    event.preventDefault()
    const count = (range.to.row - range.from.row + 1) * (range.to.column - range.from.column + 1)
    event.clipboardData.setData('text/plain', rangeText(rows, range, { shown, words: messages }))
    say(plan.copied(count))
  }

  function paste(event: ClipboardEvent): void {
    if (writing || !mayWrite) return
    event.preventDefault()
    const text = event.clipboardData.getData('text/plain')
    if (!field) {
      say(plan.pasteField)
      return
    }
    const { edits, left } = pasteInto(rows, range, { table: pastedTable(text), field, words: messages })
    editEntries(documents.board, edits)
    say([plan.filled(edits.length), left > 0 && plan.left(left)].filter(Boolean).join('. '))
  }

  return { writing, write, keep, drop: () => setWriting(undefined), clear, copy, paste }
}
