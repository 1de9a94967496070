import type { Attitudes } from '@samenbord/board'
import { MoveRight } from 'lucide-react'
import { useMessages } from '../../language/language.tsx'
import styles from './attitude.module.css'

/** How a stakeholder stands and is wanted to stand, side by side. */
export function AttitudeMark({ attitudes: { now, wanted } }: { attitudes: Attitudes }) {
  const { method } = useMessages()
  return (
    <span className={styles.mark}>
      <span className="visually-hidden">{method.attitudeNow}:</span>
      {now ? method.attitude[now] : '?'}
      <MoveRight size={14} aria-hidden="true" />
      <span className="visually-hidden">{method.attitudeWanted}:</span>
      {wanted ? method.attitude[wanted] : '?'}
    </span>
  )
}
