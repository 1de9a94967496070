import { type Attitude, attitudes, type PlanRow, setAttitude } from '@samenbord/board'
import { Select } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './attitude.module.css'

/** How the stakeholder stands towards the project, and how the group wants it to stand. */
export function AttitudeFields({ row }: { row: PlanRow }) {
  const { method, plan } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().plan
  const options: readonly { value: Attitude | ''; label: string }[] = [
    { value: '', label: plan.noStatus },
    ...attitudes.map(value => ({ value, label: method.attitude[value] })),
  ]
  const change = (said: { now?: Attitude | ''; wanted?: Attitude | '' }) =>
    setAttitude(documents.board, row.stakeholder.id, said)
  return (
    <div className={styles.fields}>
      <Select
        label={method.attitudeNow}
        value={row.attitudes?.now ?? ''}
        disabled={!mayWrite}
        options={options}
        onChange={now => change({ now })}
      />
      <Select
        label={method.attitudeWanted}
        value={row.attitudes?.wanted ?? ''}
        disabled={!mayWrite}
        options={options}
        onChange={wanted => change({ wanted })}
      />
    </div>
  )
}
