import { Select, TextField, useMediaQuery } from '@samenbord/ui'
import { ExportMenu } from '../../export/export-menu.tsx'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite } from '../../workshop/use-workshop.tsx'
import { Segments } from '../segments.tsx'
import { fieldName, shownFields } from './grid/shown-field.ts'
import { PhasesDialog } from './phases-dialog.tsx'
import { groupings, type PlanChoiceProps, sortings } from './plan-choice.ts'
import { PlanFilter } from './plan-filter.tsx'
import styles from './plan-tools.module.css'
import { scales } from './timeline/scale.ts'

interface PlanToolsProps extends PlanChoiceProps {
  readonly view: PlanViewName
  readonly onView: (view: PlanViewName) => void
}

export const planViews = ['grid', 'timeline'] as const
export type PlanViewName = (typeof planViews)[number]

/** Grid or timeline, phases and exports; below them search, filter, grouping, order. A phone has grouping and order among the filters. */
export function PlanTools({ choice, onChange, view, onView }: PlanToolsProps) {
  const { plan } = useMessages()
  const phone = useMediaQuery('(max-width: 599px)')
  const arrangement =
    view === 'grid' ? (
      <Arrangement choice={choice} onChange={onChange} />
    ) : (
      <Select
        label={plan.scale}
        value={choice.scale}
        options={scales.map(value => ({ value, label: plan.scales[value] }))}
        onChange={scale => onChange({ ...choice, scale })}
      />
    )
  const names = { grid: plan.viewGrid, timeline: plan.viewTimeline }
  return (
    <>
      <div className={styles.bar}>
        <Segments
          label={plan.views}
          options={planViews.map(value => ({ value, label: names[value] }))}
          value={view}
          onChange={onView}
          controls="plan-view"
        />
        <div className={styles.end}>
          {useMayWrite().session && <PhasesDialog />}
          <ExportMenu />
        </div>
      </div>
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
      </div>
    </>
  )
}

function Arrangement({ choice, onChange }: PlanChoiceProps) {
  const messages = useMessages()
  const { plan } = messages
  const groupNames = {
    none: plan.groupNone,
    level: plan.groupLevel,
    profile: plan.groupProfile,
    owner: plan.groupOwner,
  }
  const sortNames = { created: plan.sortCreated, name: plan.sortName, weight: plan.sortWeight, day: plan.sortDay }
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
      <Select
        label={plan.cellsShow}
        value={choice.cells}
        options={shownFields.map(value => ({ value, label: fieldName(value, messages) }))}
        onChange={cells => onChange({ ...choice, cells })}
      />
    </>
  )
}
