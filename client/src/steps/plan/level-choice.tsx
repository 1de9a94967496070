import { limits, type NoteId, type PlanCell, planLevels } from '@samenbord/board'
import { Button, Select, TextArea } from '@samenbord/ui'
import { RefreshCw } from 'lucide-react'
import { useRef } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import styles from './cell-editor.module.css'
import { PlaceIt } from './place-it.tsx'
import { Provenance } from './provenance.tsx'
import { useLevelDraft } from './use-level-draft.ts'

/** The level of a cell: what the matrix says, or a person's decision with its reason. */
export function LevelChoice({ stakeholder, cell }: { stakeholder: NoteId; cell: PlanCell }) {
  const { plan, method } = useMessages()
  const mayWrite = useMayWrite().plan
  const draft = useLevelDraft(stakeholder, cell)
  const button = useRef<HTMLButtonElement>(null)
  const matrixWord = cell.matrixLevel ? method.level[cell.matrixLevel] : method.status.unplaced

  return (
    <section className={styles.levelChoice}>
      <div className={styles.levelNow}>
        <LevelBadge level={cell.level} />
        <LevelSource stakeholder={stakeholder} cell={cell} />
      </div>
      {cell.source === 'override' && (
        <Button disabled={!mayWrite} onClick={() => draft.choose('matrix')}>
          <RefreshCw size={16} aria-hidden="true" />
          {plan.acceptMatrix}
        </Button>
      )}
      <Select
        label={plan.level}
        value={draft.wanted}
        disabled={!mayWrite}
        options={[
          { value: 'matrix', label: plan.asMatrix(matrixWord) },
          ...planLevels.map(value => ({ value, label: method.level[value] })),
        ]}
        onChange={draft.choose}
      />
      {draft.wanted !== 'matrix' && (
        <>
          <TextArea
            label={plan.reason}
            value={draft.reason}
            error={draft.lacksReason ? plan.reasonMissing : undefined}
            maxLength={limits.longText}
            disabled={!mayWrite}
            required
            rows={2}
            onChange={event => draft.explain(event.target.value)}
            // on the way to the button, the button decides; else it would move away under the finger
            onBlur={event => event.relatedTarget !== button.current && draft.leave()}
          />
          <button
            ref={button}
            type="button"
            className={styles.decide}
            aria-disabled={!draft.isDirty}
            disabled={!mayWrite}
            onClick={draft.decide}
          >
            {plan.decide}
          </button>
        </>
      )}
    </section>
  )
}

function LevelSource({ stakeholder, cell }: { stakeholder: NoteId; cell: PlanCell }) {
  const { plan } = useMessages()
  if (cell.entry?.override) return <Provenance override={cell.entry.override} matrixLevel={cell.matrixLevel} />
  if (cell.matrixLevel) return <p className={styles.hint}>{plan.follows}</p>
  return (
    <p className={styles.hint}>
      {plan.notPlacedYet} <PlaceIt stakeholder={stakeholder}>{plan.toMatrix}</PlaceIt>
    </p>
  )
}
