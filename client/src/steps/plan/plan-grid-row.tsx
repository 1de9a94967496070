import type { PlanRow } from '@samenbord/board'
import { memo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { PatternSwatch } from '../define/pattern-swatch.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { PlaceIt } from './place-it.tsx'
import styles from './plan-grid.module.css'
import { PlanGridCell } from './plan-grid-cell.tsx'

interface PlanGridRowProps {
  readonly row: PlanRow
  /** The panel tells about it. */
  readonly isSelected: boolean
}

/** One stakeholder; painted again only when something in its own row changed, since the plan keeps the rows that did not. */
export const PlanGridRow = memo(function PlanGridRow({ row, isSelected }: PlanGridRowProps) {
  const { method, plan } = useMessages()
  const { selection } = useWorkshop()
  const { stakeholder, profile, level } = row
  return (
    <tr data-selected={isSelected}>
      <th scope="row" className={styles.who}>
        <button
          type="button"
          className={styles.whoName}
          style={{ borderColor: `var(--note-${stakeholder.colour})` }}
          data-cell
          tabIndex={-1}
          aria-pressed={isSelected}
          onClick={() => selection.set(isSelected ? [] : [stakeholder.id])}
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
          {level ? (
            <LevelBadge level={level} look="plain" wordless />
          ) : (
            <PlaceIt stakeholder={stakeholder.id} className={styles.placeIt} tabIndex={-1}>
              {plan.toMatrix}
            </PlaceIt>
          )}
        </span>
      </th>
      {row.cells.map(cell => (
        <PlanGridCell key={cell.phase.id} stakeholder={stakeholder} cell={cell} />
      ))}
    </tr>
  )
})
