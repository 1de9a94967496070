import { categories, type Note, nameKey } from '@samenbord/board'
import { TextField } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite } from '../../workshop/use-workshop.tsx'
import { type Assigning, DROP, NOWHERE } from './assigning.ts'
import chips from './chips.module.css'
import styles from './define-main.module.css'
import { SCROLLS } from './scroll-at-edges.ts'
import { DropTarget, StakeholderChip } from './stakeholder-chip.tsx'

interface UnassignedTrayProps {
  readonly notes: readonly Note[]
  readonly assigning: Assigning
  /** There are no stakeholders at all. */
  readonly empty: boolean
}

/** The stakeholders without a profile, by category; dropping one here takes its profile away. */
export function UnassignedTray({ notes, assigning, empty }: UnassignedTrayProps) {
  const { define } = useMessages()
  const board = useBoard()
  const mayWrite = useMayWrite().profiles
  const [search, setSearch] = useState('')
  const shown = notes.filter(note => nameKey(note.name).includes(nameKey(search)))
  const takesBack = assigning.hand.some(id => board.assignments.has(id))
  return (
    <section
      className={styles.tray}
      aria-labelledby="unassigned"
      data-over={assigning.over === NOWHERE && takesBack}
      {...{ [DROP]: NOWHERE }}
    >
      <header className={styles.trayHead}>
        <h2 id="unassigned">
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
        {mayWrite && notes.length > 0 && board.profiles.size > 0 && (
          <p className={styles.hint}>
            <span className={styles.byHand}>{define.trayHint}</span>
            <span className={styles.byKeys}>{define.trayKeys}</span>
          </p>
        )}
        {!mayWrite && <p className={styles.hint}>{define.lookOnly}</p>}
      </header>
      {/* without chips to focus, the keyboard scrolls the tray itself */}
      <div className={styles.trayBody} {...{ [SCROLLS]: true }} data-tray {...(!mayWrite && { tabIndex: 0 })}>
        <Groups notes={shown} assigning={assigning} />
        {notes.length === 0 && <p className={styles.hint}>{empty ? define.noNotes : define.allAssigned}</p>}
        {notes.length > 0 && shown.length === 0 && <p className={styles.hint}>{define.noMatch}</p>}
      </div>
      {takesBack && <DropTarget label={define.dropNowhere} assigning={assigning} profile={undefined} />}
    </section>
  )
}

function Groups({ notes, assigning }: { notes: readonly Note[]; assigning: Assigning }) {
  const { method } = useMessages()
  const groups = [...categories, undefined]
    .map(category => ({ category, members: notes.filter(note => note.category === category) }))
    .filter(({ members }) => members.length > 0)
  return groups.map(({ category, members }) => (
    <div key={category ?? 'none'} className={styles.group}>
      {groups.length > 1 && <h3>{category ? method.category[category] : method.uncategorised}</h3>}
      <div className={chips.chips}>
        {members.map(note => (
          <StakeholderChip key={note.id} note={note} assigning={assigning} />
        ))}
      </div>
    </div>
  ))
}
