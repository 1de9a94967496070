import { type Deal, stances, type Turn, takeStance } from '@samenbord/tools/dealing'
import { Button } from '@samenbord/ui'
import { ThumbsDown, ThumbsUp } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import { useMayWrite, useMe, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './dealing.module.css'

const icons = { agree: ThumbsUp, disagree: ThumbsDown } as const

/** Agree or disagree with where somebody placed a note; pressed again it is taken back. */
export function StanceButtons({ deal, turn }: { deal: Deal; turn: Turn }) {
  const { dealing } = useMessages()
  const { documents } = useWorkshop()
  const { id: me } = useMe()
  const mayWrite = useMayWrite().board
  return (
    <span className={styles.stances}>
      {stances.map(stance => {
        const Icon = icons[stance]
        return (
          <Button
            key={stance}
            aria-pressed={turn[stance].includes(me)}
            disabled={!mayWrite || turn.told?.by === me}
            onClick={() => takeStance(documents.board, { deal: deal.id, note: turn.note }, { stance, by: me })}
          >
            <Icon size={16} aria-hidden="true" />
            <span className={styles.word}>{dealing[stance]}</span>
            {turn[stance].length > 0 && turn[stance].length}
          </Button>
        )
      })}
    </span>
  )
}
