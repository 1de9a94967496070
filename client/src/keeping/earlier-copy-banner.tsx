import { Button, useSnapshot } from '@samenbord/ui'
import { Download, History } from 'lucide-react'
import { useState } from 'react'
import { useMessages } from '../language/language.tsx'
import { Banner } from '../room/banner.tsx'
import { ConfirmButton } from '../screen/confirm-button.tsx'
import { download } from '../screen/download.ts'
import { deleteCopies, rescueFileOf } from '../workshop/copies.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'

/** For a device that knows more than the restored backup: keep it as a file, or let it go. Never mixed in, never dropped unasked. */
export function EarlierCopyBanner() {
  const { keeping } = useMessages()
  const { id, earlierCopies } = useWorkshop()
  const copies = useSnapshot(earlierCopies)
  const [deleted, setDeleted] = useState(false)
  if (copies.length === 0 || deleted) return null

  async function save(): Promise<void> {
    download(await rescueFileOf(id, copies), `samenbord-${id}-earlier.json`)
  }
  async function drop(): Promise<void> {
    await deleteCopies(copies)
    setDeleted(true)
  }
  return (
    <Banner icon={<History size={18} />} tone="warn" text={keeping.earlier}>
      <Button onClick={() => void save()}>
        <Download size={16} aria-hidden="true" />
        {keeping.saveEarlier}
      </Button>
      <ConfirmButton label={keeping.deleteEarlier} question={keeping.deleteQuestion} onConfirm={() => void drop()} />
    </Banner>
  )
}
