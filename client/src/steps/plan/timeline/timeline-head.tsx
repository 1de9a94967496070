import { addDays, type Day, type Phase } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { useLanguage, useMessages } from '../../../language/language.tsx'
import { phaseDays } from '../phase-days.ts'
import { leftOf, type Scale, ticksOf } from './scale.ts'
import styles from './timeline.module.css'

/** Months, weeks and phases above the rows. */
export function TimelineHead({ phases, scale }: { phases: readonly Phase[]; scale: Scale }) {
  const { method } = useMessages()
  return (
    <div className={styles.head}>
      <div className={styles.headName}>{method.stakeholder}</div>
      <div className={styles.headTrack} style={{ width: scale.days * scale.width }}>
        <Ticks scale={scale} />
        {phases.map((phase, index) => (
          <PhaseBand key={phase.id} phase={phase} isOdd={index % 2 === 1} scale={scale} />
        ))}
      </div>
    </div>
  )
}

function Ticks({ scale }: { scale: Scale }) {
  const { language } = useLanguage()
  const month = new Intl.DateTimeFormat(language, { month: 'short', year: '2-digit' })
  const week = new Intl.DateTimeFormat(language, { day: 'numeric' })
  const dateOf = (day: Day) => new Date(`${day}T12:00:00`)
  // months closer than their names are wide say so every second or third time
  const every = Math.max(1, Math.ceil(56 / (30 * scale.width)))
  const ticks = ticksOf(scale)
  const months = ticks.filter(({ kind }) => kind === 'month')
  return ticks.map(({ day, kind }) => (
    <span key={day} className={styles.tick} data-kind={kind} style={{ left: leftOf(day, scale) }}>
      {kind === 'week' && !isCovered(day) && week.format(dateOf(day))}
      {kind === 'month' && months.findIndex(tick => tick.day === day) % every === 0 && month.format(dateOf(day))}
    </span>
  ))
}

/** The name of a month that begins within two days would lie over the number. */
const isCovered = (day: Day): boolean => [1, 2].some(days => addDays(day, days).endsWith('-01'))

function PhaseBand({ phase, isOdd, scale }: { phase: Phase; isOdd: boolean; scale: Scale }) {
  const messages = useMessages()
  const { language } = useLanguage()
  const { start, end } = phase
  if (!start && !end) return null
  const left = leftOf(start ?? end ?? '', scale)
  // a phase with one edge only is a mark, not a band
  const width = start && end && end >= start ? leftOf(end, scale) - left + scale.width : scale.width
  const name = phaseNameOf(phase, language, messages)
  return (
    <span
      className={styles.band}
      data-odd={isOdd}
      style={{ left, width }}
      title={`${name}, ${phaseDays(phase, language)}`}
    >
      <span>{name}</span>
    </span>
  )
}
