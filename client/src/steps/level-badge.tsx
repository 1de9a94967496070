import type { PlanLevel } from '@samenbord/board'
import { CircleSlash, Handshake, HeartHandshake, type LucideIcon, Megaphone, MessagesSquare, Users } from 'lucide-react'
import { useMessages } from '../language/language.tsx'
import styles from './level-badge.module.css'

/** The icon of each level of engagement; with the word and the colour it is the same on canvas, list and plan. */
const levelIcons: Readonly<Record<PlanLevel, LucideIcon>> = {
  involve: Users,
  satisfy: Handshake,
  consult: MessagesSquare,
  inform: Megaphone,
  partner: HeartHandshake,
  none: CircleSlash,
}

/** A level's icon in the level's colour, without words; for places where the word stands beside it. */
export function LevelIcon({ level, size = 16 }: { level: PlanLevel; size?: number }) {
  const Icon = levelIcons[level]
  return <Icon className={styles.icon} data-level={level} size={size} aria-hidden="true" />
}

interface LevelBadgeProps {
  /** Undefined: the stakeholder is not placed and has no level. */
  readonly level: PlanLevel | undefined
  /** `plain` has no tinted background, for dense grids. */
  readonly look?: 'tinted' | 'plain'
  /** Hides the word from the eye, not from a screen reader. */
  readonly wordless?: boolean
}

/** A level of engagement as icon, word and colour; a dash and a word when there is none. */
export function LevelBadge({ level, look = 'tinted', wordless = false }: LevelBadgeProps) {
  const { method, evaluate } = useMessages()
  const word = level ? method.level[level] : evaluate.notPlaced
  return (
    <span
      className={styles.badge}
      data-level={level ?? 'unplaced'}
      data-look={look}
      title={wordless ? word : undefined}
    >
      {level ? <LevelIcon level={level} /> : <span aria-hidden="true">–</span>}
      <span className={wordless ? styles.hidden : styles.word}>{word}</span>
    </span>
  )
}
