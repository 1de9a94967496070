import { Button } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { MessagePage } from './message.tsx'

/** Instead of a screen that failed: what became of the work, and how to go on. */
export function Crashed() {
  const { common } = useMessages()
  return (
    <MessagePage title={common.crashTitle} text={common.crash}>
      <Button variant="primary" onClick={() => location.reload()}>
        {common.reload}
      </Button>
    </MessagePage>
  )
}
