import type { Placement, Plan, PlanCell, PlanRow } from '@samenbord/board'
import { phaseNameOf, whenWords } from '@samenbord/messages'
import { IconButton } from '@samenbord/ui'
import { X } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useSession, useWorkshop } from '../../workshop/use-workshop.tsx'
import { PatternSwatch } from '../define/pattern-swatch.tsx'
import { formatDay } from '../engage/days.ts'
import { useMatrixWords } from '../evaluate/use-matrix-words.ts'
import { LevelBadge } from '../level-badge.tsx'
import { AttitudeFields } from './attitude-fields.tsx'
import { Certainty } from './certainty.tsx'
import { MiniMatrix } from './mini-matrix.tsx'
import { PlaceIt } from './place-it.tsx'
import { openCell } from './plan-focus.ts'
import styles from './plan-panel.module.css'

/** The selected stakeholder: where it stands on the matrix, and what the plan says of it, phase by phase. */
export function StakeholderSummary({ row, plan }: { row: PlanRow; plan: Plan }) {
  const { method, common } = useMessages()
  const { selection } = useWorkshop()
  const { stakeholder, profile, placement } = row
  return (
    <section className={styles.summary} aria-labelledby="selected-stakeholder">
      <div className={styles.summaryHead}>
        <h2 id="selected-stakeholder">{stakeholder.name}</h2>
        <IconButton label={common.close} onClick={() => selection.clear()}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <p className={styles.facts}>
        <span>{stakeholder.category ? method.category[stakeholder.category] : method.uncategorised}</span>
        {profile && (
          <span className={styles.profile}>
            <PatternSwatch colour={profile.colour} pattern={profile.pattern} width={14} height={14} />
            {profile.name}
          </span>
        )}
      </p>
      {placement ? <Standing row={row} at={placement} plan={plan} /> : <NotPlaced row={row} />}
      <AttitudeFields row={row} />
      <ul className={styles.lines}>
        {row.cells.map(cell => (
          <PhaseLine key={cell.phase.id} row={row} cell={cell} />
        ))}
      </ul>
    </section>
  )
}

function Standing({ row, at, plan }: { row: PlanRow; at: Placement; plan: Plan }) {
  const { axes, percent } = useMatrixWords()
  const { thresholds } = useSession()
  const facts = [`${axes.influence.name}: ${percent(at.influence)}`, `${axes.impact.name}: ${percent(at.impact)}`]
  const others = plan.rows.flatMap(other => (other === row ? [] : (other.placement ?? [])))
  return (
    <div className={styles.standing}>
      <MiniMatrix points={[at]} others={others} thresholds={thresholds} label={facts.join(', ')} />
      <div>
        <LevelBadge level={row.level} />
        <Certainty row={row} />
        {facts.map(fact => (
          <p key={fact} className={styles.hint}>
            {fact}
          </p>
        ))}
      </div>
    </div>
  )
}

function NotPlaced({ row }: { row: PlanRow }) {
  const { plan, blindRound } = useMessages()
  return (
    <p className={styles.hint}>
      {row.status === 'split' ? blindRound.splitHint : plan.notPlacedYet}{' '}
      <PlaceIt stakeholder={row.stakeholder.id}>{plan.toMatrix}</PlaceIt>
    </p>
  )
}

function PhaseLine({ row, cell }: { row: PlanRow; cell: PlanCell }) {
  const messages = useMessages()
  const { language } = useLanguage()
  const { entry, phase } = cell
  const when = whenWords(entry?.when, phase, { messages, formatDay: day => formatDay(day, language) })
  const facts = [entry?.method, when, entry?.owner].filter(Boolean).join(' · ')
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        onClick={() => openCell.set({ stakeholder: row.stakeholder.id, phase: phase.id })}
      >
        <span className={styles.linePhase}>{phaseNameOf(phase, language, messages)}</span>
        <LevelBadge level={cell.level} look="plain" wordless={cell.level === undefined} />
        {facts && <span className={styles.lineFacts}>{facts}</span>}
      </button>
    </li>
  )
}
