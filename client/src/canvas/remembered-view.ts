// Where somebody looked last in a workshop, on this device: the middle of the view, so that another screen size does not matter.

import { centreOf, clampZoom, fitRect, lookAt, type Rect } from './camera.ts'
import { openRest } from './rest.ts'
import type { View } from './view.ts'
import { FIT_PADDING } from './view-controls.ts'

const REMEMBER_MS = 400

const keyOf = (workshop: string): string => `samenbord.view.${workshop}`

/** The first look at a board: where this person left it, else everything; an empty board leaves the view as it is. */
export function placeFirst(view: View, workshop: string, extent: Rect | undefined): void {
  if (view.isPlaced()) return
  const remembered = readView(workshop)
  if (remembered) view.set(lookAt(remembered, remembered.zoom, view.size()))
  else if (extent) view.set(fitRect(extent, view.size(), { padding: FIT_PADDING }))
}

/** Writes the view down whenever it has come to rest, until closed. */
export function rememberView(view: View, workshop: string): () => void {
  const write = () => {
    if (view.isPlaced() && view.size().width > 0) writeView(view, workshop)
  }
  const rest = openRest(REMEMBER_MS, write)
  const stop = view.onChange(rest.touch)
  return () => {
    stop()
    rest.cancel()
    write()
  }
}

function writeView(view: View, workshop: string): void {
  const { x, y } = centreOf(view.camera(), view.size())
  try {
    localStorage.setItem(keyOf(workshop), JSON.stringify([Math.round(x), Math.round(y), view.camera().zoom]))
  } catch {
    // A full or closed storage costs comfort only.
  }
}

function readView(workshop: string): { x: number; y: number; zoom: number } | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(workshop)) ?? 'null')
    const [x, y, zoom] = Array.isArray(value) ? value : []
    if (!Number.isFinite(x) || !Number.isFinite(y) || !Number.isFinite(zoom)) return undefined
    return { x: Number(x), y: Number(y), zoom: clampZoom(Number(zoom)) }
  } catch {
    // Storage may be closed to us, or hold what somebody else wrote: both read as nothing remembered.
    return undefined
  }
}
