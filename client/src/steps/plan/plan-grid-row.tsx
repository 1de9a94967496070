import { followMatrix, type PlanCell, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Check, RefreshCw } from 'lucide-react'
import { memo } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { PatternSwatch } from '../define/pattern-swatch.tsx'
import { LevelBadge } from '../level-badge.tsx'
import styles from './plan.module.css'
import { openCell } from './plan-focus.ts'
import { useChanged } from './use-changed.ts'

interface PlanGridRowProps {
  readonly row: PlanRow
  /** The row where the tab key enters the grid. */
  readonly isEntry: boolean
}

/** One stakeholder; painted again only when something in its own row changed, since the plan keeps the rows that did not. */
export const PlanGridRow = memo(function PlanGridRow({ row, isEntry }: PlanGridRowProps) {
  const { method } = useMessages()
  const { stakeholder, profile, level } = row
  return (
    <tr>
      <th scope="row" className={styles.who}>
        <span className={styles.whoName} style={{ borderColor: `var(--note-${stakeholder.colour})` }}>
          {stakeholder.name}
        </span>
        <span className={styles.whoFacts}>
          {profile && (
            <span className={styles.profile}>
              <PatternSwatch colour={profile.colour} pattern={profile.pattern} width={14} height={14} />
              {profile.name}
            </span>
          )}
          {stakeholder.category && <span>{method.categoryShort[stakeholder.category]}</span>}
          <LevelBadge level={level} look="plain" wordless={level !== undefined} />
        </span>
      </th>
      {row.cells.map((cell, index) => (
        <GridCell key={cell.phase.id} row={row} cell={cell} isEntry={isEntry && index === 0} />
      ))}
    </tr>
  )
})

function GridCell({ row, cell, isEntry }: { row: PlanRow; cell: PlanCell; isEntry: boolean }) {
  const messages = useMessages()
  const { plan, method } = messages
  const { language } = useLanguage()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().board
  const { level, source, matrixLevel, entry, phase } = cell
  const overtaken = source === 'override' && matrixLevel !== undefined && matrixLevel !== level
  const address = { stakeholder: row.stakeholder.id, phase: phase.id }
  const word = level ? method.level[level] : method.status.unplaced
  const name = plan.cell(row.stakeholder.name, phaseNameOf(phase, language, messages), word)

  return (
    <td
      className={styles.cell}
      data-phase={phaseNameOf(phase, language, messages)}
      data-source={source}
      data-level={level ?? 'unplaced'}
      data-changed={useChanged(level)}
    >
      <button
        type="button"
        className={styles.cellButton}
        data-cell
        tabIndex={isEntry ? 0 : -1}
        aria-label={source === 'override' ? `${name} (${plan.overridden})` : name}
        onClick={() => openCell.set(address)}
      >
        <LevelBadge level={level} look="plain" wordless={level === undefined} />
        {entry?.method && <span className={styles.cellText}>{entry.method}</span>}
        {(entry?.when || entry?.owner) && (
          <span className={styles.cellSmall}>{[entry.when, entry.owner].filter(Boolean).join(' · ')}</span>
        )}
        {entry?.status === 'done' && (
          <span className={styles.cellDone}>
            <Check size={12} aria-hidden="true" /> {method.entryStatus.done}
          </span>
        )}
      </button>
      {overtaken && (
        <button
          type="button"
          className={styles.overtaken}
          disabled={!mayWrite}
          title={plan.acceptMatrix}
          onClick={() => followMatrix(documents.board, address)}
        >
          <RefreshCw size={12} aria-hidden="true" /> {plan.matrixSays(method.level[matrixLevel])}
        </button>
      )}
    </td>
  )
}
