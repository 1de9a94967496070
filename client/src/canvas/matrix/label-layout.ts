// Where labels go so that none covers another: rectangles in, positions out. Pure and deterministic, O(n·k) by a spatial index.
import RBush from 'rbush'
import type { Point, Rect, Size } from '../camera.ts'
import { crosses, grown, holds, overlaps, rectDistance, shared } from './rectangles.ts'

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
export const ANCHOR_ROOM = 7

const RINGS = [LABEL_REACH, 15, 24, 36, 50, 68, 90, 116]
/** Directions in order of liking: beside, below and above, then between. */
const TURNS = [0, 8, 4, 12, 1, 15, 7, 9, 2, 14, 6, 10, 3, 13, 5, 11]
const COST = { turn: 0.6, coveredAnchor: 60, crossedLabel: 30, abroad: 40, searched: 20 }
/** A place costing more than this is worth a search over the whole area. */
const DEAR = 60
/** Pixels from the anchor from which on it is worth asking a neighbour to step aside, and how many may ask. */
const FAR = 40
const FAR_TRIED = 10
const ROW_STEP = 5
const NEIGHBOURHOOD = 90

interface Boxed {
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly id: string
}

interface Board {
  readonly area: Rect
  readonly anchors: RBush<Boxed>
  readonly taken: RBush<Boxed>
}

/** A rectangle for each label that fits into `area`: none overlaps another, all lie inside, each as near its anchor as there is room. Labels for which there is no room are left out. */
export function layoutLabels(wishes: readonly LabelWish[], area: Rect): ReadonlyMap<string, Rect> {
  const anchors = new RBush<Boxed>().load(wishes.map(wish => boxed(wish.id, roomOf(wish.anchor))))
  const board: Board = { area, anchors, taken: new RBush<Boxed>() }
  const places = new Map<string, Rect>()
  const take = (wish: LabelWish, rect: Rect | undefined) => {
    if (!rect) return
    places.set(wish.id, rect)
    board.taken.insert(boxed(wish.id, rect))
  }
  const ordered = wishes.toSorted(byId)
  for (const wish of ordered) take(wish, stayingPut(wish, board))
  for (const wish of crowdedFirst(ordered, anchors)) {
    if (!places.has(wish.id)) take(wish, bestPlace(wish, board))
  }
  for (const wish of farthest(ordered, places)) makeRoom(wish, { board, places, wishes: ordered })
  return places
}

/** The labels that stand too far from their anchors, the farthest first, without those that had stayed put. */
function farthest(wishes: readonly LabelWish[], places: ReadonlyMap<string, Rect>): readonly LabelWish[] {
  const far = wishes.flatMap(wish => {
    const rect = places.get(wish.id)
    const distance = rect && !wish.before ? rectDistance(wish.anchor, rect) : 0
    return distance > FAR ? [{ wish, distance }] : []
  })
  return far
    .toSorted((a, b) => b.distance - a.distance)
    .slice(0, FAR_TRIED)
    .map(({ wish }) => wish)
}

interface Laid {
  readonly board: Board
  readonly places: Map<string, Rect>
  readonly wishes: readonly LabelWish[]
}

/** Lets one neighbour step aside where both together then stand better. */
function makeRoom(wish: LabelWish, laid: Laid): void {
  for (const reach of RINGS.slice(0, 2)) {
    for (const turn of TURNS) if (tradePlaces(wish, onRing(wish, reach, turn), laid)) return
  }
}

function tradePlaces(wish: LabelWish, rect: Rect, { board, places, wishes }: Laid): boolean {
  const own = places.get(wish.id)
  const blocks = board.taken.search(boxed('', grown(rect, LABEL_GAP - 0.01))).filter(box => box.id !== wish.id)
  const [block] = blocks
  const other = wishes.find(({ id }) => id === block?.id)
  const theirs = block && places.get(block.id)
  if (!own || !block || !theirs || !other || other.before || blocks.length > 1 || !holds(board.area, rect)) return false
  const before = costOf(wish, own, board) + costOf(other, theirs, board)
  const move = (from: LabelWish, place: Rect) => {
    board.taken.remove(boxed(from.id, places.get(from.id) ?? place), sameLabel)
    places.set(from.id, place)
    board.taken.insert(boxed(from.id, place))
  }
  board.taken.remove(block, sameLabel)
  move(wish, rect)
  const aside = nearby(other, board)
  const after = aside && aside.cost + costOf(wish, rect, board)
  board.taken.insert(block)
  if (aside && after !== undefined && after < before) {
    move(other, aside.rect)
    return true
  }
  move(wish, own)
  return false
}

const sameLabel = (a: Boxed, b: Boxed): boolean => a.id === b.id
const costOf = (wish: LabelWish, rect: Rect, board: Board): number =>
  rectDistance(wish.anchor, rect) + nuisance(wish, rect, board)

interface Candidate {
  readonly rect: Rect
  readonly cost: number
}

function bestPlace(wish: LabelWish, board: Board): Rect | undefined {
  const near = nearby(wish, board)
  if (near && near.cost <= DEAR) return near.rect
  const home = wish.home ?? board.area
  const found = [near, searched(wish, home, board), near ? undefined : searched(wish, board.area, board)]
  return cheapest(found)?.rect
}

function cheapest(candidates: readonly (Candidate | undefined)[]): Candidate | undefined {
  return candidates.reduce((best, next) => (next && (!best || next.cost < best.cost) ? next : best), undefined)
}

const byId = (a: LabelWish, b: LabelWish): number => (a.id < b.id ? -1 : 1)

const boxed = (id: string, rect: Rect): Boxed => ({
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

/** Whoever has least choice chooses first. */
function crowdedFirst(wishes: readonly LabelWish[], anchors: RBush<Boxed>): readonly LabelWish[] {
  const crowd = new Map(
    wishes.map(wish => {
      const around = grown({ ...wish.anchor, width: 0, height: 0 }, NEIGHBOURHOOD)
      return [wish.id, anchors.search(boxed('', around)).length]
    }),
  )
  return wishes.toSorted((a, b) => (crowd.get(b.id) ?? 0) - (crowd.get(a.id) ?? 0) || byId(a, b))
}

function stayingPut(wish: LabelWish, board: Board): Rect | undefined {
  if (!wish.before) return undefined
  const rect = { ...wish, x: wish.anchor.x + wish.before.x, y: wish.anchor.y + wish.before.y }
  const place = { x: rect.x, y: rect.y, width: wish.width, height: wish.height }
  return isFree(place, board) && coveredAnchors(place, board) === 0 ? place : undefined
}

function nearby(wish: LabelWish, board: Board): Candidate | undefined {
  let best: Candidate | undefined
  for (const reach of RINGS) {
    if (best && reach >= best.cost) break
    for (const [liking, turn] of TURNS.entries()) {
      const rect = onRing(wish, reach, turn)
      const least = reach + liking * COST.turn
      if ((best && least >= best.cost) || !isFree(rect, board)) continue
      const cost = least + nuisance(wish, rect, board)
      if (!best || cost < best.cost) best = { rect, cost }
    }
  }
  return best
}

/** A label in one of sixteen directions, its nearest edge or corner at `reach` from the anchor. */
function onRing(wish: LabelWish, reach: number, turn: number): Rect {
  const angle = (turn / 16) * 2 * Math.PI
  const [right, down] = [Math.cos(angle), Math.sin(angle)]
  // Along a rectangle around the anchor, not along a circle: a wide label would cover its own anchor.
  const far = Math.max(Math.abs(right), Math.abs(down))
  const x = wish.anchor.x + (right / far) * (wish.width / 2 + reach) - wish.width / 2
  const y = wish.anchor.y + (down / far) * (wish.height / 2 + reach) - wish.height / 2
  return { x: Math.round(x), y: Math.round(y), width: wish.width, height: wish.height }
}

function isFree(rect: Rect, { area, taken }: Board): boolean {
  return holds(area, rect) && !taken.collides(boxed('', grown(rect, LABEL_GAP - 0.01)))
}

function nuisance(wish: LabelWish, rect: Rect, board: Board): number {
  const span = board.taken.search(spanOf(wish.anchor, rect))
  const crossed = span.filter(box => crosses(leaderOf(wish.anchor, rect), rectOf(box))).length
  const abroad = wish.home && !holds(wish.home, rect) ? COST.abroad : 0
  return abroad + crossed * COST.crossedLabel + coveredAnchors(rect, board) * COST.coveredAnchor
}

/** Anchors under a label, its own included. */
function coveredAnchors(rect: Rect, { anchors }: Board): number {
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

/** The best of the gaps on every row of a part of the area. */
function searched(wish: LabelWish, part: Rect, board: Board): Candidate | undefined {
  const within = { ...board, area: shared(part, board.area) }
  const top = within.area.y
  let best: Candidate | undefined
  for (let y = top; y + wish.height <= top + within.area.height; y += ROW_STEP) {
    for (const x of gapsOf(wish, y, within)) {
      const rect = { x, y, width: wish.width, height: wish.height }
      const least = rectDistance(wish.anchor, rect) + COST.searched
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
