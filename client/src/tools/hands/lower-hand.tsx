import { lowerHand } from '@samenbord/tools/hands'
import { IconButton } from '@samenbord/ui'
import { Hand } from 'lucide-react'
import type { MouseEvent } from 'react'
import { useMessages } from '../../language/language.tsx'
import type { Person } from '../../workshop/people.ts'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import styles from './hands.module.css'

/** A raised hand in the list of people; for whoever leads a button that lowers it. */
export function LowerHand({ person: { id, name, hand } }: { person: Person }) {
  const { people: texts } = useMessages()
  const { session } = useWorkshop().documents
  const mayLead = useMayWrite().session
  if (hand === undefined) return null
  if (!mayLead) return <Hand size={18} className={styles.up} role="img" aria-label={texts.handUp} />
  function lower({ currentTarget }: MouseEvent<HTMLElement>): void {
    // the button goes with the hand; the focus stays in the list
    currentTarget.closest<HTMLElement>('[popover]')?.focus()
    lowerHand(session, id, hand ?? 0)
  }
  return (
    <IconButton label={texts.lowerHandOf(name)} className={styles.up} onClick={lower}>
      <Hand size={18} aria-hidden="true" />
    </IconButton>
  )
}
