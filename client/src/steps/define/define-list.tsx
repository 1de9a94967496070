import { assignProfile, liveNotes, type Note, type Profile } from '@samenbord/board'
import { EmptyState, Select } from '@samenbord/ui'
import { memo, useMemo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './define-main.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'

const NONE = 'none'

/** Every stakeholder with its profile, to be chosen from a list. */
export function DefineList() {
  const { define, method } = useMessages()
  const board = useBoard()
  const notes = useMemo(() => liveNotes(board), [board])
  const profiles = useMemo(() => [...board.profiles.values()], [board.profiles])
  if (notes.length === 0) return <EmptyState title={define.noNotes} />
  return (
    <div className={styles.listPage}>
      {profiles.length === 0 && <p className={styles.hint}>{define.emptyText}</p>}
      <table className={styles.table}>
        <caption className="visually-hidden">{define.listCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{method.stakeholder}</th>
            <th scope="col">{method.profile}</th>
          </tr>
        </thead>
        <tbody>
          {notes.map(note => (
            <AssignmentRow
              key={note.id}
              note={note}
              profiles={profiles}
              profile={board.profiles.get(board.assignments.get(note.id) ?? '')}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface AssignmentRowProps {
  readonly note: Note
  readonly profiles: readonly Profile[]
  readonly profile: Profile | undefined
}

const AssignmentRow = memo(function AssignmentRow({ note, profiles, profile }: AssignmentRowProps) {
  const { define } = useMessages()
  const { documents } = useWorkshop()
  return (
    <tr>
      <th scope="row">{note.name}</th>
      <td className={styles.choice}>
        {profile && <PatternSwatch colour={profile.colour} pattern={profile.pattern} />}
        <Select
          label={define.profileOf(note.name)}
          labelHidden
          disabled={!useMayWrite().board}
          value={profile?.id ?? NONE}
          options={[
            { value: NONE, label: define.noProfile },
            ...profiles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={value => assignProfile(documents.board, [note.id], value === NONE ? undefined : value)}
        />
      </td>
    </tr>
  )
})
