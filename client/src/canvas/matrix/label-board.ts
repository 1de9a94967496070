// What the labels of one plane have taken, and what a place among them costs. All in pixels.
import RBush from 'rbush'
import type { Point, Rect, Size } from '../camera.ts'
import { crosses, grown, holds, overlaps, rectDistance } from './rectangles.ts'

/** A label that wants to stand near its anchor. All in pixels of one plane. */
export interface LabelWish extends Size {
  readonly id: string
  readonly anchor: Point
  /** Where the label belongs, such as the quadrant of its anchor; it leaves only when there is no good place inside. */
  readonly home?: Rect
  /** Where it stood relative to its anchor; it stays there while nothing is in the way, so that labels do not dance. */
  readonly before?: Point | undefined
}

/** Free pixels between two labels. */
export const LABEL_GAP = 3
/** How far from its anchor a label stands when nothing is in the way. */
export const LABEL_REACH = 9
/** Half the side of the square around an anchor that labels of others keep free where they can. */
const ANCHOR_ROOM = 7

const COST = { coveredAnchor: 60, crossedLabel: 30, abroad: 40 }

export interface Boxed {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly id: string
}

/** Where labels may stand, and what stands there. */
export interface Board {
  readonly area: Rect
  readonly anchors: RBush<Boxed>
  readonly taken: RBush<Boxed>
}

/** The area with every anchor and no label yet. */
export function openBoard(wishes: readonly LabelWish[], area: Rect): Board {
  const anchors = new RBush<Boxed>().load(wishes.map(wish => boxed(wish.id, roomOf(wish.anchor))))
  return { area, anchors, taken: new RBush<Boxed>() }
}

/** A rectangle as the index keeps it. */
export const boxed = (id: string, rect: Rect): Boxed => ({
  id,
  minX: rect.x,
  minY: rect.y,
  maxX: rect.x + rect.width,
  maxY: rect.y + rect.height,
})

const roomOf = ({ x, y }: Point): Rect => grown({ x, y, width: 0, height: 0 }, ANCHOR_ROOM)

const rectOf = ({ minX, minY, maxX, maxY }: Boxed): Rect => ({
  x: minX,
  y: minY,
  width: maxX - minX,
  height: maxY - minY,
})

/** Other labels in the way of one that would stand there. */
export function blocksOf(rect: Rect, { taken }: Board): readonly Boxed[] {
  return taken.search(boxed('', grown(rect, LABEL_GAP - 0.01)))
}

/** Inside the area, and clear of every label. */
export function isFree(rect: Rect, { area, taken }: Board): boolean {
  return holds(area, rect) && !taken.collides(boxed('', grown(rect, LABEL_GAP - 0.01)))
}

/** What is bad about a place, whatever its distance. */
export function nuisance(wish: LabelWish, rect: Rect, board: Board): number {
  const span = board.taken.search(spanOf(wish.anchor, rect))
  const crossed = span.filter(box => crosses(leaderOf(wish.anchor, rect), rectOf(box))).length
  const abroad = wish.home && !holds(wish.home, rect) ? COST.abroad : 0
  return abroad + crossed * COST.crossedLabel + coveredAnchors(rect, board) * COST.coveredAnchor
}

/** Distance and nuisance together: what two places are compared by. */
export const costOf = (wish: LabelWish, rect: Rect, board: Board): number =>
  rectDistance(wish.anchor, rect) + nuisance(wish, rect, board)

/** Anchors under a label, its own included. */
export function coveredAnchors(rect: Rect, { anchors }: Board): number {
  return anchors.search(boxed('', rect)).filter(box => overlaps(rectOf(box), rect)).length
}

/** The line from an anchor to the nearest point of its label. */
export function leaderOf(anchor: Point, rect: Rect): readonly [Point, Point] {
  const x = Math.min(Math.max(anchor.x, rect.x), rect.x + rect.width)
  const y = Math.min(Math.max(anchor.y, rect.y), rect.y + rect.height)
  return [anchor, { x, y }]
}

function spanOf(anchor: Point, rect: Rect): Boxed {
  const [from, to] = leaderOf(anchor, rect)
  const [minX, minY] = [Math.min(from.x, to.x), Math.min(from.y, to.y)]
  return { id: '', minX, minY, maxX: Math.max(from.x, to.x), maxY: Math.max(from.y, to.y) }
}
