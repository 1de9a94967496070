import { liveNotes, moveNotes, type Note, recolourNotes } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { Columns3, Palette } from 'lucide-react'
import { useMemo } from 'react'
import { useSearch } from 'wouter'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { ImportDialog } from '../../import/import-dialog.tsx'
import { useMessages } from '../../language/language.tsx'
import { PrivateWritingStart } from '../../tools/private-writing/private-writing-start.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { UndoNotice, useUndoNotice } from '../undo-notice.tsx'
import { BulkActions } from './bulk-actions.tsx'
import { CoverageCoach } from './coverage-coach.tsx'
import { Duplicates } from './duplicates.tsx'
import styles from './identify-panel.module.css'
import { NoteDetails } from './note-details.tsx'
import { colourOf, tidyPositions } from './tidy-up.ts'

/** Beside the board: what to do, the selected note, duplicates, and whom nobody has thought of yet. */
export function IdentifyPanel() {
  const { method } = useMessages()
  const { selection } = useWorkshop()
  const board = useBoard()
  const mayWrite = useMayWrite().notes
  const asList = useSearch().includes('view=list')
  const selected = useSnapshot(selection)
  const notes = useMemo(() => liveNotes(board), [board])
  const chosen = notes.filter(note => selected.has(note.id))
  const [only] = chosen

  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.identify}</p>
      {chosen.length === 1 && only && <NoteDetails key={only.id} note={only} />}
      {/* the list has these below its rows */}
      {chosen.length > 1 && mayWrite && !asList && <Several notes={chosen} />}
      <Duplicates />
      <CoverageCoach />
      {mayWrite && notes.length > 1 && <Arrange notes={notes} />}
      {mayWrite && <FromFile />}
      <PrivateWritingStart />
    </div>
  )
}

function Several({ notes }: { notes: readonly Note[] }) {
  const { identify } = useMessages()
  const [notice, say] = useUndoNotice()
  return (
    <section className={styles.several}>
      <BulkActions ids={notes.map(note => note.id)} onDeleted={count => say(identify.deleted(count))} />
      <UndoNotice text={notice} />
    </section>
  )
}

function FromFile() {
  const { imports } = useMessages()
  const [notice, say] = useUndoNotice()
  return (
    <section>
      <ImportDialog onAdded={count => say(imports.added(count))} />
      <UndoNotice text={notice} />
    </section>
  )
}

function Arrange({ notes }: { notes: readonly Note[] }) {
  const { identify } = useMessages()
  const { board } = useWorkshop().documents
  const controls = useCanvasControls()

  const tidyUp = () => {
    moveNotes(board, tidyPositions(notes))
    controls.zoomToFit()
  }
  const colourUp = () =>
    board.transact(() => {
      for (const { id, category } of notes) recolourNotes(board, [id], colourOf(category))
    })

  return (
    <section>
      <h2 className={styles.heading}>{identify.arrange}</h2>
      <div className={styles.arrange}>
        <Button onClick={tidyUp}>
          <Columns3 size={16} aria-hidden="true" />
          {identify.tidyUp}
        </Button>
        <Button onClick={colourUp}>
          <Palette size={16} aria-hidden="true" />
          {identify.colourUp}
        </Button>
      </div>
    </section>
  )
}
