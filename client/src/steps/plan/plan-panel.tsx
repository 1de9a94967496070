import { type NoteId, type PlanGap, planGaps } from '@samenbord/board'
import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, usePlan } from '../../workshop/use-workshop.tsx'
import styles from './plan.module.css'
import { openCell } from './plan-focus.ts'

const SHOWN = 12

/** What to do in this step, and what the plan still lacks; a click opens the cell where it can be mended. */
export function PlanPanel() {
  const { plan: texts, method } = useMessages()
  const plan = usePlan()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const incomplete = useMemo(() => byStakeholder(planGaps(plan)), [plan])

  const open = ({ stakeholder, kind }: PlanGap) => {
    const row = plan.rows.find(candidate => candidate.stakeholder.id === stakeholder)
    const level = kind === 'consultedByNobody' ? 'consult' : 'involve'
    const cell = row?.cells.find(candidate => candidate.level === level) ?? row?.cells[0]
    if (cell) openCell.set({ stakeholder, phase: cell.phase.id })
  }

  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.plan}</p>
      {!mayWrite && <p className={styles.hint}>{texts.lookOnly}</p>}
      <section>
        <h2>{texts.coach}</h2>
        {incomplete.length === 0 ? (
          <p className={styles.done}>
            <Check size={16} aria-hidden="true" /> {texts.coachDone}
          </p>
        ) : (
          <ul className={styles.gaps}>
            {incomplete.slice(0, SHOWN).map(([stakeholder, own]) => (
              <li key={stakeholder}>
                <button type="button" className={styles.gap} onClick={() => own[0] && open(own[0])}>
                  <strong>{board.notes.get(stakeholder)?.name}</strong>
                  {own.map(gap => (
                    <span key={gap.kind}>{texts.gap[gap.kind]}</span>
                  ))}
                </button>
              </li>
            ))}
          </ul>
        )}
        {incomplete.length > SHOWN && <p className={styles.hint}>{texts.moreGaps(incomplete.length - SHOWN)}</p>}
      </section>
    </div>
  )
}

function byStakeholder(gaps: readonly PlanGap[]): readonly (readonly [NoteId, readonly PlanGap[]])[] {
  const ids = [...new Set(gaps.map(gap => gap.stakeholder))]
  return ids.map(id => [id, gaps.filter(gap => gap.stakeholder === id)])
}
