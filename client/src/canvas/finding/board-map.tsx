// The whole board, small: where the notes lie, where one looks, and a way to look elsewhere.
import { NOTE_SIZE } from '@samenbord/board'
import { IconButton, useSelected, useSnapshot } from '@samenbord/ui'
import { BoxSelect, Users } from 'lucide-react'
import { type PointerEvent, useEffect, useRef } from 'react'
import { useMessages } from '../../language/language.tsx'
import { lookAt, viewOf } from '../camera.ts'
import type { BoardCanvasHandle } from '../open-board-canvas.ts'
import { pixelRatio } from '../paint/pixel-ratio.ts'
import styles from './finding.module.css'
import { type MapView, mapOf, onMap, spotOnMap } from './map-geometry.ts'

const SIZE = { width: 208, height: 136 }
/** Notes that change are painted this much later, in milliseconds: all of them are gone through. */
const REST_MS = 250

/** A map that follows the view, to be dragged in; who has no pointer has the find bar. */
export function BoardMap({ canvas }: { canvas: BoardCanvasHandle }) {
  const text = useMessages().canvas
  const picture = useRef<HTMLCanvasElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const map = useRef<MapView>(undefined)
  const { controls, view, frames, workshop } = canvas
  const isSelected = useSelected(workshop.selection, selected => selected.size > 0)
  const alone = useSnapshot(workshop.people).length < 2

  useEffect(() => {
    if (!picture.current || !frame.current) return
    return followBoard(canvas, { picture: picture.current, frame: frame.current, map })
  }, [canvas])

  function look(event: PointerEvent<HTMLElement>): void {
    if (!map.current || (event.type === 'pointermove' && event.buttons === 0)) return
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    const box = event.currentTarget.getBoundingClientRect()
    const spot = spotOnMap(map.current, { x: event.clientX - box.left, y: event.clientY - box.top })
    view.set(lookAt(spot, view.camera().zoom, view.size()))
    frames.request()
  }

  return (
    <div className={styles.map}>
      <div className={styles.picture} role="img" aria-label={text.map} onPointerDown={look} onPointerMove={look}>
        <canvas ref={picture} style={SIZE} />
        <div ref={frame} className={styles.seen} />
      </div>
      <div className={styles.ways}>
        <IconButton label={text.zoomToSelection} shortcut="2" disabled={!isSelected} onClick={controls.zoomToSelection}>
          <BoxSelect aria-hidden size={18} />
        </IconButton>
        <IconButton label={text.zoomToPeople} shortcut="3" disabled={alone} onClick={controls.zoomToPeople}>
          <Users aria-hidden size={18} />
        </IconButton>
      </div>
    </div>
  )
}

interface MapParts {
  readonly picture: HTMLCanvasElement
  readonly frame: HTMLElement
  readonly map: { current: MapView | undefined }
}

/** Keeps the map up to date: the frame with the view, the notes once they rest. */
function followBoard({ scene, view, frames, palette, afterFrame }: BoardCanvasHandle, parts: MapParts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const seen = () => viewOf(view.camera(), view.size())

  function paint(): void {
    timer = undefined
    parts.map.current = mapOf(scene.extent(), seen(), SIZE)
    paintNotes({ scene, palette }, parts.picture, parts.map.current)
    place()
  }
  function place(): void {
    if (!parts.map.current) return
    const { x, y, width, height } = onMap(parts.map.current, seen())
    Object.assign(parts.frame.style, {
      transform: `translate(${x}px, ${y}px)`,
      width: `${width}px`,
      height: `${height}px`,
    })
  }
  const soon = () => {
    timer ??= setTimeout(paint, REST_MS)
  }
  paint()
  const stops = [afterFrame(place), scene.onChange(({ visible }) => visible && soon()), view.onChange(soon)]
  frames.request()
  return () => {
    clearTimeout(timer)
    for (const stop of stops) stop()
  }
}

type Painted = Pick<BoardCanvasHandle, 'scene' | 'palette'>

function paintNotes({ scene, palette }: Painted, picture: HTMLCanvasElement, map: MapView): void {
  const ratio = pixelRatio()
  picture.width = SIZE.width * ratio
  picture.height = SIZE.height * ratio
  const ink = picture.getContext('2d')
  if (!ink) return
  const { notes } = palette()
  ink.scale(ratio, ratio)
  for (const slot of scene.slots()) {
    const { x, y, width } = onMap(map, { ...scene.positionOf(slot), width: NOTE_SIZE, height: NOTE_SIZE })
    const side = Math.max(1, width)
    ink.fillStyle = notes[scene.note(slot)?.colour ?? 'yellow']
    ink.fillRect(x, y, side, side)
  }
}
