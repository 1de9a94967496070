import type { Note, NoteId } from '@samenbord/board'
import type { Ballot } from '@samenbord/tools/blind-round'
import { Check, Circle, SkipForward } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import styles from './blind-round.module.css'

interface BlindListProps {
  readonly notes: readonly Note[]
  readonly ballots: ReadonlyMap<NoteId, Ballot>
  readonly chosen: NoteId
  readonly onChoose: (note: NoteId) => void
}

/** The stakeholders of a round, and which of them one has settled. */
export function BlindList({ notes, ballots, chosen, onChoose }: BlindListProps) {
  const { blindRound } = useMessages()
  const stateOf = (ballot: Ballot | undefined) => {
    if (!ballot) return { Icon: Circle, word: blindRound.open }
    return ballot.placement ? { Icon: Check, word: blindRound.placed } : { Icon: SkipForward, word: blindRound.skipped }
  }
  return (
    <nav className={styles.list} aria-label={blindRound.toPlace}>
      <ul>
        {notes.map(note => {
          const { Icon, word } = stateOf(ballots.get(note.id))
          return (
            <li key={note.id}>
              <button
                type="button"
                aria-current={note.id === chosen}
                data-settled={ballots.has(note.id)}
                onClick={() => onChoose(note.id)}
              >
                <Icon size={16} aria-hidden="true" />
                <span>{note.name}</span>
                <span className="visually-hidden">({word})</span>
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
