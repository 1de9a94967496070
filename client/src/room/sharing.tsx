import { Dialog } from '@samenbord/ui'
import { lazy, Suspense } from 'react'
import { useMessages } from '../language/language.tsx'
import { ErrorBoundary } from '../screen/error-boundary.tsx'

/** Fetches the share dialog; also called ahead of time, so that it opens at once. */
export const loadShareDialog = () => import('../share/share-dialog.tsx')

const ShareDialog = lazy(() => loadShareDialog().then(({ ShareDialog }) => ({ default: ShareDialog })))

/** The share dialog, or why it cannot be shown now. */
export function Sharing({ onClose }: { onClose: () => void }) {
  const { share, common } = useMessages()
  const unreachable = () => (
    <Dialog title={share.title} open onClose={onClose} closeLabel={common.close}>
      {common.unreachable}
    </Dialog>
  )
  return (
    <ErrorBoundary fallback={unreachable}>
      <Suspense>
        <ShareDialog onClose={onClose} />
      </Suspense>
    </ErrorBoundary>
  )
}
