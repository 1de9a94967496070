import { disclosures, editEntry, entryFields, entryStatuses, type PlanCell } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Dialog, Select } from '@samenbord/ui'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { PeopleNames } from '../../people/people-names.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './cell-editor.module.css'
import { EntryTextField, OWNERS } from './entry-field.tsx'
import { LevelChoice } from './level-choice.tsx'
import { phaseDays } from './phase-days.ts'
import { openCell } from './plan-focus.ts'
import type { PlanParty } from './plan-party.ts'
import { WhenField } from './when-field.tsx'

const NONE = ''

/** Everything about one cell; each field is kept as soon as it is left. */
export function CellEditor({ of, cell }: { of: PlanParty; cell: PlanCell }) {
  const messages = useMessages()
  const { plan, method, common } = messages
  const { language } = useLanguage()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().plan
  const { phase, entry, own } = cell
  const address = { stakeholder: of.id, phase: phase.id }
  const days = phaseDays(phase, language)
  return (
    <Dialog title={of.name} open onClose={() => openCell.set(undefined)} closeLabel={common.close} size="sheet">
      <div className={styles.editor}>
        <p className={styles.phaseOf}>
          {phaseNameOf(phase, language, messages)}
          {days && <span>{days}</span>}
        </p>
        {!mayWrite && <p className={styles.hint}>{plan.lookOnly}</p>}
        <LevelChoice of={of} cell={cell} />
        <PeopleNames id={OWNERS} />
        <div className={styles.fields}>
          {entryFields
            .filter(field => field !== 'when')
            .map(field => (
              <EntryTextField
                key={field}
                address={address}
                field={field}
                value={own?.[field] ?? ''}
                inherited={entry?.[field]}
              />
            ))}
        </div>
        <WhenField address={address} phase={phase} value={own?.when ?? ''} inherited={entry?.when} />
        <Select
          label={plan.status}
          value={own?.status ?? NONE}
          disabled={!mayWrite}
          options={[
            {
              value: NONE,
              label: !own?.status && entry?.status ? plan.asProfile(method.entryStatus[entry.status]) : plan.noStatus,
            },
            ...entryStatuses.map(value => ({ value, label: method.entryStatus[value] })),
          ]}
          onChange={status => editEntry(documents.board, address, { status })}
        />
        <Select
          label={method.disclosureLabel}
          value={own?.disclosure ?? 'shareable'}
          disabled={!mayWrite}
          options={disclosures.map(value => ({ value, label: method.disclosure[value] }))}
          onChange={disclosure => editEntry(documents.board, address, { disclosure })}
        />
        {mayWrite && <p className={styles.hint}>{plan.savesItself}</p>}
      </div>
    </Dialog>
  )
}
