import { isProvisional, type PlanRow } from '@samenbord/board'
import { useMessages } from '../../language/language.tsx'
import styles from './certainty.module.css'

/** That a level may still change, or that the group is split and there is none; nothing where the matrix is certain enough. */
export function Certainty({ row: { status } }: { row: PlanRow }) {
  const { method, plan } = useMessages()
  if (!isProvisional(status) && status !== 'split') return null
  const word = method.status[status]
  return <span className={styles.certainty}>{status === 'split' ? word : plan.provisional(word)}</span>
}
