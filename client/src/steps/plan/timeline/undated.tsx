import { editEntry, engagementDay, type Plan, type PlanCell, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import type { PointerEvent, RefObject } from 'react'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../../workshop/use-workshop.tsx'
import { LevelIcon } from '../../level-badge.tsx'
import { openCell } from '../plan-focus.ts'
import { dayAt, type Scale } from './scale.ts'
import styles from './timeline.module.css'
import { useChipDrag } from './use-chip-drag.ts'

interface UndatedProps {
  readonly plan: Plan
  readonly scale: Scale
  /** The track that chips are dropped on. */
  readonly track: RefObject<HTMLElement | null>
}

interface Item {
  readonly row: PlanRow
  readonly cell: PlanCell
}

/** Engagements that somebody described but nobody dated; dragged onto the timeline they get the day they fall on. */
export function Undated({ plan, scale, track }: UndatedProps) {
  const { plan: texts } = useMessages()
  const items = plan.rows.flatMap(row => row.cells.filter(isUndated).map(cell => ({ row, cell })))
  if (items.length === 0) return null
  return (
    <details className={styles.undated} open={items.length <= 12}>
      <summary>{texts.undated(items.length)}</summary>
      <p className={styles.hint}>{texts.undatedText}</p>
      <ul>
        {items.map(item => (
          <li key={`${item.row.stakeholder.id}:${item.cell.phase.id}`}>
            <UndatedChip item={item} scale={scale} track={track} />
          </li>
        ))}
      </ul>
    </details>
  )
}

/** A cell in which somebody wrote what to do, that is still to come. */
function isUndated(cell: PlanCell): boolean {
  const { entry, level } = cell
  if (!entry || level === 'none' || entry.status === 'done' || entry.status === 'dropped') return false
  return Boolean(entry.method || entry.objective || entry.owner || entry.when) && engagementDay(cell) === undefined
}

function UndatedChip({ item: { row, cell }, scale, track }: { item: Item } & Pick<UndatedProps, 'scale' | 'track'>) {
  const messages = useMessages()
  const { language } = useLanguage()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().plan
  const address = { stakeholder: row.stakeholder.id, phase: cell.phase.id }

  function drop(_by: number, event: PointerEvent): void {
    const box = track.current?.getBoundingClientRect()
    const isInside = box && event.clientY < box.bottom && event.clientX >= box.left && event.clientX <= box.right
    if (isInside) editEntry(documents.board, address, { when: dayAt(event.clientX - box.left, scale) })
  }

  const drag = useChipDrag(drop, mayWrite)
  const what = cell.entry?.method ?? cell.entry?.objective ?? cell.entry?.when
  return (
    <button
      type="button"
      className={styles.loose}
      data-carried={drag.by !== undefined}
      onClick={() => openCell.set(address)}
      {...drag.events}
    >
      {cell.level && <LevelIcon level={cell.level} size={14} />}
      <strong>{row.stakeholder.name}</strong>
      <span>{[what, phaseNameOf(cell.phase, language, messages)].filter(Boolean).join(' · ')}</span>
    </button>
  )
}
