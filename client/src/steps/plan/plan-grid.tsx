import type { Plan } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { useSnapshot } from '@samenbord/ui'
import { useLayoutEffect, useRef } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { PatternSwatch } from '../define/pattern-swatch.tsx'
import { LevelBadge } from '../level-badge.tsx'
import { keepTabStop, stopAt, walkGrid } from './grid-keys.ts'
import { phaseDays } from './phase-days.ts'
import type { PlanChoice, PlanGroup } from './plan-choice.ts'
import styles from './plan-grid.module.css'
import { PlanGridRow } from './plan-grid-row.tsx'

interface PlanGridProps {
  readonly plan: Plan
  readonly groups: readonly PlanGroup[]
  readonly grouping: PlanChoice['group']
}

/** The plan as a grid that is walked with arrow keys (WAI-ARIA grid pattern): one tab stop, Enter opens a cell. */
export function PlanGrid({ plan, groups, grouping }: PlanGridProps) {
  const { plan: texts } = useMessages()
  const table = useRef<HTMLTableElement>(null)
  const selected = useSnapshot(useWorkshop().selection)
  useLayoutEffect(() => {
    if (table.current) keepTabStop(table.current)
  })

  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is the WAI-ARIA grid pattern
        role="grid"
        className={styles.grid}
        aria-label={texts.gridLabel}
        aria-describedby="grid-help"
        onKeyDown={event => walkGrid(event.currentTarget, event.target, event) && event.preventDefault()}
        onFocus={event => event.target.matches('[data-cell]') && stopAt(event.currentTarget, event.target)}
      >
        <GridHead plan={plan} />
        {groups.map(group => (
          <tbody key={group.key}>
            {grouping !== 'none' && (
              <tr>
                <th colSpan={plan.phases.length + 1} scope="rowgroup" className={styles.group}>
                  <span className={styles.groupName}>
                    <GroupName grouping={grouping} group={group} />
                  </span>
                </th>
              </tr>
            )}
            {group.rows.map(row => (
              <PlanGridRow key={row.stakeholder.id} row={row} isSelected={selected.has(row.stakeholder.id)} />
            ))}
          </tbody>
        ))}
      </table>
      <p id="grid-help" className="visually-hidden">
        {texts.gridHelp}
      </p>
    </div>
  )
}

function GridHead({ plan }: { plan: Plan }) {
  const messages = useMessages()
  const { language } = useLanguage()
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.corner}>
          {messages.method.stakeholder}
        </th>
        {plan.phases.map(phase => (
          <th key={phase.id} scope="col" className={styles.phase}>
            {phaseNameOf(phase, language, messages)}
            <small>{phaseDays(phase, language)}</small>
          </th>
        ))}
      </tr>
    </thead>
  )
}

function GroupName({ grouping, group: { rows } }: { grouping: PlanChoice['group']; group: PlanGroup }) {
  const { plan } = useMessages()
  const [first] = rows
  const profile = first?.profile
  return (
    <>
      {grouping === 'level' && <LevelBadge level={first?.level} look="plain" />}
      {grouping === 'profile' && profile && (
        <PatternSwatch colour={profile.colour} pattern={profile.pattern} width={18} height={18} />
      )}
      {grouping === 'profile' && (profile?.name ?? plan.noProfile)}
      <span className={styles.count}>{rows.length}</span>
    </>
  )
}
