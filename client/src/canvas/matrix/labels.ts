// Keeps where every chip of the matrix stands, so that it changes only where something is in the way.
import type { NoteId, Thresholds } from '@samenbord/board'
import type { Point, Rect } from '../camera.ts'
import type { Measure } from '../paint/note-layout.ts'
import { type Chip, type Detail, type Face, faceOf } from './chip.ts'
import { layoutLabels } from './label-layout.ts'
import { type MatrixView, pointOf } from './matrix-geometry.ts'
import { quadrantRects } from './paint-plane.ts'
import { grown, holdsPoint } from './rectangles.ts'

/** A chip with its place; without a face where there is no room for its label and only the anchor is shown. */
export interface PlacedChip {
  readonly chip: Chip
  readonly anchor: Point
  readonly face: Face | undefined
  readonly rect: Rect | undefined
}

export interface LabelOrder {
  readonly chips: readonly Chip[]
  readonly view: MatrixView
  readonly thresholds: Thresholds
  readonly measure: Measure
  readonly footOf: (chip: Chip) => string
  /** Labels stay where they are unless something is in the way; else all are laid out anew. */
  readonly keep: boolean
}

/** From so much zoom on the whole note is shown. */
export const FULL_FROM = 2
const EDGE = 4
/** Widths of text tried, until every label finds a place. */
const WIDTHS = [150, 122, 98, 78, 60] as const

export interface Labels {
  get(): ReadonlyMap<NoteId, PlacedChip>
  lay(order: LabelOrder): void
}

export function openLabels(): Labels {
  let places: ReadonlyMap<NoteId, PlacedChip> = new Map()
  let width: number = WIDTHS[0]

  function lay(order: LabelOrder): void {
    if (!order.keep) width = WIDTHS[0]
    for (const next of WIDTHS.filter(candidate => candidate <= width)) {
      // Narrower chips have other sizes: nothing can stay where it was.
      const before = order.keep && next === width ? places : undefined
      const { all, complete } = layOnce(order, next, before)
      places = all
      if (!complete) continue
      width = next
      return
    }
    width = WIDTHS.at(-1) ?? width
  }

  return { get: () => places, lay }
}

export const detailAt = (zoom: number): Detail => (zoom >= FULL_FROM ? 'full' : 'compact')

function layOnce(order: LabelOrder, width: number, before: ReadonlyMap<NoteId, PlacedChip> | undefined) {
  const { chips, view, measure, footOf } = order
  const detail = detailAt(view.zoom)
  const area = grown(view.area, -EDGE)
  const homes = quadrantRects(view, order.thresholds)
  const seen = grown(view.area, 1)
  const wanted = chips
    .map(chip => ({ chip, anchor: pointOf(view, chip.placement) }))
    .filter(({ anchor }) => holdsPoint(seen, anchor))
    .map(wish => ({ ...wish, face: faceOf(wish.chip, { detail, width, measure, foot: footOf(wish.chip) }) }))
  const rects = layoutLabels(
    wanted.map(({ chip, anchor, face }) => ({
      id: chip.id,
      anchor,
      width: face.width,
      height: face.height,
      ...(chip.level && { home: homes[chip.level] }),
      before: offsetOf(before?.get(chip.id), face),
    })),
    area,
  )
  const all = new Map<NoteId, PlacedChip>()
  for (const { chip, anchor, face } of wanted) {
    const rect = rects.get(chip.id)
    all.set(chip.id, { chip, anchor, rect, face: rect && face })
  }
  return { all, complete: rects.size === wanted.length }
}

/** Where a label stood relative to its anchor, if it still has the size it had. */
function offsetOf(placed: PlacedChip | undefined, face: Face): Point | undefined {
  if (!placed?.rect || placed.rect.width !== face.width || placed.rect.height !== face.height) return undefined
  return { x: placed.rect.x - placed.anchor.x, y: placed.rect.y - placed.anchor.y }
}
