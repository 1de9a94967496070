import { Button, Dialog } from '@samenbord/ui'
import { UserCog } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { Loading } from '../screen/loading.tsx'

const ManageList = lazy(() => import('./manage-list.tsx').then(({ ManageList }) => ({ default: ManageList })))

/** The facilitator's list of everybody who joined, with what can be done about them. */
export function ManagePeople() {
  const { people, common } = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <UserCog size={16} aria-hidden="true" />
        {people.manage}
      </Button>
      <Dialog title={people.manage} open={open} onClose={() => setOpen(false)} closeLabel={common.close} size="wide">
        {open && (
          <Suspense fallback={<Loading />}>
            <ManageList />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}
