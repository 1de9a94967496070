import { Button } from '@samenbord/ui'
import { useLocation } from 'wouter'
import { useMessages } from '../language/language.tsx'
import { MessagePage } from './message.tsx'

/** For an address that leads nowhere. */
export function NotFound() {
  const { common } = useMessages()
  const [, go] = useLocation()
  return (
    <MessagePage title={common.notFoundTitle} text={common.notFound}>
      <Button variant="primary" onClick={() => go('/')}>
        {common.toStart}
      </Button>
    </MessagePage>
  )
}
