import { Select, TextField, useMediaQuery } from '@samenbord/ui'
import { ExportMenu } from '../../export/export-menu.tsx'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { PhasesDialog } from './phases-dialog.tsx'
import { groupings, type PlanChoiceProps, sortings } from './plan-choice.ts'
import { PlanFilter } from './plan-filter.tsx'
import styles from './plan-tools.module.css'

/** Search, filter, grouping, order; phases and exports at the end. A phone has grouping and order among the filters. */
export function PlanTools({ choice, onChange }: PlanChoiceProps) {
  const { plan } = useMessages()
  const phone = useMediaQuery('(max-width: 599px)')
  const arrangement = <Arrangement choice={choice} onChange={onChange} />
  return (
    <div className={styles.tools}>
      <TextField
        label={plan.find}
        type="search"
        value={choice.search}
        onChange={event => onChange({ ...choice, search: event.target.value })}
      />
      {!phone && arrangement}
      <PlanFilter choice={choice} onChange={onChange}>
        {phone && arrangement}
      </PlanFilter>
      <div className={styles.end}>
        {useMayWrite().session && <PhasesDialog />}
        <ExportMenu />
      </div>
    </div>
  )
}

function Arrangement({ choice, onChange }: PlanChoiceProps) {
  const { plan } = useMessages()
  const groupNames = { none: plan.groupNone, level: plan.groupLevel, profile: plan.groupProfile }
  const sortNames = { created: plan.sortCreated, name: plan.sortName, weight: plan.sortWeight }
  return (
    <>
      <Select
        label={plan.group}
        value={choice.group}
        options={groupings.map(value => ({ value, label: groupNames[value] }))}
        onChange={group => onChange({ ...choice, group })}
      />
      <Select
        label={plan.sort}
        value={choice.sort}
        options={sortings.map(value => ({ value, label: sortNames[value] }))}
        onChange={sort => onChange({ ...choice, sort })}
      />
    </>
  )
}
