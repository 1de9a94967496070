import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createRoot } from 'react-dom/client'
import { createShapeId, type Editor, InstancePresenceRecordType, type TLNoteShape, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import type { SeededNote } from '../notes.ts'
import { fetchNotes, hearOthers, type Report, START_ZOOM, startSpot } from './seed.ts'

const COLOURS = ['yellow', 'orange', 'light-red', 'light-violet', 'light-blue', 'blue', 'light-green', 'grey'] as const
/** tldraw's notes are 200 wide; with this scale they are as large as everybody's. */
const SCALE = 0.8

const idOf = (index: number) => createShapeId(`n${index}`)

function shapeOf(note: SeededNote, index: number) {
  return {
    id: idOf(index),
    type: 'note' as const,
    x: note.x,
    y: note.y,
    props: {
      color: COLOURS[note.colour] ?? 'yellow',
      richText: toRichText(note.text),
      size: 's' as const,
      scale: SCALE,
    } satisfies Partial<TLNoteShape['props']>,
  }
}

function mount(editor: Editor, notes: readonly SeededNote[]): void {
  editor.store.mergeRemoteChanges(() => editor.createShapes(notes.map(shapeOf)))
  editor.updateInstanceState({ isGridMode: true })
  const { x, y } = startSpot(notes)
  const { width, height } = editor.getViewportScreenBounds()
  editor.setCamera({ x: width / 2 / START_ZOOM - x, y: height / 2 / START_ZOOM - y, z: START_ZOOM })
  hearOthers(notes, reports => apply(editor, reports))
}

function apply(editor: Editor, reports: readonly Report[]): void {
  editor.store.mergeRemoteChanges(() => {
    editor.store.put(
      reports.flatMap(({ index, x, y }) => {
        const shape = editor.getShape(idOf(index))
        return shape ? [{ ...shape, x, y }] : []
      }),
    )
    editor.store.put(reports.map(report => presenceOf(editor, report)))
  })
}

function presenceOf(editor: Editor, { user, x, y }: Report) {
  return InstancePresenceRecordType.create({
    id: InstancePresenceRecordType.createId(`user${user}`),
    currentPageId: editor.getCurrentPageId(),
    userId: `user:user${user}`,
    userName: `User ${user}`,
    color: '#1f5fbf',
    cursor: { x: x + 100, y: y + 100, type: 'default', rotation: 0 },
    lastActivityTimestamp: Date.now(),
  })
}

const notes = await fetchNotes()
// Its limit of 4,000 shapes on a page is an option; the board has more.
createRoot(document.getElementById('root') ?? document.body).render(
  <Tldraw
    assetUrls={getAssetUrlsByImport()}
    options={{ maxShapesPerPage: 20_000 }}
    onMount={editor => mount(editor, notes)}
  />,
)
