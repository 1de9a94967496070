import { type BoardSnapshot, liveNotes } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import { Check } from 'lucide-react'
import { useMemo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import styles from './define-main.module.css'

/** What to do in this step, and what is still missing. */
export function DefinePanel() {
  const { define, method } = useMessages()
  const board = useBoard()
  const questions = useMemo(() => questionsOf(board, define), [board, define])
  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.define}</p>
      <section>
        <h2 className={styles.panelHeading}>{define.coach}</h2>
        {questions.length === 0 ? (
          <p className={styles.done}>
            <Check size={16} aria-hidden="true" /> {define.coachDone}
          </p>
        ) : (
          <ul className={styles.questions}>
            {questions.map(question => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}

function questionsOf(board: BoardSnapshot, define: Messages['define']): readonly string[] {
  const notes = liveNotes(board)
  const profiles = [...board.profiles.values()]
  if (profiles.length === 0) return [define.emptyText]
  const unassigned = notes.filter(note => !board.profiles.has(board.assignments.get(note.id) ?? '')).length
  const used = new Set(notes.flatMap(note => board.assignments.get(note.id) ?? []))
  return [
    ...profiles.filter(({ motives }) => motives.length === 0).map(({ name }) => define.coachMotives(name)),
    ...(notes.length > 2 && unassigned === 0 && used.size === 1 ? [define.coachDivergent] : []),
    ...(unassigned > 0 ? [define.coachUnassigned(unassigned)] : []),
  ]
}
