import { followMatrix, type Note, type PlanCell } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Check, RefreshCw } from 'lucide-react'
import { memo } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { openCell } from './plan-focus.ts'
import styles from './plan-grid.module.css'
import { useChanged } from './use-changed.ts'

interface PlanGridCellProps {
  readonly stakeholder: Note
  readonly cell: PlanCell
}

/** One stakeholder in one phase: the level, how and when; a corner where a person decided otherwise than the matrix. */
export const PlanGridCell = memo(function PlanGridCell({ stakeholder, cell }: PlanGridCellProps) {
  const messages = useMessages()
  const { plan, method } = messages
  const { language } = useLanguage()
  const { level, source, matrixLevel, entry, phase } = cell
  const isOvertaken = source === 'override' && matrixLevel !== undefined && matrixLevel !== level
  const phaseName = phaseNameOf(phase, language, messages)
  const word = level ? method.level[level] : method.status.unplaced
  const name = [
    plan.cell(stakeholder.name, phaseName, word) + (source === 'override' ? ` (${plan.overridden})` : ''),
    isOvertaken && plan.matrixSays(method.level[matrixLevel]),
    entry?.method,
    entry?.when,
    entry?.owner,
    entry?.status && method.entryStatus[entry.status],
  ]

  return (
    <td className={styles.cell} data-source={source} data-level={level ?? 'unplaced'} data-changed={useChanged(level)}>
      <button
        type="button"
        className={styles.cellButton}
        data-phase={phaseName}
        data-cell
        tabIndex={-1}
        aria-label={name.filter(Boolean).join(', ')}
        onClick={() => openCell.set({ stakeholder: stakeholder.id, phase: phase.id })}
      >
        <LevelBadge level={level} look="plain" wordless={level === undefined} />
        {entry?.method && <span className={styles.cellText}>{entry.method}</span>}
        {(entry?.when || entry?.owner) && (
          <span className={styles.cellSmall}>{[entry.when, entry.owner].filter(Boolean).join(' · ')}</span>
        )}
        {entry?.status && (
          <span className={styles.cellStatus} data-status={entry.status}>
            {entry.status === 'done' && <Check size={12} aria-hidden="true" />}
            {method.entryStatus[entry.status]}
          </span>
        )}
      </button>
      {isOvertaken && <Overtaken stakeholder={stakeholder} cell={cell} word={method.level[matrixLevel]} />}
    </td>
  )
})

/** Says that the matrix has moved on since somebody decided, and follows it at a click; the cell's editor does so by keyboard. */
function Overtaken({ stakeholder, cell, word }: PlanGridCellProps & { word: string }) {
  const { plan } = useMessages()
  const { documents } = useWorkshop()
  return (
    <button
      type="button"
      className={styles.overtaken}
      tabIndex={-1}
      disabled={!useMayWrite().board}
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
