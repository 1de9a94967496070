import type { PlanCell, ProfileRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { PatternSwatch } from '../../define/pattern-swatch.tsx'
import { LevelBadge } from '../../level-badge.tsx'
import type { PlanChoice, PlanGroup } from '../plan-choice.ts'
import { openCell } from '../plan-focus.ts'
import styles from './plan-grid.module.css'
import { CellSummary } from './plan-grid-cell.tsx'

interface GroupHeadingProps {
  readonly group: PlanGroup
  readonly grouping: PlanChoice['group']
  /** The profile of the group, where it is one. */
  readonly shared: ProfileRow | undefined
  readonly columns: number
  readonly measure: ((element: Element | null) => void) | undefined
  readonly at: number
}

/** The heading of a group of rows, with how many there are; that of a profile has the cells that hold for its members. */
export function GroupHeading({ group, grouping, shared, columns, measure, at }: GroupHeadingProps) {
  const { plan } = useMessages()
  const [first] = group.rows
  if (shared) return <ProfileHeading shared={shared} count={group.rows.length} measure={measure} at={at} />
  return (
    <tr ref={measure} data-index={at}>
      <th colSpan={columns} className={styles.group}>
        <span className={styles.groupName}>
          {grouping === 'level' && <LevelBadge level={first?.level} look="plain" />}
          {grouping === 'profile' && plan.noProfile}
          {grouping === 'owner' && (group.key || plan.noOwner)}
          <span className={styles.count}>{group.rows.length}</span>
        </span>
      </th>
    </tr>
  )
}

interface ProfileHeadingProps extends Pick<GroupHeadingProps, 'measure' | 'at'> {
  readonly shared: ProfileRow
  readonly count: number
}

function ProfileHeading({ shared: { profile, cells }, count, measure, at }: ProfileHeadingProps) {
  const { plan } = useMessages()
  return (
    <tr ref={measure} data-index={at} className={styles.shared}>
      <th scope="rowgroup" className={styles.group}>
        <span className={styles.groupName}>
          <PatternSwatch colour={profile.colour} pattern={profile.pattern} width={18} height={18} />
          {profile.name}
          <span className={styles.count}>{count}</span>
        </span>
        <span className={styles.sharedHint}>{plan.forMembers}</span>
      </th>
      {cells.map(cell => (
        <SharedCell key={cell.phase.id} of={profile} cell={cell} />
      ))}
    </tr>
  )
}

function SharedCell({ of: { id, name }, cell }: { of: ProfileRow['profile']; cell: PlanCell }) {
  const messages = useMessages()
  const { plan, method } = messages
  const { language } = useLanguage()
  const { level, entry, phase } = cell
  const phaseName = phaseNameOf(phase, language, messages)
  const says = [level ? method.level[level] : plan.eachFollows, entry?.method, entry?.owner].filter(Boolean).join(', ')
  return (
    <td className={styles.cell} data-level={level ?? 'unplaced'}>
      <button
        type="button"
        className={styles.cellButton}
        aria-label={plan.profileCell(name, phaseName, says)}
        data-phase={phaseName}
        onClick={() => openCell.set({ stakeholder: id, phase: phase.id })}
      >
        <CellSummary cell={cell} />
      </button>
    </td>
  )
}
