import { duplicatesOf, liveNotes, mergeNotes, moveNotes } from '@samenbord/board'
import { Button, useSnapshot } from '@samenbord/ui'
import { LayoutDashboard } from 'lucide-react'
import { useMemo } from 'react'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { CoverageCoach } from './coverage-coach.tsx'
import styles from './identify-panel.module.css'
import { NoteDetails } from './note-details.tsx'
import { tidyPositions } from './tidy-up.ts'

/** Beside the board: what to do, the selected note, duplicates, and whom nobody has thought of yet. */
export function IdentifyPanel() {
  const { method, identify } = useMessages()
  const { documents, selection } = useWorkshop()
  const controls = useCanvasControls()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const selected = useSnapshot(selection)
  const notes = useMemo(() => liveNotes(board), [board])
  const chosen = notes.filter(note => selected.has(note.id))
  const [only] = chosen

  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.identify}</p>
      {chosen.length === 1 && only && <NoteDetails key={only.id} note={only} />}
      {chosen.length > 1 && <p>{identify.severalSelected(chosen.length)}</p>}
      <Duplicates />
      <CoverageCoach />
      {mayWrite && notes.length > 1 && (
        <Button
          onClick={() => {
            moveNotes(documents.board, tidyPositions(notes))
            controls.zoomToFit()
          }}
        >
          <LayoutDashboard size={16} aria-hidden="true" />
          {identify.tidyUp}
        </Button>
      )}
    </div>
  )
}

function Duplicates() {
  const { identify } = useMessages()
  const { documents } = useWorkshop()
  const board = useBoard()
  const mayWrite = useMayWrite().board
  const pairs = useMemo(() => duplicatesOf(board), [board])
  if (pairs.length === 0) return null
  return (
    <section>
      <h2 className={styles.heading}>{identify.duplicates}</h2>
      <ul className={styles.list}>
        {pairs.map(({ a, b }) => {
          const names = [board.notes.get(a)?.name ?? '', board.notes.get(b)?.name ?? ''] as const
          return (
            <li key={`${a}:${b}`} className={styles.pair}>
              <span>
                {names[0]} · {names[1]}
              </span>
              <span className={styles.choices}>
                <Button disabled={!mayWrite} onClick={() => mergeNotes(documents.board, { keep: a, merged: b })}>
                  {identify.mergeInto(names[0])}
                </Button>
                {names[0] !== names[1] && (
                  <Button disabled={!mayWrite} onClick={() => mergeNotes(documents.board, { keep: b, merged: a })}>
                    {identify.mergeInto(names[1])}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
