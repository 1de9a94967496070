import { Button } from '@samenbord/ui'
import { Undo2 } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './undo-notice.module.css'

/** What was just done, to be said until the person does something else or takes it back. */
export function useUndoNotice(): [text: string | undefined, say: (text: string) => void] {
  const { history } = useWorkshop()
  const [text, say] = useState<string>()
  // Once there is another step, "undo" here would take back something else than what is said.
  useEffect(() => history.state.subscribe(() => say(undefined)), [history])
  return [text, useCallback((next: string) => say(next), [])]
}

/** A quiet line at the foot of a step with the way back beside it. */
export function UndoNotice({ text }: { text: string | undefined }) {
  const { common } = useMessages()
  const { history } = useWorkshop()
  return (
    <div className={styles.place} role="status">
      {text !== undefined && (
        <div className={styles.notice}>
          <span>{text}</span>
          <Button variant="plain" className={styles.undo ?? ''} onClick={() => history.undo()}>
            <Undo2 size={16} aria-hidden="true" />
            {common.undo}
          </Button>
        </div>
      )}
    </div>
  )
}
