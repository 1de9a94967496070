import type { Plan } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Fragment, type KeyboardEvent, useRef } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import { formatDay } from '../engage/days.ts'
import styles from './plan.module.css'
import type { PlanChoice, PlanGroup } from './plan-choice.ts'
import { PlanGridRow } from './plan-grid-row.tsx'

interface PlanGridProps {
  readonly plan: Plan
  readonly groups: readonly PlanGroup[]
  readonly grouping: PlanChoice['group']
}

/** The plan as a grid that is walked with arrow keys (WAI-ARIA grid pattern): one tab stop, Enter opens a cell. */
export function PlanGrid({ plan, groups, grouping }: PlanGridProps) {
  const messages = useMessages()
  const { plan: texts, method } = messages
  const { language } = useLanguage()
  const table = useRef<HTMLTableElement>(null)
  const columns = plan.phases.length + 1

  return (
    <div className={styles.scroll}>
      <table
        ref={table}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table walked by arrow keys is the WAI-ARIA grid pattern
        role="grid"
        className={styles.grid}
        aria-label={texts.gridLabel}
        aria-describedby="grid-help"
        onKeyDown={walkCells}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {method.stakeholder}
            </th>
            {plan.phases.map(phase => (
              <th key={phase.id} scope="col" className={styles.phase}>
                {phaseNameOf(phase, language, messages)}
                {(phase.start || phase.end) && (
                  <small>
                    {[phase.start, phase.end].map(day => (day ? formatDay(day, language) : '…')).join(' – ')}
                  </small>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group, index) => (
          <tbody key={group.key}>
            {grouping !== 'none' && (
              <tr>
                <th colSpan={columns} scope="rowgroup" className={styles.groupName}>
                  <GroupName grouping={grouping} group={group} />
                </th>
              </tr>
            )}
            {group.rows.map((row, place) => (
              <PlanGridRow key={row.stakeholder.id} row={row} isEntry={index === 0 && place === 0} />
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

function GroupName({ grouping, group: { key, rows } }: { grouping: PlanChoice['group']; group: PlanGroup }) {
  const { method, plan } = useMessages()
  const board = useBoard()
  const [first] = rows
  const byLevel = first?.level ? method.level[first.level] : method.status.unplaced
  const byProfile = board.profiles.get(key)?.name ?? plan.noProfile
  return <Fragment>{`${grouping === 'level' ? byLevel : byProfile} (${rows.length})`}</Fragment>
}

type Move = (cells: readonly HTMLElement[], at: number, columns: number) => number

const moves: Readonly<Record<string, Move>> = {
  ArrowRight: (_, at) => at + 1,
  ArrowLeft: (_, at) => at - 1,
  ArrowDown: (_, at, columns) => at + columns,
  ArrowUp: (_, at, columns) => at - columns,
  Home: (_, at, columns) => at - (at % columns),
  End: (_, at, columns) => at - (at % columns) + columns - 1,
}

function walkCells(event: KeyboardEvent<HTMLTableElement>): void {
  const move = moves[event.key]
  const from = event.target
  if (!move || !(from instanceof HTMLElement) || from.dataset.cell === undefined) return
  const cells = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-cell]')]
  const columns = from.closest('tr')?.querySelectorAll('[data-cell]').length ?? 1
  const target = cells[move(cells, cells.indexOf(from), columns)]
  event.preventDefault()
  if (!target) return
  for (const cell of cells) cell.tabIndex = cell === target ? 0 : -1
  target.focus()
}
