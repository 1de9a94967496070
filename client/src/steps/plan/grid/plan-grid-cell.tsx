import { followMatrix, type Note, type PlanCell } from '@samenbord/board'
import { phaseNameOf, whenWords } from '@samenbord/messages'
import { Check, RefreshCw } from 'lucide-react'
import { memo } from 'react'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../../workshop/use-workshop.tsx'
import { formatDay } from '../../engage/days.ts'
import { LevelBadge } from '../../level-badge.tsx'
import styles from './plan-grid.module.css'
import { fieldName, fieldText, type ShownField } from './shown-field.ts'
import { useChanged } from './use-changed.ts'

interface PlanGridCellProps {
  readonly stakeholder: Note
  readonly cell: PlanCell
  readonly column: number
  readonly shown: ShownField
  readonly isActive: boolean
  readonly isTaken: boolean
}

/** One stakeholder in one phase: the level, how and when, or one field; a corner where a person decided otherwise than the matrix. */
export const PlanGridCell = memo(function PlanGridCell({
  stakeholder,
  cell,
  column,
  shown,
  isActive,
  isTaken,
}: PlanGridCellProps) {
  const messages = useMessages()
  const { language } = useLanguage()
  const { level, source, matrixLevel } = cell
  const isOvertaken = source === 'override' && matrixLevel !== undefined && matrixLevel !== level
  const phaseName = phaseNameOf(cell.phase, language, messages)

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: inside a grid a td is a gridcell, which may be selected
    <td
      aria-selected={isTaken}
      className={styles.cell}
      data-source={source}
      data-level={level ?? 'unplaced'}
      data-changed={useChanged(level)}
    >
      <button
        type="button"
        className={styles.cellButton}
        data-phase={phaseName}
        data-column={column}
        tabIndex={isActive ? 0 : -1}
        aria-label={useCellName(stakeholder, cell, shown)}
      >
        {shown === 'summary' ? <CellSummary cell={cell} /> : <FieldText cell={cell} shown={shown} />}
      </button>
      {isOvertaken && shown === 'summary' && (
        <Overtaken stakeholder={stakeholder} cell={cell} word={messages.method.level[matrixLevel]} />
      )}
    </td>
  )
})

/** What a screen reader says of a cell. */
function useCellName(stakeholder: Note, cell: PlanCell, shown: ShownField): string {
  const messages = useMessages()
  const { plan, method } = messages
  const { language } = useLanguage()
  const { level, source, matrixLevel, entry, phase } = cell
  const word = level ? method.level[level] : method.status.unplaced
  const name = plan.cell(stakeholder.name, phaseNameOf(phase, language, messages), word)
  if (shown !== 'summary') return `${name}, ${fieldName(shown, messages)}: ${fieldText(cell, shown, messages) || '–'}`
  const isOvertaken = source === 'override' && matrixLevel !== undefined && matrixLevel !== level
  const parts = [
    source === 'override'
      ? `${name} (${plan.overridden})`
      : source === 'profile'
        ? `${name} (${messages.exports.byProfile})`
        : name,
    isOvertaken && plan.matrixSays(method.level[matrixLevel]),
    entry?.method,
    entry?.when && whenWords(entry.when, phase, { messages, formatDay: day => formatDay(day, language) }),
    entry?.owner,
    entry?.status && method.entryStatus[entry.status],
  ]
  return parts.filter(Boolean).join(', ')
}

/** The level, how, when and who, as far as they are known. */
export function CellSummary({ cell: { level, entry, phase } }: { cell: PlanCell }) {
  const messages = useMessages()
  const { language } = useLanguage()
  const when = whenWords(entry?.when, phase, { messages, formatDay: day => formatDay(day, language) })
  return (
    <>
      <LevelBadge level={level} look="plain" wordless={level === undefined} />
      {entry?.method && <span className={styles.cellText}>{entry.method}</span>}
      {(when || entry?.owner) && (
        <span className={styles.cellSmall}>{[when, entry?.owner].filter(Boolean).join(' · ')}</span>
      )}
      {entry?.status && (
        <span className={styles.cellStatus} data-status={entry.status}>
          {entry.status === 'done' && <Check size={12} aria-hidden="true" />}
          {messages.method.entryStatus[entry.status]}
        </span>
      )}
    </>
  )
}

function FieldText({ cell, shown }: { cell: PlanCell; shown: Exclude<ShownField, 'summary'> }) {
  const messages = useMessages()
  const { language } = useLanguage()
  const text =
    shown === 'when'
      ? whenWords(cell.entry?.when, cell.phase, { messages, formatDay: day => formatDay(day, language) })
      : fieldText(cell, shown, messages)
  return text ? <span className={styles.cellText}>{text}</span> : <span className={styles.blank}>–</span>
}

/** Says that the matrix has moved on since somebody decided, and follows it at a click; the cell's editor does so by keyboard. */
function Overtaken({ stakeholder, cell, word }: { stakeholder: Note; cell: PlanCell; word: string }) {
  const { plan } = useMessages()
  const { documents } = useWorkshop()
  return (
    <button
      type="button"
      className={styles.overtaken}
      tabIndex={-1}
      disabled={!useMayWrite().plan}
      title={plan.acceptMatrix}
      onClick={event => {
        // this button goes; the focus must stay in the grid
        const beside = event.currentTarget.previousElementSibling
        if (beside instanceof HTMLElement) beside.focus()
        followMatrix(documents.board, { stakeholder: stakeholder.id, phase: cell.phase.id })
      }}
    >
      <RefreshCw size={12} aria-hidden="true" /> {plan.matrixSays(word)}
    </button>
  )
}
