// Where a label could stand: around its anchor first, then anywhere.
import type { Rect } from '../camera.ts'
import { type Board, boxed, isFree, LABEL_GAP, LABEL_REACH, type LabelWish, nuisance } from './label-board.ts'
import { grown, rectDistance, shared } from './rectangles.ts'

/** How far from its anchor a label may stand, in the order in which it is tried. */
export const RINGS = [LABEL_REACH, 15, 24, 36, 50, 68, 90, 116] as const
/** Directions in order of liking: beside, below and above, then between. */
export const TURNS = [0, 8, 4, 12, 1, 15, 7, 9, 2, 14, 6, 10, 3, 13, 5, 11] as const
const TURN_COST = 0.6
/** A place found by searching is a little worse than one on a ring. */
const SEARCHED_COST = 20
/** A place costing more than this is worth a search over the whole area. */
const DEAR = 60
const ROW_STEP = 5

/** A place, and what is bad about it. */
export interface Candidate {
  readonly rect: Rect
  readonly cost: number
}

/** The cheapest free place; undefined where nothing is free. */
export function bestPlace(wish: LabelWish, board: Board): Rect | undefined {
  const near = nearby(wish, board)
  if (near && near.cost <= DEAR) return near.rect
  const home = wish.home ?? board.area
  const found = [near, searched(wish, home, board), near ? undefined : searched(wish, board.area, board)]
  return cheapest(found)?.rect
}

function cheapest(candidates: readonly (Candidate | undefined)[]): Candidate | undefined {
  return candidates.reduce((best, next) => (next && (!best || next.cost < best.cost) ? next : best), undefined)
}

/** The cheapest free place on the rings around the anchor. */
export function nearby(wish: LabelWish, board: Board): Candidate | undefined {
  let best: Candidate | undefined
  for (const reach of RINGS) {
    if (best && reach >= best.cost) break
    for (const [liking, turn] of TURNS.entries()) {
      const rect = onRing(wish, reach, turn)
      const least = reach + liking * TURN_COST
      if ((best && least >= best.cost) || !isFree(rect, board)) continue
      const cost = least + nuisance(wish, rect, board)
      if (!best || cost < best.cost) best = { rect, cost }
    }
  }
  return best
}

/** A label in one of sixteen directions, its nearest edge or corner at `reach` from the anchor. */
export function onRing(wish: LabelWish, reach: number, turn: number): Rect {
  const angle = (turn / 16) * 2 * Math.PI
  const [right, down] = [Math.cos(angle), Math.sin(angle)]
  // Along a rectangle around the anchor, not along a circle: a wide label would cover its own anchor.
  const far = Math.max(Math.abs(right), Math.abs(down))
  const x = wish.anchor.x + (right / far) * (wish.width / 2 + reach) - wish.width / 2
  const y = wish.anchor.y + (down / far) * (wish.height / 2 + reach) - wish.height / 2
  return { x: Math.round(x), y: Math.round(y), width: wish.width, height: wish.height }
}

/** The best of the gaps on every row of a part of the area. */
function searched(wish: LabelWish, part: Rect, board: Board): Candidate | undefined {
  const within = { ...board, area: shared(part, board.area) }
  const top = within.area.y
  let best: Candidate | undefined
  for (let y = top; y + wish.height <= top + within.area.height; y += ROW_STEP) {
    for (const x of gapsOf(wish, y, within)) {
      const rect = { x, y, width: wish.width, height: wish.height }
      const least = rectDistance(wish.anchor, rect) + SEARCHED_COST
      if (best && least >= best.cost) continue
      const cost = least + nuisance(wish, rect, board)
      if (!best || cost < best.cost) best = { rect, cost }
    }
  }
  return best
}

/** For each gap of a row that is wide enough: where in it the label comes nearest to its anchor. */
function gapsOf(wish: LabelWish, y: number, { area, taken }: Board): readonly number[] {
  const band = grown({ x: area.x, y, width: area.width, height: wish.height }, LABEL_GAP - 0.01)
  const blocks = taken.search(boxed('', band)).toSorted((a, b) => a.minX - b.minX)
  const wanted = wish.anchor.x - wish.width / 2
  const found: number[] = []
  let free = area.x
  for (const block of [...blocks, { minX: area.x + area.width + LABEL_GAP, maxX: Infinity }]) {
    const last = block.minX - LABEL_GAP - wish.width
    if (last >= free) found.push(Math.min(Math.max(wanted, free), last))
    free = Math.max(free, block.maxX + LABEL_GAP)
  }
  return found
}
