import { attitudesOver, type NoteId } from '@samenbord/board'
import { MoveRight } from 'lucide-react'
import { Fragment } from 'react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useBoard } from '../../workshop/use-workshop.tsx'
import { formatDay } from './days.ts'
import styles from './story.module.css'

/** How one stakeholder stood from day to day, and how it is wanted to stand. */
export function AttitudeStory({ id }: { id: NoteId }) {
  const { engage, method } = useMessages()
  const { language } = useLanguage()
  const board = useBoard()
  const told = attitudesOver(board, id)
  const wanted = board.attitudes.get(id)?.wanted
  if (told.length === 0 && !wanted) return null
  return (
    <section>
      <h3>{engage.attitudeOverTime}</h3>
      <p className={styles.attitudes}>
        {told.map(({ day, attitude }, index) => (
          <Fragment key={day}>
            {index > 0 && <MoveRight size={14} aria-hidden="true" />}
            <span>
              {method.attitude[attitude]} <small>{formatDay(day, language)}</small>
            </span>
          </Fragment>
        ))}
      </p>
      {wanted && (
        <p className={styles.hint}>
          {method.attitudeWanted}: {method.attitude[wanted]}
        </p>
      )}
    </section>
  )
}
