import type { Note } from '@samenbord/board'
import { type BlindRound, closeBlindRound, sayProgress } from '@samenbord/tools/blind-round'
import { EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '../../language/language.tsx'
import { ConfirmButton } from '../../screen/confirm-button.tsx'
import { useMayWrite, useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import { BlindList } from './blind-list.tsx'
import { BlindOne } from './blind-one.tsx'
import styles from './blind-round.module.css'
import { useBlindProgress, useOwnBallots, useRoundNotes } from './use-blind-round.ts'

/** One's own desk while everybody places alone: the same on a wall, a tablet and a phone, by hand and by keyboard. */
export function BlindDesk({ round }: { round: BlindRound }) {
  const { blindRound } = useMessages()
  const { role } = useMe()
  const notes = useRoundNotes(round)
  return (
    <div className={styles.desk}>
      <header className={styles.head}>
        <EyeOff size={22} aria-hidden="true" />
        <div>
          <h2>{blindRound.title}</h2>
          <p>{role === 'viewer' ? blindRound.viewerText : blindRound.text}</p>
          <Progress round={round} count={notes.length} />
        </div>
        <RevealButton round={round} />
      </header>
      {role !== 'viewer' && notes.length > 0 && <OwnPlacements round={round} notes={notes} />}
    </div>
  )
}

/** How many are done, and for the facilitator who is not: never how anybody placed. */
function Progress({ round, count }: { round: BlindRound; count: number }) {
  const { blindRound } = useMessages()
  const people = useBlindProgress(round.id)
  const mayLead = useMayWrite().session
  const waiting = people.filter(({ settled }) => settled < count)
  return (
    <p role="status" className={styles.progress}>
      <b>{blindRound.doneOf(people.length - waiting.length, people.length)}</b>
      {mayLead && waiting.length > 0 && (
        <span>{blindRound.notYet(waiting.map(({ name, settled }) => `${name} (${settled}/${count})`).join(', '))}</span>
      )}
    </p>
  )
}

function RevealButton({ round }: { round: BlindRound }) {
  const { blindRound } = useMessages()
  const { documents, stamp } = useWorkshop()
  if (!useMayWrite().session) return null
  return (
    <ConfirmButton
      label={blindRound.reveal}
      question={blindRound.revealText}
      variant="primary"
      onConfirm={() => closeBlindRound(documents.session, round.id, stamp())}
    />
  )
}

function OwnPlacements({ round, notes }: { round: BlindRound; notes: readonly Note[] }) {
  const ballots = useOwnBallots(round.id)
  const [chosen, setChosen] = useState<string>()
  const firstOpen = notes.find(note => !ballots.has(note.id))
  const note = notes.find(({ id }) => id === chosen) ?? firstOpen ?? notes[0]
  const shownId = note?.id
  // chosen from now on: it must not make place for the next one the moment it is placed
  useEffect(() => setChosen(shownId), [shownId])
  useSayProgress(round.id, notes.filter(({ id }) => ballots.has(id)).length)
  if (!note) return null
  return (
    <div className={styles.work}>
      <BlindList notes={notes} ballots={ballots} chosen={note.id} onChoose={setChosen} />
      <BlindOne key={note.id} round={round.id} notes={notes} note={note} ballots={ballots} onShow={setChosen} />
    </div>
  )
}

function useSayProgress(round: string, settled: number): void {
  const { documents } = useWorkshop()
  const { id } = useMe()
  const mayWrite = useMayWrite().board
  useEffect(() => {
    if (mayWrite) sayProgress(documents.board, round, { participant: id, settled })
  }, [documents, round, id, settled, mayWrite])
}
