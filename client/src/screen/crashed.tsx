import { Button } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { Message } from './message.tsx'

/** Instead of a screen that failed: what became of the work, and how to go on. */
export function Crashed() {
  const { common } = useMessages()
  return (
    <Message title={common.crashTitle} text={common.crash}>
      <Button variant="primary" onClick={() => location.reload()}>
        {common.reload}
      </Button>
    </Message>
  )
}
