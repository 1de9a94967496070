import {
  followMatrix,
  limits,
  overrideLevel,
  type PlanCell,
  type PlanLevel,
  type PlanRow,
  planLevels,
} from '@samenbord/board'
import { Button, Select, TextArea } from '@samenbord/ui'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useMayWrite, useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelBadge } from '../level-badge.tsx'
import styles from './plan.module.css'

const FOLLOW = 'follow'

/** The level of a cell: what the matrix says, or a person's decision with its reason. */
export function LevelChoice({ row, cell }: { row: PlanRow; cell: PlanCell }) {
  const { plan, method } = useMessages()
  const { documents, stamp } = useWorkshop()
  const mayWrite = useMayWrite().board
  const me = useMe()
  const override = cell.entry?.override
  const [wanted, setWanted] = useState<PlanLevel | typeof FOLLOW>(override?.level ?? FOLLOW)
  const [reason, setReason] = useState(override?.reason ?? '')
  const [error, setError] = useState<string>()
  const address = { stakeholder: row.stakeholder.id, phase: cell.phase.id }
  const matrixWord = cell.matrixLevel ? method.level[cell.matrixLevel] : method.status.unplaced

  function choose(next: PlanLevel | typeof FOLLOW) {
    setWanted(next)
    setError(undefined)
    if (next === FOLLOW) followMatrix(documents.board, address)
  }

  function decide() {
    if (wanted === FOLLOW) return
    if (reason.trim() === '') return setError(plan.reasonMissing)
    setError(undefined)
    overrideLevel(documents.board, address, {
      level: wanted,
      reason: reason.trim(),
      instead: cell.matrixLevel,
      byName: me.name,
      ...stamp(),
    })
  }

  return (
    <section className={styles.levelChoice}>
      <div className={styles.levelNow}>
        <LevelBadge level={cell.level} />
        {override ? <Provenance cell={cell} /> : <MatrixSays cell={cell} />}
      </div>
      <Select
        label={plan.level}
        value={wanted}
        disabled={!mayWrite}
        options={[
          { value: FOLLOW, label: plan.asMatrix(matrixWord) },
          ...planLevels.map(value => ({ value, label: method.level[value] })),
        ]}
        onChange={choose}
      />
      {wanted !== FOLLOW && (
        <>
          <TextArea
            label={plan.reason}
            value={reason}
            error={error}
            maxLength={limits.longText}
            disabled={!mayWrite}
            required
            rows={2}
            onChange={event => setReason(event.target.value)}
          />
          <Button
            variant="primary"
            disabled={!mayWrite || (wanted === override?.level && reason === override.reason)}
            onClick={decide}
          >
            {plan.decide}
          </Button>
        </>
      )}
    </section>
  )
}

function Provenance({ cell }: { cell: PlanCell }) {
  const { plan, method } = useMessages()
  const { language } = useLanguage()
  const override = cell.entry?.override
  if (!override) return null
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(override.at)
  const instead = override.instead ? method.level[override.instead] : method.status.unplaced
  const overtaken = cell.matrixLevel && cell.matrixLevel !== override.level
  return (
    <p className={styles.hint}>
      {plan.provenance(override.byName, when, instead)}
      {overtaken && cell.matrixLevel && <strong> {plan.matrixSays(method.level[cell.matrixLevel])}</strong>}
    </p>
  )
}

function MatrixSays({ cell }: { cell: PlanCell }) {
  const { plan } = useMessages()
  const { id } = useWorkshop()
  const [, go] = useLocation()
  if (cell.matrixLevel) return <p className={styles.hint}>{plan.follows}</p>
  return (
    <p className={styles.hint}>
      {plan.notPlacedYet}{' '}
      <Button variant="plain" className={styles.inline ?? ''} onClick={() => go(`/w/${id}/evaluate`)}>
        {plan.toMatrix}
      </Button>
    </p>
  )
}
