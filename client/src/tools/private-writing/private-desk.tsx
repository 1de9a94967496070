import { limits } from '@samenbord/board'
import {
  closePrivateWriting,
  deletePrivateNote,
  MOST_PRIVATE_NOTES,
  type PrivateNote,
  type PrivateRound,
  writePrivateNote,
} from '@samenbord/tools/private-writing'
import { Button, IconButton } from '@samenbord/ui'
import { EyeOff, X } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { ConfirmButton } from '../../screen/confirm-button.tsx'
import { useNameEntry } from '../../screen/use-name-entry.ts'
import { useMayWrite, useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './private-writing.module.css'
import { useOwnNotes } from './use-private-writing.ts'

/** One's own desk while everybody writes alone: what lies here is in nobody else's browser. */
export function PrivateDesk({ round }: { round: PrivateRound }) {
  const { privateWriting } = useMessages()
  const { role } = useMe()
  return (
    <div className={styles.desk}>
      <header className={styles.head}>
        <EyeOff size={22} aria-hidden="true" />
        <div>
          <h2>{privateWriting.title}</h2>
          <p>{role === 'viewer' ? privateWriting.viewerText : privateWriting.text}</p>
          <p>{round.anonymity === 'full' ? privateWriting.nameless : privateWriting.named}</p>
        </div>
        <RevealButton round={round} />
      </header>
      {role !== 'viewer' && <OwnNotes round={round} />}
    </div>
  )
}

function RevealButton({ round }: { round: PrivateRound }) {
  const { privateWriting } = useMessages()
  const { documents, stamp } = useWorkshop()
  if (!useMayWrite().session) return null
  return (
    <ConfirmButton
      label={privateWriting.reveal}
      question={privateWriting.revealText}
      variant="primary"
      onConfirm={() => closePrivateWriting(documents.session, round.id, stamp())}
    />
  )
}

function OwnNotes({ round }: { round: PrivateRound }) {
  const { privateWriting } = useMessages()
  const { documents, newId } = useWorkshop()
  const notes = useOwnNotes(round.id)
  const entry = useNameEntry(names =>
    names.forEach((name, index) => {
      const note = { id: newId(), round: round.id, name, category: undefined, at: Date.now() + index }
      writePrivateNote(documents.draft, note)
    }),
  )

  return (
    <>
      <form className={styles.form} onSubmit={entry.submit}>
        <input
          className={styles.field}
          aria-label={privateWriting.write}
          placeholder={privateWriting.write}
          {...entry.field}
        />
        <Button type="submit" variant="primary">
          {privateWriting.add}
        </Button>
      </form>
      <p role="status" className={styles.count}>
        {notes.length >= MOST_PRIVATE_NOTES
          ? privateWriting.full(MOST_PRIVATE_NOTES)
          : notes.length > 0
            ? privateWriting.mine(notes.length)
            : privateWriting.empty}
      </p>
      <ul className={styles.notes}>
        {notes.map(note => (
          <OwnNote key={note.id} note={note} />
        ))}
      </ul>
    </>
  )
}

function OwnNote({ note }: { note: PrivateNote }) {
  const { privateWriting, identify } = useMessages()
  const { documents } = useWorkshop()
  return (
    <li className={styles.note}>
      <textarea
        aria-label={identify.nameOf(note.name)}
        defaultValue={note.name}
        maxLength={limits.noteName}
        rows={4}
        onBlur={event => writePrivateNote(documents.draft, { ...note, name: event.target.value })}
      />
      <IconButton label={privateWriting.remove(note.name)} onClick={() => deletePrivateNote(documents.draft, note.id)}>
        <X size={16} aria-hidden="true" />
      </IconButton>
    </li>
  )
}
