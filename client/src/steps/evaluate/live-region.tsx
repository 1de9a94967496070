import { levelOf, type NoteId, type Placement } from '@samenbord/board'
import { useSnapshot } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { useBoard, useSession } from '../../workshop/use-workshop.tsx'
import { axisWordsOf } from './axis-words.ts'
import type { Desk } from './desk.ts'
import styles from './evaluate-main.module.css'
import { useCarriedByKeys } from './use-carried.ts'
import { usePercent } from './use-matrix-words.ts'

/** Says what happens on the matrix to whoever does not see it: values and level while a note is moved by keyboard, and every drop. */
export function LiveRegion({ desk }: { desk: Desk }) {
  const { evaluate } = useMessages()
  const board = useBoard()
  const place = usePlaceWords()
  const held = useCarriedByKeys(desk)
  const news = useSnapshot(desk.news)
  const nameOf = (id: NoteId) => board.notes.get(id)?.name ?? ''

  let text = ''
  if (held?.placement) text = `${nameOf(held.note)}: ${place(held.placement)}`
  else if (news?.kind === 'placed') text = evaluate.newsPlaced(nameOf(news.note), place(news.placement))
  else if (news?.kind === 'unplaced') text = evaluate.newsUnplaced(nameOf(news.note))
  else if (news?.kind === 'cancelled') text = evaluate.newsCancelled(nameOf(news.note))
  else if (news?.kind === 'focused') {
    const placement = board.placements.get(news.note)
    text = `${nameOf(news.note)}${placement ? `: ${place(placement)}` : ''}`
  }
  return (
    <p className={styles.hidden} role="status" aria-live="polite">
      {text}
    </p>
  )
}

/** A placement in words: both values and the level. */
export function usePlaceWords(): (placement: Placement) => string {
  const messages = useMessages()
  const { axes, thresholds } = useSession()
  const percent = usePercent()
  const words = axisWordsOf(messages, axes)
  return placement => {
    const level = levelOf(placement, thresholds)
    const values = [
      `${words.influence.name} ${percent(placement.influence)}`,
      `${words.impact.name} ${percent(placement.impact)}`,
    ]
    return `${values.join(', ')}. ${level ? messages.method.level[level] : ''}`
  }
}
