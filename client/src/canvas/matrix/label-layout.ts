// Where labels go so that none covers another: rectangles in, positions out. Pure and deterministic, O(n·k) by a spatial index.
import type { Rect } from '../camera.ts'
import {
  type Board,
  type Boxed,
  blocksOf,
  boxed,
  costOf,
  coveredAnchors,
  isFree,
  LABEL_REACH,
  type LabelWish,
  openBoard,
} from './label-board.ts'
import { bestPlace, nearby, onRing, RINGS, TURNS } from './label-search.ts'
import { grown, holds, rectDistance } from './rectangles.ts'

/** Pixels from the anchor from which on it is worth asking a neighbour to step aside, and how many may ask. */
const FAR = 40
const FAR_TRIED = 12
const ROUNDS = 3
/** A label that stood somewhere moves only to a place that is so many pixels better. */
const WORTH_MOVING = 30
const NEIGHBOURHOOD = 90

/** A rectangle for each label that fits into `area`: none overlaps another, all lie inside, each as near its anchor as there is room. Labels for which there is no room are left out; `fixed` is quick: it leaves labels where they stood even when better places came free. */
export function layoutLabels(wishes: readonly LabelWish[], area: Rect, fixed = false): ReadonlyMap<string, Rect> {
  const board = openBoard(wishes, area)
  const places = new Map<string, Rect>()
  const take = (wish: LabelWish, rect: Rect | undefined) => {
    if (!rect) return
    places.set(wish.id, rect)
    board.taken.insert(boxed(wish.id, rect))
  }
  const ordered = wishes.toSorted(byId)
  for (const wish of ordered) take(wish, stayingPut(wish, board))
  for (const wish of crowdedFirst(ordered, board)) {
    if (!places.has(wish.id)) take(wish, bestPlace(wish, board))
  }
  const laid: Laid = { board, places, wishes: ordered }
  let round = fixed ? ROUNDS : 0
  while (round < ROUNDS && improve(laid)) round++
  return places
}

/** How far labels stand from their anchors altogether, in pixels beyond the least: what two layouts are compared by. */
export function strayOf(wishes: readonly LabelWish[], places: ReadonlyMap<string, Rect>): number {
  const strays = wishes.map(wish => {
    const rect = places.get(wish.id)
    return rect ? Math.max(0, rectDistance(wish.anchor, rect) - LABEL_REACH) : 0
  })
  return strays.reduce((sum, stray) => sum + stray, 0)
}

const byId = (a: LabelWish, b: LabelWish): number => (a.id < b.id ? -1 : 1)

/** Whoever has least choice chooses first. */
function crowdedFirst(wishes: readonly LabelWish[], { anchors }: Board): readonly LabelWish[] {
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

/** The labels that stand too far from their anchors, the farthest first. */
function farthest(wishes: readonly LabelWish[], places: ReadonlyMap<string, Rect>): readonly LabelWish[] {
  const far = wishes.flatMap(wish => {
    const rect = places.get(wish.id)
    const distance = rect ? rectDistance(wish.anchor, rect) : 0
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

/** The farthest come nearer, or ask a neighbour for room; false when nothing could be improved. */
function improve(laid: Laid): boolean {
  const moved = farthest(laid.wishes, laid.places).filter(wish => comeNearer(wish, laid) || makeRoom(wish, laid))
  return moved.length > 0
}

/** Whoever was placed early may find a better place now that all stand; true when it moved. */
function comeNearer(wish: LabelWish, laid: Laid): boolean {
  const own = laid.places.get(wish.id)
  if (!own) return false
  const before = costOf(wish, own, laid.board)
  laid.board.taken.remove(boxed(wish.id, own), sameLabel)
  const found = bestPlace(wish, laid.board)
  const better = found && costOf(wish, found, laid.board) < before - gainFor(wish)
  const place = better ? found : own
  laid.places.set(wish.id, place)
  laid.board.taken.insert(boxed(wish.id, place))
  return better === true
}

/** Lets one neighbour step aside where both together then stand better. */
function makeRoom(wish: LabelWish, laid: Laid): boolean {
  return RINGS.slice(0, 2).some(reach => TURNS.some(turn => tradePlaces(wish, onRing(wish, reach, turn), laid)))
}

function tradePlaces(wish: LabelWish, rect: Rect, { board, places, wishes }: Laid): boolean {
  const own = places.get(wish.id)
  const blocks = blocksOf(rect, board).filter(box => box.id !== wish.id)
  const [block] = blocks
  const other = wishes.find(({ id }) => id === block?.id)
  const theirs = block && places.get(block.id)
  if (!own || !block || !theirs || !other || blocks.length > 1 || !holds(board.area, rect)) return false
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
  if (aside && after !== undefined && after < before - gainFor(wish, other)) {
    move(other, aside.rect)
    return true
  }
  move(wish, own)
  return false
}

/** How much better it has to become before one of these moves. */
const gainFor = (...wishes: readonly LabelWish[]): number => (wishes.some(wish => wish.before) ? WORTH_MOVING : 1)

const sameLabel = (a: Boxed, b: Boxed): boolean => a.id === b.id
