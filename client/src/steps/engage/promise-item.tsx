import { type CommitmentStatus, type Promised, settleCommitment } from '@samenbord/board'
import { Button } from '@samenbord/ui'
import { Check, CircleDashed, RotateCcw, X } from 'lucide-react'
import { useLanguage, useMessages } from '../../language/language.tsx'
import { useMayWrite, useWorkshop } from '../../workshop/use-workshop.tsx'
import { formatDay, today } from './days.ts'
import styles from './promise-item.module.css'

const icons = { open: CircleDashed, kept: Check, broken: X } as const

/** One promise: what, by whom, by when, and what became of it, which a click can say. */
export function PromiseItem({ promised }: { promised: Promised }) {
  const { engage } = useMessages()
  const { language } = useLanguage()
  const { documents, stamp } = useWorkshop()
  const mayWrite = useMayWrite().log
  const { commitment, status, address } = promised
  const { text, owner, due } = commitment
  const isOverdue = status === 'open' && due !== undefined && due < today()
  const Icon = icons[status]
  const settle = (next: CommitmentStatus) => settleCommitment(documents.board, address, { status: next, ...stamp() })

  return (
    <li className={styles.promise} data-status={isOverdue ? 'overdue' : status}>
      <Icon size={16} aria-hidden="true" />
      <span>
        {text}
        <small>
          {[
            owner,
            due && engage.dueOn(formatDay(due, language)),
            isOverdue ? engage.overdue : engage.promiseStatus[status],
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {mayWrite && (
        <span className={styles.actions}>
          {status === 'open' ? (
            <>
              <Button variant="plain" aria-label={engage.markKept(text)} onClick={() => settle('kept')}>
                {engage.promiseStatus.kept}
              </Button>
              <Button variant="plain" aria-label={engage.markBroken(text)} onClick={() => settle('broken')}>
                {engage.promiseStatus.broken}
              </Button>
            </>
          ) : (
            <Button variant="plain" aria-label={engage.reopenPromise(text)} onClick={() => settle('open')}>
              <RotateCcw size={14} aria-hidden="true" />
            </Button>
          )}
        </span>
      )}
    </li>
  )
}
