// Keeps where every chip of the matrix stands, so that it changes only where something is in the way.
import type { NoteId, Thresholds } from '@samenbord/board'
import type { Point, Rect } from '../camera.ts'
import type { Measure } from '../paint/note-layout.ts'
import { type Chip, type Detail, type Face, faceOf } from './chip.ts'
import { layoutLabels, strayOf } from './label-layout.ts'
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

/** Whether labels stay where they stood: unless something is in the way; only while there is no much better place; not at all. */
export type Keep = 'standing' | 'good' | 'nothing'

export interface LabelOrder {
  readonly chips: readonly Chip[]
  readonly view: MatrixView
  readonly thresholds: Thresholds
  readonly measure: Measure
  readonly footOf: (chip: Chip) => string
  readonly keep: Keep
}

/** From so much zoom on the whole note is shown. */
const FULL_FROM = 2
/** Whole notes may stray so many pixels on average. */
const FULL_STRAY = 22
const EDGE = 4
/** A layout is taken for a better one when labels stray this much more, and not before they stray so many pixels in all. */
const STRAY_RATIO = 1.5
const STRAY_MIN = 150
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
    if (order.view.zoom >= FULL_FROM) {
      const laid = better(order, { detail: 'full', width }, order.keep === 'nothing' ? undefined : places)
      places = laid.all
      // Where many stand close together whole notes would stray too far: short ones say more there.
      if (laid.complete && laid.stray <= laid.all.size * FULL_STRAY) return
    }
    layCompact(order)
  }

  function layCompact(order: LabelOrder): void {
    if (order.keep === 'nothing') width = WIDTHS[0]
    for (const next of WIDTHS.filter(candidate => candidate <= width)) {
      // Narrower chips have other sizes: nothing can stay where it was.
      const before = order.keep !== 'nothing' && next === width ? places : undefined
      const laid = better(order, { detail: 'compact', width: next }, before)
      places = laid.all
      width = next
      if (laid.complete) return
    }
  }

  return { get: () => places, lay }
}

interface Look {
  readonly detail: Detail
  /** Of the text, in pixels. */
  readonly width: number
}

interface LaidOut {
  readonly all: ReadonlyMap<NoteId, PlacedChip>
  readonly complete: boolean
  readonly stray: number
}

/** One layout, or the better of two: one by one many small decisions can end in a poor picture. */
function better(order: LabelOrder, look: Look, before: ReadonlyMap<NoteId, PlacedChip> | undefined): LaidOut {
  const kept = layOnce(order, look, before)
  if (!before || order.keep !== 'good' || kept.stray < STRAY_MIN) return kept
  const anew = layOnce(order, look, undefined)
  return anew.complete && anew.stray * STRAY_RATIO < kept.stray ? anew : kept
}

function layOnce(
  order: LabelOrder,
  { detail, width }: Look,
  before: ReadonlyMap<NoteId, PlacedChip> | undefined,
): LaidOut {
  const { chips, view, measure, footOf } = order
  const area = grown(view.area, -EDGE)
  const homes = quadrantRects(view, order.thresholds)
  const seen = grown(view.area, 1)
  const wanted = chips
    .map(chip => ({ chip, anchor: pointOf(view, chip.placement) }))
    .filter(({ anchor }) => holdsPoint(seen, anchor))
    .map(wish => ({ ...wish, face: faceOf(wish.chip, { detail, width, measure, foot: footOf(wish.chip) }) }))
  const wishes = wanted.map(({ chip, anchor, face }) => ({
    id: chip.id,
    anchor,
    width: face.width,
    height: face.height,
    ...(chip.level && { home: homes[chip.level] }),
    before: offsetOf(before?.get(chip.id), face),
  }))
  const rects = layoutLabels(wishes, area, order.keep === 'standing')
  const all = new Map<NoteId, PlacedChip>()
  for (const { chip, anchor, face } of wanted) {
    const rect = rects.get(chip.id)
    all.set(chip.id, { chip, anchor, rect, face: rect && face })
  }
  return { all, complete: rects.size === wanted.length, stray: strayOf(wishes, rects) }
}

/** Where a label stood relative to its anchor, if it still has the size it had. */
function offsetOf(placed: PlacedChip | undefined, face: Face): Point | undefined {
  if (!placed?.rect || placed.rect.width !== face.width || placed.rect.height !== face.height) return undefined
  return { x: placed.rect.x - placed.anchor.x, y: placed.rect.y - placed.anchor.y }
}
