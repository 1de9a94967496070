import { type CellAddress, type EntryField, editEntry, limits } from '@samenbord/board'
import { TextField } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { useDraft } from '../../screen/use-draft.ts'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'

interface EntryTextFieldProps {
  readonly address: CellAddress
  readonly field: EntryField
  readonly value: string
  /** What holds while nothing is written here: what the profile says. */
  readonly inherited: string | undefined
}

/** The id of the proposals for owners, which stand once beside the fields. */
export const OWNERS = 'owners'

/** One field of a cell; it writes its own key, so that two people can fill two fields at once. */
export function EntryTextField({ address, field, value, inherited }: EntryTextFieldProps) {
  const { method } = useMessages()
  const { documents } = useWorkshop()
  const draft = useDraft(value, text => void editEntry(documents.board, address, { [field]: text.trim() }))
  return (
    <TextField
      label={method.field[field]}
      value={draft.text}
      maxLength={limits.field}
      disabled={!useMayWrite().plan}
      autoComplete="off"
      {...(value === '' && inherited !== undefined && { placeholder: inherited })}
      {...(field === 'owner' && { list: OWNERS })}
      onChange={event => draft.write(event.target.value)}
      onBlur={draft.commit}
      onKeyDown={event => event.key === 'Enter' && draft.commit()}
    />
  )
}
