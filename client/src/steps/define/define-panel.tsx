import { type BoardSnapshot, liveNotes, type ProfileId } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import { Check, CornerDownRight } from 'lucide-react'
import { useMemo } from 'react'
import { useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import styles from './define-panel.module.css'
import { PatternSwatch } from './pattern-swatch.tsx'

/** What to do in this step, who is in which profile, and what is still missing. */
export function DefinePanel() {
  const { define, method } = useMessages()
  const board = useBoard()
  const profiles = [...board.profiles.values()]
  const notes = liveNotes(board)
  return (
    <div className={styles.panel}>
      <p className={styles.instruction}>{method.instruction.define}</p>
      {profiles.length > 0 && (
        <section>
          <h2 className={styles.heading}>{define.profiles}</h2>
          <ul className={styles.list}>
            {profiles.map(profile => (
              <li key={profile.id}>
                <button type="button" className={styles.profile} onClick={() => show(profile.id)}>
                  <PatternSwatch colour={profile.colour} pattern={profile.pattern} />
                  <span className={styles.name}>{profile.name}</span>
                  <span className={styles.count}>
                    {notes.filter(note => board.assignments.get(note.id) === profile.id).length}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Coach />
    </div>
  )
}

function Coach() {
  const { define } = useMessages()
  const board = useBoard()
  const questions = useMemo(() => questionsOf(board, define), [board, define])
  if (board.profiles.size === 0) return <p className={styles.hint}>{define.coachFirst}</p>
  if (questions.length === 0) {
    return (
      <p className={styles.done}>
        <Check size={16} aria-hidden="true" /> {define.coachDone}
      </p>
    )
  }
  return (
    <section>
      <h2 className={styles.heading}>{define.coach}</h2>
      <ul className={styles.list}>
        {questions.map(({ text, answer }) => (
          <li key={text}>
            <button type="button" className={styles.question} onClick={answer}>
              <CornerDownRight size={16} aria-hidden="true" />
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface Question {
  readonly text: string
  /** Takes the reader to where it can be answered. */
  readonly answer: () => void
}

function questionsOf(board: BoardSnapshot, define: Messages['define']): readonly Question[] {
  const notes = liveNotes(board)
  const profiles = [...board.profiles.values()]
  const profileOf = (id: string) => board.profiles.get(board.assignments.get(id) ?? '')
  const unassigned = notes.filter(note => !profileOf(note.id)).length
  const used = new Set(notes.map(note => profileOf(note.id)?.id))
  return [
    ...profiles
      .filter(({ motives }) => motives.length === 0)
      .map(({ id, name }) => ({ text: define.coachMotives(name), answer: () => show(id, 'motives') })),
    ...(unassigned === 0
      ? profiles
          .filter(({ id }) => notes.length > 0 && !used.has(id))
          .map(({ id, name }) => ({ text: define.coachEmpty(name), answer: () => show(id) }))
      : []),
    ...(notes.length > 2 && unassigned === 0 && used.size === 1
      ? [{ text: define.coachDivergent, answer: () => focusOn('[data-new-profile]') }]
      : []),
    ...(unassigned > 0
      ? [
          {
            text: define.coachUnassigned(unassigned),
            answer: () => focusOn('[data-tray] [data-note], [data-table] select'),
          },
        ]
      : []),
  ]
}

/** Brings a card into view, with the cursor in one of its lists or its name. */
function show(profile: ProfileId, list?: string): void {
  const card = document.querySelector<HTMLElement>(`[data-profile="${CSS.escape(profile)}"]`)
  const field = card?.querySelector<HTMLElement>(list ? `[data-list="${list}"] [data-new-item]` : 'input')
  card?.scrollIntoView({ block: 'nearest' })
  field?.focus()
}

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus()
