// Where somebody looked last in a workshop, on this device: the middle of the view, so that another screen size does not matter.

import { type Camera, centreOf, clampZoom, lookAt, type Size, type Spot } from './camera.ts'

export interface Remembered {
  readonly centre: Spot
  readonly zoom: number
}

const keyOf = (workshop: string, plane: string): string => `samenbord.view.${plane}.${workshop}`

/** The remembered view, or undefined when there is none that can be read. */
export function readView(workshop: string, plane: string): Remembered | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(keyOf(workshop, plane)) ?? 'null')
    if (!Array.isArray(value) || !value.every(part => Number.isFinite(part))) return undefined
    const [x, y, zoom] = value as number[]
    return x === undefined || y === undefined || zoom === undefined
      ? undefined
      : { centre: { x, y }, zoom: clampZoom(zoom) }
  } catch {
    // Storage may be closed to us, or hold what somebody else wrote: both read as nothing remembered.
    return undefined
  }
}

/** Remembers; a device that refuses to store simply does not remember. */
export function writeView(workshop: string, plane: string, { camera, size }: { camera: Camera; size: Size }): void {
  const { x, y } = centreOf(camera, size)
  try {
    localStorage.setItem(keyOf(workshop, plane), JSON.stringify([Math.round(x), Math.round(y), camera.zoom]))
  } catch {
    // A full or closed storage costs comfort only.
  }
}

export function cameraOf({ centre, zoom }: Remembered, size: Size): Camera {
  return lookAt(centre, zoom, size)
}
