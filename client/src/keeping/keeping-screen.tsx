import { Dialog } from '@samenbord/ui'
import { lazy, Suspense } from 'react'
import type { Keeping } from '../api/api.ts'
import { useMessages } from '../language/language.tsx'
import { ErrorBoundary } from '../screen/error-boundary.tsx'

const KeepingDialog = lazy(() =>
  import('./keeping-dialog.tsx').then(({ KeepingDialog }) => ({ default: KeepingDialog })),
)

interface KeepingScreenProps {
  readonly onChanged?: (keeping: Keeping) => void
  readonly onClose: () => void
}

/** The dialog about keeping and erasing, fetched when it is first asked for, or why it cannot be shown now. */
export function KeepingScreen({ onChanged, onClose }: KeepingScreenProps) {
  const { keeping, common } = useMessages()
  const unreachable = () => (
    <Dialog title={keeping.title} open onClose={onClose} closeLabel={common.close}>
      {common.unreachable}
    </Dialog>
  )
  return (
    <ErrorBoundary fallback={unreachable}>
      <Suspense>
        <KeepingDialog onClose={onClose} {...(onChanged && { onChanged })} />
      </Suspense>
    </ErrorBoundary>
  )
}
