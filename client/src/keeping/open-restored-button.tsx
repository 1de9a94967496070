import { useMessages } from '../language/language.tsx'
import { ConfirmButton } from '../screen/confirm-button.tsx'
import { useMe, useWorkshop } from '../workshop/use-workshop.tsx'
import { forgetCopies } from './forget-copies.ts'

/** Leaves the copy of before the restore and begins anew with what the server has. */
export function OpenRestoredButton() {
  const { keeping } = useMessages()
  const workshop = useWorkshop()
  const { id: participant } = useMe()
  async function open(): Promise<void> {
    workshop.close()
    await forgetCopies(workshop.id, participant)
    location.reload()
  }
  return <ConfirmButton label={keeping.openRestored} question={keeping.openQuestion} onConfirm={() => void open()} />
}
