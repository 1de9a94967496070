import { liveNotes } from '@samenbord/board'
import { useMemo, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import { Segments } from '../segments.tsx'
import { UndoNotice, useUndoNotice } from '../undo-notice.tsx'
import { useAssigning } from './assigning.ts'
import { AssignmentTable } from './assignment-table.tsx'
import styles from './define-list.module.css'
import { ProfileCards } from './profile-cards.tsx'

type Part = 'assign' | 'describe'

const nothing = () => undefined

/** Assigning as a table with a choice per stakeholder, describing as cards; both without a drag. */
export function DefineList() {
  const { define } = useMessages()
  const board = useBoard()
  const notes = useMemo(() => liveNotes(board), [board])
  const [part, setPart] = useState<Part>(board.profiles.size > 0 ? 'assign' : 'describe')
  const [notice, sayUndo] = useUndoNotice()
  const assigning = useAssigning(nothing)
  return (
    <div className={styles.page}>
      <div className={styles.tabs}>
        <Segments
          label={define.profiles}
          value={part}
          onChange={setPart}
          controls="define-part"
          options={[
            { value: 'describe', label: define.describe, count: board.profiles.size },
            { value: 'assign', label: define.assign, count: notes.length },
          ]}
        />
      </div>
      <div id="define-part" role="tabpanel" className={styles.part}>
        {part === 'assign' ? (
          <AssignmentTable notes={notes} />
        ) : (
          <ProfileCards notes={notes} assigning={assigning} onDeleted={({ name }) => sayUndo(define.deleted(name))} />
        )}
      </div>
      <UndoNotice text={notice} />
    </div>
  )
}
