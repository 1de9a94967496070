// What a tutorial leads to: one group of nodes per note, React state for where they are.
import type { KonvaEventObject } from 'konva/lib/Node'
import { memo, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Circle, Group, Layer, Rect, Stage, Text } from 'react-konva'
import { type SeededNote, SIDE } from '../notes.ts'
import { fetchNotes, hearOthers, paints, type Report, START_ZOOM, startSpot } from './seed.ts'

type NoteProps = { note: SeededNote; index: number; x: number; y: number; text: string; onEdit(index: number): void }

const Note = memo(function Note({ note, index, x, y, text, onEdit }: NoteProps) {
  return (
    <Group x={x} y={y} draggable onDblClick={() => onEdit(index)}>
      <Rect
        width={SIDE}
        height={SIDE}
        cornerRadius={3}
        fill={paints[note.colour] ?? '#ffe58a'}
        shadowBlur={6}
        shadowOpacity={0.2}
      />
      <Text text={text} width={SIDE} height={SIDE} padding={12} fontSize={16} />
    </Group>
  )
})

function Board({ notes }: { notes: readonly SeededNote[] }) {
  const start = startSpot(notes)
  const [camera, setCamera] = useState({ x: start.x, y: start.y, zoom: START_ZOOM })
  const [places, setPlaces] = useState<ReadonlyMap<number, Report>>(new Map())
  const [texts, setTexts] = useState<ReadonlyMap<number, string>>(new Map())
  const [edited, setEdited] = useState<number>()
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(
    () => hearOthers(notes, reports => setPlaces(old => new Map([...old, ...reports.map(r => [r.index, r] as const)]))),
    [notes],
  )
  useEffect(() => {
    if (edited !== undefined) field.current?.focus()
  }, [edited])

  function onWheel({ evt }: KonvaEventObject<WheelEvent>): void {
    evt.preventDefault()
    if (evt.ctrlKey) setCamera(old => ({ ...old, zoom: Math.max(0.1, old.zoom * Math.exp(-evt.deltaY / 100)) }))
    else setCamera(old => ({ ...old, x: old.x + evt.deltaX / old.zoom, y: old.y + evt.deltaY / old.zoom }))
  }

  const { zoom } = camera
  return (
    <>
      <Stage
        width={innerWidth}
        height={innerHeight}
        scaleX={zoom}
        scaleY={zoom}
        x={innerWidth / 2 - camera.x * zoom}
        y={innerHeight / 2 - camera.y * zoom}
        onWheel={onWheel}
      >
        <Layer>
          {notes.map((note, index) => (
            <Note
              key={note.id}
              note={note}
              index={index}
              x={places.get(index)?.x ?? note.x}
              y={places.get(index)?.y ?? note.y}
              text={texts.get(index) ?? note.text}
              onEdit={setEdited}
            />
          ))}
        </Layer>
        <Layer listening={false}>
          {[...places.values()].map(({ user, x, y }) => (
            <Circle key={user} x={x + 100} y={y + 100} radius={8} fill="#1f5fbf" />
          ))}
        </Layer>
      </Stage>
      {edited !== undefined && (
        <textarea
          ref={field}
          style={{ position: 'fixed', left: innerWidth / 2 - 40, top: innerHeight / 2 - 40, width: 80, height: 80 }}
          value={texts.get(edited) ?? notes[edited]?.text ?? ''}
          onChange={event => setTexts(old => new Map(old).set(edited, event.target.value))}
          onKeyDown={event => event.key === 'Escape' && setEdited(undefined)}
          onBlur={() => setEdited(undefined)}
        />
      )}
    </>
  )
}

const notes = await fetchNotes()
createRoot(document.getElementById('root') ?? document.body).render(<Board notes={notes} />)
