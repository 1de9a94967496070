// The matrix on a canvas: shown plain models, it paints them, hears hands and asks its owner for changes. No React, no document.
import { levelOf, type NoteId, type Placement } from '@samenbord/board'
import type { Presence } from '@samenbord/wire'
import type { Point } from '../camera.ts'
import { openSurface } from '../surface.ts'
import type { Carry } from './carry.ts'
import type { HandParts } from './hand-parts.ts'
import { centredView, middleOf, placementUnder, wholePlane, zoomedView } from './matrix-geometry.ts'
import { matrixHands } from './matrix-hands.ts'
import type { MatrixModel, MatrixOwner } from './matrix-model.ts'
import { type MatrixPicture, openMatrixPicture } from './matrix-picture.ts'
import { refreshChips, thresholdsOf } from './matrix-state.ts'
import { holdsPoint } from './rectangles.ts'

export interface Matrix {
  show(model: MatrixModel): void
  showOthers(others: ReadonlyMap<number, Presence>): void
  /** The placement under a pixel of the page; undefined outside the plane. */
  placementAt(client: Point): Placement | undefined
  zoomBy(factor: number): void
  zoomToFit(): void
  centreOn(note: NoteId): void
  close(): void
}

/** Mounts a matrix in `host`, which must have a size and be positioned. */
export function openMatrix(
  host: HTMLElement,
  { model, carry, owner }: { model: MatrixModel; carry: Carry; owner: MatrixOwner },
): Matrix {
  const picture = openMatrixPicture(host, { model, carry })
  const { state, setView, repaint } = picture
  const parts: HandParts = { state, owner, host, setView, repaint }
  const surface = openSurface(host, matrixHands(parts))
  const unsubscribe = watchCarry(picture)
  const leave = () => {
    owner.pointAt(undefined)
    state.hovered = undefined
    if (carry.get()?.hand === 'pick') carry.move(undefined)
    repaint('all')
  }
  host.addEventListener('pointerleave', leave)
  refreshChips(state)

  return {
    show(next) {
      const before = state.model
      state.model = next
      if (next.board === before.board && next.thresholds === before.thresholds && next.words === before.words) {
        repaint('all')
        return
      }
      refreshChips(state)
      // While somebody here has a note in the hand, nothing else moves.
      const keep = carry.get() ? 'standing' : 'good'
      picture.lay({ keep: next.words === before.words ? keep : 'nothing', snap: false })
    },
    showOthers(others) {
      const changed = state.others.hear(others, performance.now())
      repaint('float')
      if (changed) repaint('chips')
    },
    placementAt(client) {
      const box = host.getBoundingClientRect()
      const point = { x: client.x - box.left, y: client.y - box.top }
      return holdsPoint(state.view.area, point) ? placementUnder(state.view, point) : undefined
    },
    zoomBy: factor => setView(zoomedView(state.view, factor, middleOf(state.view.area))),
    zoomToFit: () => setView(wholePlane(state.size)),
    centreOn(note) {
      const placement = state.model.board.placements.get(note)
      if (placement) setView(centredView(state.view, placement))
    },
    close() {
      host.removeEventListener('pointerleave', leave)
      unsubscribe()
      surface.close()
      picture.close()
    },
  }
}

/** Repaints what a carried note changes: the layer it floats on with every move, the others only when they look different. */
function watchCarry({ state, repaint }: Pick<MatrixPicture, 'state' | 'repaint'>): () => void {
  const lookOf = () => {
    const held = state.carry.get()
    const level = held?.placement && levelOf(held.placement, thresholdsOf(state))
    return { level, lifted: held && `${held.note} ${held.hand} ${held.placement !== undefined}` }
  }
  let before = lookOf()
  return state.carry.subscribe(() => {
    const now = lookOf()
    repaint('float')
    if (now.level !== before.level) repaint('plane')
    if (now.lifted !== before.lifted) repaint('chips')
    before = now
  })
}
