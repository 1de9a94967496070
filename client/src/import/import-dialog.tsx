import { Button, Dialog } from '@samenbord/ui'
import { FileUp } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { Loading } from '../screen/loading.tsx'

const ImportSteps = lazy(() => import('./import-steps.tsx').then(({ ImportSteps }) => ({ default: ImportSteps })))

/** Stakeholders from a file or a pasted table; what reads them is fetched when somebody wants it. */
export function ImportDialog({ onAdded }: { onAdded: (count: number) => void }) {
  const { imports, common } = useMessages()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FileUp size={16} aria-hidden="true" />
        {imports.open}
      </Button>
      <Dialog title={imports.title} open={open} onClose={() => setOpen(false)} closeLabel={common.close} size="wide">
        {open && (
          <Suspense fallback={<Loading />}>
            <ImportSteps
              onAdded={count => {
                setOpen(false)
                onAdded(count)
              }}
            />
          </Suspense>
        )}
      </Dialog>
    </>
  )
}
