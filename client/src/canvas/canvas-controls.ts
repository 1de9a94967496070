// How the rest of the room steers the canvas that is on the screen, if one is. Without one everything still works, from the snapshot.

import { type BoardSnapshot, liveNotes, type NoteId, type Position } from '@samenbord/board'
import { useMemo, useState } from 'react'
import { useWorkshop } from '../workshop/use-workshop.tsx'
import type { Rect } from './camera.ts'
import { extentOf, freeSpots, occupiedBy } from './layout/free-spots.ts'

export interface CanvasControls {
  zoomIn(): void
  zoomOut(): void
  /** Shows every note. */
  zoomToFit(): void
  /** Brings a note to the middle of the view. */
  centreOn(note: NoteId): void
  /** What of the board is in view, in board units; undefined while no canvas is on the screen. */
  shownArea(): Rect | undefined
  /** Brings all of an area into view; also soon after a canvas appears. */
  showArea(area: Rect): void
  /** Brings to the middle where somebody is on the board, as far as they show it. */
  goToPerson(client: number): void
  /** Places for new notes where people look, in tidy rows, on top of nothing; the view follows when it is full. */
  freeSpots(count: number): readonly Position[]
}

let mounted: CanvasControls | undefined
/** What the next canvas is to show, and until when somebody waits for it. */
let wanted: { readonly area: Rect; readonly until: number } | undefined
const PATIENCE_MS = 5000

/** Called by a canvas when it appears; the answer takes it out again. */
export function registerCanvas(controls: CanvasControls): () => void {
  mounted = controls
  if (wanted && wanted.until > performance.now()) controls.showArea(wanted.area)
  wanted = undefined
  return () => {
    if (mounted === controls) mounted = undefined
  }
}

/** Is there a canvas on the screen just now? */
export const useHasCanvas = (): boolean => useState(() => mounted !== undefined)[0]

/** The canvas on the screen; while there is none (list view), zooming does nothing and free places are counted from the notes. */
export function useCanvasControls(): CanvasControls {
  const { board } = useWorkshop()
  return useMemo<CanvasControls>(
    () => ({
      zoomIn: () => mounted?.zoomIn(),
      zoomOut: () => mounted?.zoomOut(),
      zoomToFit: () => mounted?.zoomToFit(),
      centreOn: note => mounted?.centreOn(note),
      shownArea: () => mounted?.shownArea(),
      showArea(area) {
        wanted = mounted ? undefined : { area, until: performance.now() + PATIENCE_MS }
        mounted?.showArea(area)
      },
      goToPerson: client => mounted?.goToPerson(client),
      freeSpots: count => mounted?.freeSpots(count) ?? spotsWithoutView(board.get(), count),
    }),
    [board],
  )
}

/** As if people looked at a screen full of notes around the first ones. */
function spotsWithoutView(snapshot: BoardSnapshot, count: number): readonly Position[] {
  const positions = liveNotes(snapshot).map(note => note.position)
  const everything = extentOf(positions)
  const view = { x: everything?.x ?? 0, y: everything?.y ?? 0, width: 1200, height: 700 }
  return freeSpots(count, { view, everything, occupied: occupiedBy(positions) })
}
