import {
  type EntryField,
  editEntry,
  entryFields,
  entryStatuses,
  limits,
  type PlanCell,
  type PlanRow,
} from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { Dialog, Select, TextField } from '@samenbord/ui'
import { useEffect, useState } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useMayWrite, usePeople, useWorkshop } from '../../workshop/use-workshop.tsx'
import { LevelChoice } from './level-choice.tsx'
import styles from './plan.module.css'
import { openCell } from './plan-focus.ts'

const NONE = ''

/** Everything about one cell; each field is kept as soon as it is left, under its own key, so that two people can fill two fields at once. */
export function CellEditor({ row, cell }: { row: PlanRow; cell: PlanCell }) {
  const messages = useMessages()
  const { plan, method, common } = messages
  const { language } = useLanguage()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().board
  const address = { stakeholder: row.stakeholder.id, phase: cell.phase.id }
  return (
    <Dialog
      title={`${row.stakeholder.name} · ${phaseNameOf(cell.phase, language, messages)}`}
      open
      onClose={() => openCell.set(undefined)}
      closeLabel={common.close}
    >
      <div className={styles.editor}>
        {!mayWrite && <p className={styles.hint}>{plan.lookOnly}</p>}
        <LevelChoice row={row} cell={cell} />
        <Owners />
        <div className={styles.fields}>
          {entryFields.map(field => (
            <EntryTextField key={field} address={address} field={field} value={cell.entry?.[field] ?? ''} />
          ))}
          <Select
            label={plan.status}
            value={cell.entry?.status ?? NONE}
            disabled={!mayWrite}
            options={[
              { value: NONE, label: plan.noStatus },
              ...entryStatuses.map(value => ({ value, label: method.entryStatus[value] })),
            ]}
            onChange={status => editEntry(documents.board, address, { status })}
          />
        </div>
        {mayWrite && <p className={styles.hint}>{plan.savesItself}</p>}
      </div>
    </Dialog>
  )
}

interface EntryTextFieldProps {
  readonly address: { readonly stakeholder: string; readonly phase: string }
  readonly field: EntryField
  readonly value: string
}

function EntryTextField({ address, field, value }: EntryTextFieldProps) {
  const { method } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().board
  const [draft, setDraft] = useState(value)
  useEffect(() => setDraft(value), [value])
  const commit = () => editEntry(documents.board, address, { [field]: draft.trim() })
  // Escape closes the dialog before the field is left: what was typed is kept, not lost.
  return (
    <TextField
      label={method.field[field]}
      value={draft}
      maxLength={limits.field}
      disabled={!mayWrite}
      {...(field === 'owner' && { list: 'owners' })}
      onChange={event => setDraft(event.target.value)}
      onBlur={commit}
      onKeyDown={event => (event.key === 'Enter' || event.key === 'Escape') && commit()}
    />
  )
}

function Owners() {
  const people = usePeople()
  return (
    <datalist id="owners">
      {people.map(person => (
        <option key={person.id} value={person.name} />
      ))}
    </datalist>
  )
}
