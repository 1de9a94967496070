import { useMediaQuery } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { useFromBoard, useLink, useMayWrite } from '../workshop/use-workshop.tsx'
import styles from './empty-board.module.css'

/** What an empty board says: how to begin. */
export function EmptyBoard() {
  const text = useMessages().canvas
  const isEmpty = useFromBoard(board => board.notes.size === 0)
  const mayWrite = useMayWrite().notes
  const touch = useMediaQuery('(pointer: coarse)')
  // a board that has not come yet is not an empty one
  const isComing = useLink(({ kind }) => kind === 'connecting')
  if (!isEmpty || isComing) return null
  const how = touch ? text.emptyTouch : text.emptyText
  return (
    <div className={styles.empty}>
      <div className={styles.notes} aria-hidden>
        <span data-colour="yellow" />
        <span data-colour="teal" />
        <span data-colour="pink" />
      </div>
      <h2>{text.emptyTitle}</h2>
      <p>{mayWrite ? how : text.emptyReadOnly}</p>
    </div>
  )
}
