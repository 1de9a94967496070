import { hideCursors, readCursors } from '@samenbord/tools/cursors'
import { Checkbox } from '@samenbord/ui'
import { useMessages } from '../../language/language.tsx'
import { useWorkshop } from '../../workshop/use-workshop.tsx'
import { useDocValue } from '../use-doc-value.ts'

/** The facilitator takes everybody's cursors off the screens, or brings them back. */
export function HideCursors() {
  const { people } = useMessages()
  const { session } = useWorkshop().documents
  const { hidden } = useDocValue(session, readCursors)
  return <Checkbox label={people.hideCursors} checked={hidden} onChange={on => hideCursors(session, on)} />
}
