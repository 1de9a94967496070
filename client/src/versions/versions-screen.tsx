import { Dialog } from '@samenbord/ui'
import { lazy, Suspense } from 'react'
import { useMessages } from '../language/language.tsx'
import { ErrorBoundary } from '../screen/error-boundary.tsx'
import { Loading } from '../screen/loading.tsx'

const VersionsPanel = lazy(() =>
  import('./versions-panel.tsx').then(({ VersionsPanel }) => ({ default: VersionsPanel })),
)

/** The versions of the workshop, fetched when they are first asked for, or why they cannot be shown now. */
export function VersionsScreen({ onClose }: { onClose: () => void }) {
  const { versions, common } = useMessages()
  return (
    <Dialog title={versions.title} open onClose={onClose} closeLabel={common.close} size="wide">
      <ErrorBoundary fallback={() => common.unreachable}>
        <Suspense fallback={<Loading />}>
          <VersionsPanel />
        </Suspense>
      </ErrorBoundary>
    </Dialog>
  )
}
