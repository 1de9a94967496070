import { limits, type PlanCell, planLevels } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import { Button, Select, TextArea } from '@samenbord/ui'
import { RefreshCw } from 'lucide-react'
import { useRef } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import styles from './cell-editor.module.css'
import { PlaceIt } from './place-it.tsx'
import type { PlanParty } from './plan-party.ts'
import { Provenance } from './provenance.tsx'
import { useLevelDraft } from './use-level-draft.ts'

/** The level of a cell: what the matrix says, or a person's decision with its reason. */
export function LevelChoice({ of, cell }: { of: PlanParty; cell: PlanCell }) {
  const { plan, method } = useMessages()
  const mayWrite = useMayWrite().plan
  const draft = useLevelDraft(of.id, cell)
  const button = useRef<HTMLButtonElement>(null)

  return (
    <section className={styles.levelChoice}>
      <div className={styles.levelNow}>
        {of.kind === 'profile' && !cell.level ? null : <LevelBadge level={cell.level} />}
        <LevelSource of={of} cell={cell} />
      </div>
      {cell.source === 'override' && (
        <Button disabled={!mayWrite} onClick={() => draft.choose('matrix')}>
          <RefreshCw size={16} aria-hidden="true" />
          {of.kind === 'profile' ? plan.eachFollows : plan.acceptMatrix}
        </Button>
      )}
      <Select
        label={plan.level}
        value={draft.wanted}
        disabled={!mayWrite}
        options={[
          { value: 'matrix', label: unlessDecided(of, cell, { plan, method }) },
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

/** What holds in a cell for which nobody decides anything else. */
function unlessDecided(of: PlanParty, cell: PlanCell, { plan, method }: Pick<Messages, 'plan' | 'method'>): string {
  if (of.kind === 'profile') return plan.eachFollows
  if (cell.source === 'profile' && cell.level) return plan.asProfile(method.level[cell.level])
  return plan.asMatrix(cell.matrixLevel ? method.level[cell.matrixLevel] : method.status.unplaced)
}

function LevelSource({ of, cell }: { of: PlanParty; cell: PlanCell }) {
  const { plan } = useMessages()
  if (cell.own?.override) return <Provenance override={cell.own.override} matrixLevel={cell.matrixLevel} />
  if (of.kind === 'profile') return <p className={styles.hint}>{plan.forMembers}</p>
  if (cell.source === 'profile') return <p className={styles.hint}>{plan.followsProfile(of.profile?.name ?? '')}</p>
  if (cell.matrixLevel) return <p className={styles.hint}>{plan.follows}</p>
  return (
    <p className={styles.hint}>
      {plan.notPlacedYet} <PlaceIt stakeholder={of.id}>{plan.toMatrix}</PlaceIt>
    </p>
  )
}
