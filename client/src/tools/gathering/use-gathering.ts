import { callEverybody } from '@samenbord/tools/gathering'
import { goToStep, type Step } from '@samenbord/tools/steps'
import { useCanvasControls } from '../../canvas/canvas-controls.ts'
import { useWorkshop } from '../../workshop/use-workshop.tsx'

/** Brings everybody to the step, and to the part of the canvas, that this person looks at. */
export function useGathering(step: Step): () => void {
  const { documents, newId, me, clock } = useWorkshop()
  const controls = useCanvasControls()
  return () =>
    documents.session.transact(() => {
      goToStep(documents.session, step)
      const at = clock.now() ?? Date.now()
      callEverybody(documents.session, { id: newId(), by: me.get().id, at, area: controls.shownArea() })
    })
}
