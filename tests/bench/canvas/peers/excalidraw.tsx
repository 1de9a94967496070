import { CaptureUpdateAction, convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw'
import type { ExcalidrawImperativeAPI } from '@excalidraw/excalidraw/types'
import { createRoot } from 'react-dom/client'
import '@excalidraw/excalidraw/index.css'
import { type SeededNote, SIDE } from '../notes.ts'
import { fetchNotes, hearOthers, paints, type Report, START_ZOOM, startSpot } from './seed.ts'

type Collaborators = Parameters<ExcalidrawImperativeAPI['updateScene']>[0]['collaborators']

function elementsOf(notes: readonly SeededNote[]) {
  return convertToExcalidrawElements(
    notes.map(note => ({
      type: 'rectangle' as const,
      id: note.id,
      x: note.x,
      y: note.y,
      width: SIDE,
      height: SIDE,
      backgroundColor: paints[note.colour] ?? '#ffe58a',
      fillStyle: 'solid' as const,
      strokeWidth: 1,
      roughness: 0,
      label: { text: note.text, fontSize: 16 },
    })),
    { regenerateIds: false },
  )
}

/** What a collaborator changes: the rectangle and the text bound to it. */
function openApply(api: ExcalidrawImperativeAPI, notes: readonly SeededNote[]): (reports: readonly Report[]) => void {
  const collaborators = new Map<string, object>()
  return reports => {
    const moved = new Map(reports.map(report => [notes[report.index]?.id, report]))
    const elements = api.getSceneElements()
    const boxes = new Map(elements.filter(element => moved.has(element.id)).map(element => [element.id, element]))
    const next = elements.map(element => {
      const key = element.type === 'text' ? (element.containerId ?? '') : element.id
      const report = moved.get(key)
      const box = boxes.get(key)
      if (!report || !box) return element
      const x = element.x + report.x - box.x
      const y = element.y + report.y - box.y
      return { ...element, x, y, version: element.version + 1, versionNonce: element.versionNonce + 1 }
    })
    for (const { user, x, y } of reports) {
      collaborators.set(`user${user}`, {
        username: `User ${user}`,
        pointer: { x: x + 100, y: y + 100, tool: 'pointer' },
      })
    }
    api.updateScene({
      elements: next,
      collaborators: new Map(collaborators) as Collaborators & {},
      captureUpdate: CaptureUpdateAction.NEVER,
    })
  }
}

const notes = await fetchNotes()
const { x, y } = startSpot(notes)
const scrollX = innerWidth / 2 / START_ZOOM - x
const scrollY = innerHeight / 2 / START_ZOOM - y
createRoot(document.getElementById('root') ?? document.body).render(
  <div style={{ position: 'fixed', inset: 0 }}>
    <Excalidraw
      initialData={{
        elements: elementsOf(notes),
        // a brand type that only its own code can make
        appState: { scrollX, scrollY, zoom: { value: START_ZOOM as never }, gridModeEnabled: false },
        scrollToContent: false,
      }}
      excalidrawAPI={api => hearOthers(notes, openApply(api, notes))}
    />
  </div>,
)
