import { Button, Dialog } from '@samenbord/ui'
import { useState } from 'react'
import { useMessages } from '../language/language.tsx'

interface ConfirmButtonProps {
  readonly label: string
  /** What screen readers hear, where several buttons look alike. */
  readonly name?: string
  /** What will happen and what will be lost. */
  readonly question: string
  readonly onConfirm: () => void
  readonly variant?: 'plain' | 'primary' | 'danger'
}

/** A button for what cannot be undone: asks once, saying what will be lost. */
export function ConfirmButton({ label, name = label, question, onConfirm, variant = 'plain' }: ConfirmButtonProps) {
  const { common } = useMessages()
  const [asking, setAsking] = useState(false)
  const close = () => setAsking(false)
  return (
    <>
      <Button variant={variant} aria-label={name} onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        title={name}
        open={asking}
        onClose={close}
        closeLabel={common.close}
        footer={
          <>
            <Button onClick={close}>{common.cancel}</Button>
            <Button
              variant={variant === 'primary' ? 'primary' : 'danger'}
              onClick={() => {
                close()
                onConfirm()
              }}
            >
              {label}
            </Button>
          </>
        }
      >
        {question}
      </Dialog>
    </>
  )
}
