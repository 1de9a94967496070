import { Button } from '@samenbord/ui'
import { faults } from '@samenbord/wire'
import type { ApiCode } from '../api/api.ts'
import { JoinByCode } from '../landing/join-by-code.tsx'
import { useMessages } from '../language/language.tsx'
import { faultText } from '../screen/fault-text.ts'
import { MessagePage } from '../screen/message.tsx'

/** Why a workshop cannot be opened, and the way in there is left: another try, or a code. */
export function NoRoom({ code, onRetry }: { code: ApiCode; onRetry: () => void }) {
  const messages = useMessages()
  const { workshop, common, keeping } = messages
  const mayPass = code === 'unreachable' || !faults[code].permanent
  const title =
    code === 'workshopErased' ? keeping.erasedTitle : mayPass ? workshop.notReachedTitle : workshop.noAccessTitle
  return (
    <MessagePage title={title} text={faultText(messages, code)}>
      {mayPass ? (
        <Button variant="primary" onClick={onRetry}>
          {common.retry}
        </Button>
      ) : (
        <JoinByCode />
      )}
    </MessagePage>
  )
}
