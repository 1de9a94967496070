import { Button } from '@samenbord/ui'
import { useEffect, useRef, useState } from 'react'
import { type ApiCode, api } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import styles from './versions.module.css'

interface RestoreVersionProps {
  readonly version: string
  readonly onRestored: () => void
}

/** Brings a version back, once it was said what that means. */
export function RestoreVersion({ version, onRestored }: RestoreVersionProps) {
  const { versions: texts } = useMessages()
  const [isAsking, setAsking] = useState(false)
  return (
    <div className={styles.restore}>
      {isAsking ? (
        <Question version={version} onRestored={onRestored} onCancel={() => setAsking(false)} />
      ) : (
        <Button onClick={() => setAsking(true)}>{texts.restore}</Button>
      )}
    </div>
  )
}

function Question({ version, onRestored, onCancel }: RestoreVersionProps & { onCancel: () => void }) {
  const messages = useMessages()
  const { versions: texts, common } = messages
  const { id } = useWorkshop()
  const [isRestoring, setRestoring] = useState(false)
  const [failure, setFailure] = useState<ApiCode>()
  const question = useRef<HTMLParagraphElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  useEffect(() => {
    question.current?.focus()
    buttons.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  async function restore(): Promise<void> {
    setRestoring(true)
    const answer = await api.restoreVersion(id, version)
    setRestoring(false)
    if (answer.ok) onRestored()
    else setFailure(answer.code)
  }

  return (
    <>
      <p ref={question} tabIndex={-1}>
        {texts.question}
      </p>
      {failure && (
        <p className={styles.failure} role="alert">
          {faultText(messages, failure)}
        </p>
      )}
      <div ref={buttons} className={styles.buttons}>
        <Button variant="primary" disabled={isRestoring} onClick={() => void restore()}>
          {isRestoring ? texts.restoring : texts.confirm}
        </Button>
        <Button disabled={isRestoring} onClick={onCancel}>
          {common.cancel}
        </Button>
      </div>
    </>
  )
}
