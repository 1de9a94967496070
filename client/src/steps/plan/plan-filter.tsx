import { categories, planLevels } from '@samenbord/board'
import { Button, Popover, Select } from '@samenbord/ui'
import { ListFilter } from 'lucide-react'
import type { ReactNode } from 'react'
import { useMessages } from '../../language/language.tsx'
import { filtersOf, type PlanChoiceProps, showings, unfiltered } from './plan-choice.ts'
import styles from './plan-tools.module.css'

/** What leaves rows out: gaps, level, category. Its button counts what is set, so that no row is missed unawares. */
export function PlanFilter({ choice, onChange, children }: PlanChoiceProps & { children?: ReactNode }) {
  const { plan, method, identify } = useMessages()
  const count = filtersOf(choice)
  const showNames = { all: plan.showAll, gaps: plan.showGaps, overrides: plan.showOverrides }
  const name = count > 0 ? plan.filtered(count) : plan.filter
  return (
    <Popover
      label={name}
      className={count > 0 ? styles.active : styles.filter}
      trigger={
        <>
          <ListFilter size={16} aria-hidden="true" /> {name}
        </>
      }
    >
      <div className={styles.choices}>
        {children}
        <Select
          label={plan.show}
          value={choice.show}
          options={showings.map(value => ({ value, label: showNames[value] }))}
          onChange={show => onChange({ ...choice, show })}
        />
        <Select
          label={plan.groupLevel}
          value={choice.level}
          options={[
            { value: 'all', label: plan.anyLevel },
            ...planLevels.map(value => ({ value, label: method.level[value] })),
            { value: 'unplaced', label: method.status.unplaced },
          ]}
          onChange={level => onChange({ ...choice, level })}
        />
        <Select
          label={identify.category}
          value={choice.category}
          options={[
            { value: 'all', label: identify.allCategories },
            ...categories.map(value => ({ value, label: method.category[value] })),
            { value: 'none', label: method.uncategorised },
          ]}
          onChange={category => onChange({ ...choice, category })}
        />
        {count > 0 && <Button onClick={() => onChange({ ...choice, ...unfiltered })}>{plan.showEverything}</Button>}
      </div>
    </Popover>
  )
}
