import { assignProfile, type Note, type NoteId, nameKey, type Profile } from '@samenbord/board'
import { Checkbox, EmptyState, Select, TextField } from '@samenbord/ui'
import { memo, useCallback, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './define-list.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'

const ALL = 'all'
const NONE = 'none'

/** Every stakeholder with its profile, to be chosen from a list; several at once through their boxes. */
export function AssignmentTable({ notes }: { notes: readonly Note[] }) {
  const { define, identify, method } = useMessages()
  const board = useBoard()
  const mayWrite = useMayWrite().profiles
  const [search, setSearch] = useState('')
  const [show, setShow] = useState(ALL)
  const [picked, setPicked] = useState<ReadonlySet<NoteId>>(new Set())
  const profiles = [...board.profiles.values()]
  const profileOf = (note: Note) => board.profiles.get(board.assignments.get(note.id) ?? '')
  const shown = notes.filter(
    note => (show === ALL || (profileOf(note)?.id ?? NONE) === show) && nameKey(note.name).includes(nameKey(search)),
  )
  const chosen = shown.filter(note => picked.has(note.id)).map(note => note.id)
  const toggle = useCallback((id: NoteId) => {
    setPicked(before =>
      before.has(id) ? new Set([...before].filter(other => other !== id)) : new Set([...before, id]),
    )
  }, [])

  if (notes.length === 0) return <EmptyState title={define.noNotes} />
  return (
    <>
      <div className={styles.tools}>
        <TextField
          label={define.find}
          labelHidden
          type="search"
          placeholder={define.find}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
        <Select
          label={define.show}
          labelHidden
          value={show}
          onChange={setShow}
          options={[
            { value: ALL, label: define.all },
            { value: NONE, label: define.unassigned },
            ...profiles.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <BulkAssign chosen={chosen} profiles={profiles} onDone={() => setPicked(new Set())} />
      </div>
      <div className={styles.scroll} data-table {...(!mayWrite && { tabIndex: 0 })}>
        <table className={styles.table}>
          <caption className="visually-hidden">{define.listCaption}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.stakeholder}>
                {mayWrite ? (
                  <Checkbox
                    label={method.stakeholder}
                    aria-label={identify.selectAll}
                    checked={shown.length > 0 && chosen.length === shown.length}
                    onChange={all => setPicked(new Set(all ? shown.map(note => note.id) : []))}
                  />
                ) : (
                  method.stakeholder
                )}
              </th>
              <th scope="col">{method.profile}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(note => (
              <AssignmentRow
                key={note.id}
                note={note}
                profiles={profiles}
                profile={profileOf(note)}
                picked={picked.has(note.id)}
                onPick={toggle}
              />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className={styles.none}>{define.noMatch}</p>}
      </div>
    </>
  )
}

interface BulkAssignProps {
  readonly chosen: readonly NoteId[]
  readonly profiles: readonly Profile[]
  readonly onDone: () => void
}

function BulkAssign({ chosen, profiles, onDone }: BulkAssignProps) {
  const { define, identify } = useMessages()
  const { documents } = useWorkshop()
  if (chosen.length === 0) return null
  return (
    <div className={styles.bulk}>
      <span>{identify.total(chosen.length)}</span>
      <select
        aria-label={define.setProfile}
        value=""
        onChange={event => {
          assignProfile(documents.board, chosen, event.target.value === NONE ? undefined : event.target.value)
          onDone()
        }}
      >
        <option value="" disabled>
          {define.setProfile}
        </option>
        {profiles.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={NONE}>{define.noProfile}</option>
      </select>
    </div>
  )
}

interface AssignmentRowProps {
  readonly note: Note
  readonly profiles: readonly Profile[]
  readonly profile: Profile | undefined
  readonly picked: boolean
  readonly onPick: (note: NoteId) => void
}

const AssignmentRow = memo(function AssignmentRow({ note, profiles, profile, picked, onPick }: AssignmentRowProps) {
  const { define } = useMessages()
  const { documents } = useWorkshop()
  const mayWrite = useMayWrite().profiles
  return (
    <tr data-selected={picked}>
      <th scope="row">
        {mayWrite ? <Checkbox label={note.name} checked={picked} onChange={() => onPick(note.id)} /> : note.name}
      </th>
      <td>
        <span className={styles.choice}>
          {profile ? (
            <PatternSwatch colour={profile.colour} pattern={profile.pattern} />
          ) : (
            <span className={styles.noSwatch} aria-hidden="true" />
          )}
          {mayWrite ? (
            <select
              className={styles.cellSelect}
              aria-label={define.profileOf(note.name)}
              data-empty={!profile}
              value={profile?.id ?? NONE}
              onChange={event =>
                assignProfile(documents.board, [note.id], event.target.value === NONE ? undefined : event.target.value)
              }
            >
              <option value={NONE}>{define.noProfile}</option>
              {profiles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          ) : (
            <span>{profile?.name ?? define.noProfile}</span>
          )}
        </span>
      </td>
    </tr>
  )
})
