import type { BoardSnapshot } from '@samenbord/board'
import { Button } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import type { Assigning } from './assigning.ts'
import styles from './define-main.module.css'

/** What is in the hand and how to let go of it; the pointer's ghost while it is dragged. */
export function HandBar({ board, assigning }: { board: BoardSnapshot; assigning: Assigning }) {
  const { define } = useMessages()
  const { hand, point } = assigning
  const name = board.notes.get(hand[0] ?? '')?.name ?? ''
  if (hand.length === 0) return null
  if (point) {
    return (
      <span className={styles.ghost} style={{ left: point.x, top: point.y }} aria-hidden="true">
        {name}
        {hand.length > 1 && <b>+{hand.length - 1}</b>}
      </span>
    )
  }
  return (
    <div className={styles.handBar}>
      <span role="status">{hand.length === 1 ? define.carrying(name) : define.carryingSeveral(hand.length)}</span>
      <Button variant="plain" onClick={assigning.letGo}>
        {define.letGo}
        <kbd>Esc</kbd>
      </Button>
    </div>
  )
}
