import { addDays, type Day, editEntry, movedWhen, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Check, TriangleAlert } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../../workshop/use-workshop.tsx'
import { formatDay } from '../../engage/days.ts'
import { LevelIcon } from '../../level-badge.tsx'
import { openCell } from '../plan-focus.ts'
import { type Chip, leftOf, type Scale } from './scale.ts'
import styles from './timeline.module.css'
import { useChipDrag } from './use-chip-drag.ts'

interface TimelineChipProps {
  readonly row: PlanRow
  readonly chip: Chip
  readonly scale: Scale
  /** It is one of too many in one week. */
  readonly isCrowded: boolean
  /** Says where it lies now. */
  readonly say: (text: string) => void
}

/** One dated engagement: dragged or moved with the arrows to another day, opened with Enter or a click. */
export function TimelineChip({ row, chip: { cell, day, lane }, scale, isCrowded, say }: TimelineChipProps) {
  const messages = useMessages()
  const { plan, method } = messages
  const { language } = useLanguage()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().plan
  const { entry, level, phase } = cell
  const { stakeholder } = row
  const dayWords = (on: Day) => formatDay(on, language)

  function move(days: number): void {
    const when = days === 0 ? undefined : movedWhen(cell, days)
    if (when === undefined || !mayWrite) return
    editEntry(documents.board, { stakeholder: stakeholder.id, phase: phase.id }, { when })
    say(plan.movedTo(stakeholder.name, dayWords(addDays(day, days))))
  }

  const drag = useChipDrag(by => move(Math.round(by / scale.width)), mayWrite)

  function press(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    move(step * (event.shiftKey ? 7 : 1))
  }

  const what = entry?.method ?? entry?.objective ?? phaseNameOf(phase, language, messages)
  const carriedTo = drag.by === undefined ? undefined : addDays(day, Math.round(drag.by / scale.width))
  const facts = [
    stakeholder.name,
    phaseNameOf(phase, language, messages),
    level && method.level[level],
    entry?.method,
    entry?.owner,
    dayWords(day),
    isCrowded && plan.conflicts,
  ]
  return (
    <button
      type="button"
      className={styles.chip}
      data-level={level ?? 'unplaced'}
      data-status={entry?.status}
      data-carried={drag.by !== undefined}
      style={{ left: leftOf(day, scale) + (drag.by ?? 0), top: lane * LANE }}
      aria-label={facts.filter(Boolean).join(', ')}
      aria-describedby="chip-help"
      title={facts.filter(Boolean).join(' · ')}
      onKeyDown={press}
      onClick={() => openCell.set({ stakeholder: stakeholder.id, phase: phase.id })}
      {...drag.events}
    >
      {level && <LevelIcon level={level} size={14} />}
      <span className={styles.chipText}>{carriedTo ? dayWords(carriedTo) : what}</span>
      {entry?.status === 'done' && <Check size={13} aria-hidden="true" />}
      {isCrowded && <TriangleAlert size={13} aria-hidden="true" className={styles.crowded} />}
    </button>
  )
}

/** Height of a lane, in pixels; a finger's size on touch screens is in the style sheet. */
export const LANE = 34
export const CHIP_WIDTH = 132
