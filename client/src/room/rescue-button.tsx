import { Button } from '@samenbord/ui'
import { Download } from 'lucide-react'
import { useMessages } from '../language/language.tsx'
import { download } from '../screen/download.ts'
import { useWorkshop } from '../workshop/use-workshop.tsx'

/** Saves everything that is on this device as a file. */
export function RescueButton() {
  const { workshop: texts } = useMessages()
  const workshop = useWorkshop()
  return (
    <Button onClick={() => download(workshop.rescueFile(), `samenbord-${workshop.id}.json`)}>
      <Download size={16} aria-hidden="true" />
      {texts.rescue}
    </Button>
  )
}
