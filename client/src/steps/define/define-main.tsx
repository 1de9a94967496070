import { liveNotes, type NoteId, type ProfileId } from '@samenbord/board'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import { UndoNotice, useUndoNotice } from '../undo-notice.tsx'
import { focusChip, nextInTray, onAssignKey } from './assign-keys.ts'
import { useAssigning } from './assigning.ts'
import styles from './define-main.module.css'
import { HandBar } from './hand-bar.tsx'
import { ProfileCards } from './profile-cards.tsx'
import { UnassignedTray } from './unassigned-tray.tsx'

/** The profile cards, and the stakeholders that have none yet. */
export function DefineMain() {
  const { define } = useMessages()
  const board = useBoard()
  const [news, setNews] = useState('')
  const [notice, sayUndo] = useUndoNotice()
  const page = useRef<HTMLDivElement>(null)
  const focusNext = useRef<NoteId>(undefined)
  const notes = useMemo(() => liveNotes(board), [board])

  const onAssigned = useCallback(
    (assigned: readonly NoteId[], profile: ProfileId | undefined) => {
      const to = board.profiles.get(profile ?? '')?.name ?? define.noProfile
      const name = board.notes.get(assigned[0] ?? '')?.name ?? ''
      setNews(assigned.length === 1 ? define.assigned(name, to) : define.assignedSeveral(assigned.length, to))
      // only the keyboard loses its place when a chip moves
      if (page.current?.contains(document.activeElement)) {
        focusNext.current = nextInTray(page.current, assigned) ?? assigned[0]
      }
    },
    [board, define],
  )
  const assigning = useAssigning(onAssigned)

  useEffect(() => {
    if (page.current && focusNext.current !== undefined) focusChip(page.current, focusNext.current)
    focusNext.current = undefined
  })

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: chips and targets bubble their keys to one place
    <div
      ref={page}
      className={styles.page}
      onKeyDown={event => onAssignKey(event, { assigning, profiles: [...board.profiles.keys()] })}
    >
      <UnassignedTray
        notes={notes.filter(note => !board.profiles.has(board.assignments.get(note.id) ?? ''))}
        assigning={assigning}
        empty={notes.length === 0}
      />
      <ProfileCards notes={notes} assigning={assigning} onDeleted={({ name }) => sayUndo(define.deleted(name))} />
      <p className="visually-hidden" role="status">
        {news}
      </p>
      <HandBar board={board} assigning={assigning} />
      <UndoNotice text={assigning.hand.length > 0 ? undefined : notice} />
    </div>
  )
}
