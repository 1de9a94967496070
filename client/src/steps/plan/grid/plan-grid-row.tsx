import { attitudeGap, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { memo } from 'react'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { useWorkshop } from '../../../workshop/use-workshop.tsx'
import { PatternSwatch } from '../../define/pattern-swatch.tsx'
import { LevelBadge } from '../../level-badge.tsx'
import { AttitudeMark } from '../attitude-mark.tsx'
import { Certainty } from '../certainty.tsx'
import { PlaceIt } from '../place-it.tsx'
import { CellInput } from './cell-input.tsx'
import styles from './plan-grid.module.css'
import { PlanGridCell } from './plan-grid-cell.tsx'
import { fieldName, type ShownField } from './shown-field.ts'

interface PlanGridRowProps {
  readonly row: PlanRow
  /** Its place among the stakeholders shown, from 0, and among all lines, from 2: the head is the first. */
  readonly index: number
  readonly line: number
  /** The panel tells about it. */
  readonly isSelected: boolean
  readonly shown: ShownField
  /** The column where the keys go, or none in this row. */
  readonly active: number | undefined
  /** The columns taken in this row; none when `from` lies after `to`. */
  readonly from: number
  readonly to: number
  /** The column that is being written in, and with what it began. */
  readonly writing: number | undefined
  readonly written: string
  readonly onKeep: (text: string, step?: { readonly rows: number; readonly columns: number }) => void
  readonly onDrop: () => void
  readonly measure: ((element: Element | null) => void) | undefined
  readonly at: number
}

/** One stakeholder; painted again only when something in its own row changed, since the plan keeps the rows that did not. */
export const PlanGridRow = memo(function PlanGridRow(props: PlanGridRowProps) {
  const { row, index, line, isSelected, shown, active, from, to, writing, written, onKeep, onDrop, measure, at } = props
  const messages = useMessages()
  const { language } = useLanguage()
  return (
    <tr ref={measure} data-index={at} data-row={index} aria-rowindex={line} data-selected={isSelected}>
      <Who row={row} isSelected={isSelected} isActive={active === 0} isTaken={from <= 0 && to >= 0} />
      {row.cells.map((cell, position) => {
        const column = position + 1
        if (column !== writing || shown === 'summary') {
          const isTaken = from <= column && column <= to
          const place = { column, shown, isActive: active === column, isTaken }
          return <PlanGridCell key={cell.phase.id} stakeholder={row.stakeholder} cell={cell} {...place} />
        }
        const label = [row.stakeholder.name, phaseNameOf(cell.phase, language, messages), fieldName(shown, messages)]
        return (
          <td key={cell.phase.id} className={styles.cell}>
            <CellInput label={label.join(', ')} field={shown} text={written} onKeep={onKeep} onDrop={onDrop} />
          </td>
        )
      })}
    </tr>
  )
})

interface WhoProps {
  readonly row: PlanRow
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly isTaken: boolean
}

function Who({ row, isSelected, isActive, isTaken }: WhoProps) {
  const { method, plan } = useMessages()
  const { selection } = useWorkshop()
  const { stakeholder, profile, level, attitudes } = row
  return (
    <th scope="row" className={styles.who} aria-selected={isTaken}>
      <button
        type="button"
        className={styles.whoName}
        style={{ borderColor: `var(--note-${stakeholder.colour})` }}
        data-column={0}
        tabIndex={isActive ? 0 : -1}
        aria-pressed={isSelected}
        onClick={event => event.shiftKey || selection.set(isSelected ? [] : [stakeholder.id])}
      >
        {stakeholder.name}
      </button>
      <span className={styles.whoFacts}>
        {profile && (
          <span className={styles.profile}>
            <PatternSwatch colour={profile.colour} pattern={profile.pattern} width={14} height={14} />
            {profile.name}
          </span>
        )}
        {stakeholder.category && <span>{method.categoryShort[stakeholder.category]}</span>}
        {attitudes && attitudeGap(attitudes) !== 0 && <AttitudeMark attitudes={attitudes} />}
        <Certainty row={row} />
        {level ? (
          <LevelBadge level={level} look="plain" wordless />
        ) : (
          <PlaceIt stakeholder={stakeholder.id} className={styles.placeIt} tabIndex={-1}>
            {plan.toMatrix}
          </PlaceIt>
        )}
      </span>
    </th>
  )
}
