import { useMessages } from '../../../language/language.tsx'
import { PatternSwatch } from '../../define/pattern-swatch.tsx'
import { LevelBadge } from '../../level-badge.tsx'
import type { PlanChoice, PlanGroup } from '../plan-choice.ts'
import styles from './plan-grid.module.css'

interface GroupHeadingProps {
  readonly group: PlanGroup
  readonly grouping: PlanChoice['group']
  readonly columns: number
  readonly measure: ((element: Element | null) => void) | undefined
  readonly at: number
}

/** The heading of a group of rows, with how many there are. */
export function GroupHeading({ group: { key, rows }, grouping, columns, measure, at }: GroupHeadingProps) {
  const { plan } = useMessages()
  const [first] = rows
  const profile = first?.profile
  return (
    <tr ref={measure} data-index={at}>
      <th colSpan={columns} className={styles.group}>
        <span className={styles.groupName}>
          {grouping === 'level' && <LevelBadge level={first?.level} look="plain" />}
          {grouping === 'profile' && profile && (
            <PatternSwatch colour={profile.colour} pattern={profile.pattern} width={18} height={18} />
          )}
          {grouping === 'profile' && (profile?.name ?? plan.noProfile)}
          {grouping === 'owner' && (key || plan.noOwner)}
          <span className={styles.count}>{rows.length}</span>
        </span>
      </th>
    </tr>
  )
}
