import { entryKey, type Plan, type PlanConflict, type PlanRow, planConflicts } from '@samenbord/board'
import { EmptyState } from '@samenbord/ui'
import { TriangleAlert } from 'lucide-react'
import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { useWorkshop } from '../../../workshop/use-workshop.tsx'
import { today } from '../../engage/days.ts'
import { phaseDays } from '../phase-days.ts'
import type { PlanGroup } from '../plan-choice.ts'
import { openCell } from '../plan-focus.ts'
import { type Chip, chipsOf, dayAt, leftOf, type Scale, type ScaleName, scaleOf } from './scale.ts'
import styles from './timeline.module.css'
import { CHIP_WIDTH, LANE, TimelineChip } from './timeline-chip.tsx'
import { TimelineHead } from './timeline-head.tsx'
import { Undated } from './undated.tsx'

interface TimelineProps {
  readonly plan: Plan
  readonly groups: readonly PlanGroup[]
  readonly scaleName: ScaleName
}

/** The engagements of the plan on the calendar: phases above, a line for each stakeholder, today marked, crowded weeks named. */
export function Timeline({ plan, groups, scaleName }: TimelineProps) {
  const { plan: texts } = useMessages()
  const [said, say] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const track = useRef<HTMLDivElement>(null)
  const room = useRoom(scroller)
  const scale = useMemo(() => scaleOf(plan, { name: scaleName, today: today(), room }), [plan, scaleName, room])
  useFocusDay(scroller, scale)
  const conflicts = useMemo(() => planConflicts(plan), [plan])
  const crowded = useMemo(() => crowdedCells(conflicts), [conflicts])
  const rows = groups.flatMap(group => group.rows)
  const lines = rows
    .map(row => ({ row, chips: chipsOf(row, scale, CHIP_WIDTH) }))
    .filter(({ chips }) => chips.length > 0)
  const isEmpty = lines.length === 0 && plan.phases.every(phase => !phase.start && !phase.end)

  return (
    <div className={styles.timeline}>
      <Conflicts conflicts={conflicts} />
      {isEmpty && (
        <EmptyState title={texts.nothingDated}>
          <p>{texts.nothingDatedText}</p>
        </EmptyState>
      )}
      <section className={styles.scroll} ref={scroller} aria-label={texts.timelineLabel} hidden={isEmpty}>
        <TimelineHead phases={plan.phases} scale={scale} />
        <div className={styles.body}>
          <TodayLine scale={scale} />
          {/* lines up with the tracks: where a chip is dropped says the day */}
          <div ref={track} className={styles.trackArea} style={{ width: scale.days * scale.width }} />
          {lines.map(({ row, chips }) => (
            <Line key={row.stakeholder.id} row={row} chips={chips} scale={scale} crowded={crowded} say={say} />
          ))}
        </div>
      </section>
      <Undated plan={plan} scale={scale} track={track} />
      <p id="chip-help" className="visually-hidden">
        {texts.chipHelp}
      </p>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  )
}

/** The pixels there are for days beside the names. */
function useRoom(scroller: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(800)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const names = element.querySelector<HTMLElement>(`.${styles.headName}`)
    const measure = () => setRoom(Math.max(LEAST_ROOM, element.clientWidth - (names?.offsetWidth ?? 0) - 2))
    const watch = new ResizeObserver(measure)
    watch.observe(element)
    return () => watch.disconnect()
  }, [scroller])
  return room
}

const LEAST_ROOM = 240

/** Keeps the day in sight that was in sight before the scale changed; today at first. */
function useFocusDay(scroller: RefObject<HTMLElement | null>, scale: Scale): void {
  const focus = useRef(today())
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    element.scrollLeft = leftOf(focus.current, scale) - element.clientWidth / 4
    const remember = () => {
      focus.current = dayAt(element.scrollLeft + element.clientWidth / 4, scale)
    }
    element.addEventListener('scrollend', remember)
    return () => element.removeEventListener('scrollend', remember)
  }, [scroller, scale])
}

function TodayLine({ scale }: { scale: Scale }) {
  const { plan } = useMessages()
  return (
    <div className={styles.today} style={{ marginLeft: leftOf(today(), scale) }}>
      <span>{plan.today}</span>
    </div>
  )
}

interface LineProps {
  readonly row: PlanRow
  readonly chips: readonly Chip[]
  readonly scale: Scale
  /** The cells in a crowd, by `entryKey`. */
  readonly crowded: ReadonlySet<string>
  readonly say: (text: string) => void
}

function Line({ row, chips, scale, crowded, say }: LineProps) {
  const { selection } = useWorkshop()
  const lanes = Math.max(...chips.map(chip => chip.lane)) + 1
  return (
    <div className={styles.line}>
      <button type="button" className={styles.lineName} onClick={() => selection.set([row.stakeholder.id])}>
        {row.stakeholder.name}
      </button>
      <div className={styles.track} style={{ width: scale.days * scale.width, height: lanes * LANE + 6 }}>
        {chips.map(chip => (
          <TimelineChip
            key={chip.cell.phase.id}
            row={row}
            chip={chip}
            scale={scale}
            isCrowded={crowded.has(entryKey(row.stakeholder.id, chip.cell.phase.id))}
            say={say}
          />
        ))}
      </div>
    </div>
  )
}

const crowdedCells = (conflicts: readonly PlanConflict[]): ReadonlySet<string> =>
  new Set(conflicts.flatMap(({ cells }) => cells.map(({ stakeholder, phase }) => entryKey(stakeholder, phase))))

/** Weeks in which one party is asked too much; a click opens the first of its engagements. */
function Conflicts({ conflicts }: { conflicts: readonly PlanConflict[] }) {
  const { plan: texts } = useMessages()
  const { language } = useLanguage()
  if (conflicts.length === 0) return null
  return (
    <section className={styles.conflicts} aria-label={texts.conflicts}>
      <TriangleAlert size={16} aria-hidden="true" />
      <ul>
        {conflicts.map(({ of, id, name, from, to, cells }) => (
          <li key={`${of}:${id}:${from}`}>
            <button type="button" onClick={() => openCell.set(cells[0])}>
              {texts.conflict(cells.length, name, phaseDays({ start: from, end: to }, language) ?? '')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
