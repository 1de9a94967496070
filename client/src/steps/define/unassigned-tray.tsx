import { type Note, nameKey } from '@samenbord/board'
import { TextField } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import { type Assigning, DROP, NOWHERE } from './assigning.ts'
import styles from './define-main.module.css'
import { DropTarget, StakeholderChip } from './stakeholder-chip.tsx'

interface UnassignedTrayProps {
  readonly notes: readonly Note[]
  readonly assigning: Assigning
  /** There are no stakeholders at all. */
  readonly empty: boolean
}

/** The stakeholders without a profile; dropping one here takes its profile away. */
export function UnassignedTray({ notes, assigning, empty }: UnassignedTrayProps) {
  const { define } = useMessages()
  const board = useBoard()
  const [search, setSearch] = useState('')
  const carried = board.notes.get(assigning.carried ?? '')
  const shown = notes.filter(note => nameKey(note.name).includes(nameKey(search)))
  return (
    <section className={styles.tray} aria-labelledby="unassigned" {...{ [DROP]: NOWHERE }}>
      <h2 id="unassigned" className={styles.trayTitle}>
        {define.unassigned} <span className={styles.count}>{notes.length}</span>
      </h2>
      {notes.length > 8 && (
        <TextField
          label={define.find}
          labelHidden
          type="search"
          placeholder={define.find}
          value={search}
          onChange={event => setSearch(event.target.value)}
        />
      )}
      {carried && board.assignments.has(carried.id) && (
        <DropTarget label={define.dropNowhere(carried.name)} assigning={assigning} profile={undefined} />
      )}
      <div className={styles.chips}>
        {shown.map(note => (
          <StakeholderChip key={note.id} note={note} assigning={assigning} />
        ))}
      </div>
      {notes.length === 0 && <p className={styles.hint}>{empty ? define.noNotes : define.allAssigned}</p>}
    </section>
  )
}
