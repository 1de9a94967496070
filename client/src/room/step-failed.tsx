import { Button } from '@samenbord/ui'
import { useMessages } from '../language/language.tsx'
import { Message } from '../screen/message.tsx'
import { RescueButton } from './rescue-button.tsx'
import styles from './room.module.css'

/** In the place of a step that could not be shown: the rest of the room goes on working. */
export function StepFailed({ onRetry }: { onRetry: () => void }) {
  const { workshop, common } = useMessages()
  return (
    <div className={styles.centre}>
      <Message title={workshop.stepFailedTitle} text={workshop.stepFailed}>
        <Button variant="primary" onClick={onRetry}>
          {common.retry}
        </Button>
        <Button onClick={() => location.reload()}>{common.reload}</Button>
        <RescueButton />
      </Message>
    </div>
  )
}
