import { Select, TextField } from '@samenbord/ui'
import { ExportMenu } from '../../export/export-menu.tsx'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { PhasesDialog } from './phases-dialog.tsx'
import styles from './plan.module.css'
import { groupings, type PlanChoice, showings, sortings } from './plan-choice.ts'

interface PlanToolsProps {
  readonly choice: PlanChoice
  readonly onChange: (choice: PlanChoice) => void
}

/** Search, grouping, order; phases and exports at the end. */
export function PlanTools({ choice, onChange }: PlanToolsProps) {
  const { plan } = useMessages()
  const groupNames = { none: plan.groupNone, level: plan.groupLevel, profile: plan.groupProfile }
  const sortNames = { created: plan.sortCreated, name: plan.sortName, weight: plan.sortWeight }
  const showNames = { all: plan.showAll, gaps: plan.showGaps, overrides: plan.showOverrides }
  return (
    <div className={styles.tools}>
      <TextField
        label={plan.find}
        type="search"
        value={choice.search}
        onChange={event => onChange({ ...choice, search: event.target.value })}
      />
      <Select
        label={plan.show}
        value={choice.show}
        options={showings.map(value => ({ value, label: showNames[value] }))}
        onChange={show => onChange({ ...choice, show })}
      />
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
      <div className={styles.toolsEnd}>
        {useMayWrite().session && <PhasesDialog />}
        <ExportMenu />
      </div>
    </div>
  )
}
