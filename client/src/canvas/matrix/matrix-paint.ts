// Composes the three layers of the matrix out of the painters.
import type { Placement } from '@samenbord/board'
import type { Point, Rect } from '../camera.ts'
import { type Chip, type Detail, type Face, faceOf } from './chip.ts'
import type { PlacedChip } from './labels.ts'
import { pointOf } from './matrix-geometry.ts'
import { chipAt, isLifted, type MatrixState, thresholdsOf } from './matrix-state.ts'
import { paintAxes, paintTag } from './paint-axes.ts'
import { paintAnchor, paintChip, paintLeader } from './paint-chip.ts'
import { paintGhost } from './paint-ghost.ts'
import { paintCursor, paintPersonName } from './paint-people.ts'
import { paintPlane } from './paint-plane.ts'
import { paintSpread } from './paint-spread.ts'
import { grown } from './rectangles.ts'

const CARRIED_WIDTH = 170
/** Anchors at the very edge stay whole. */
const SPILL = 7

export function paintPlaneLayer(state: MatrixState, pen: CanvasRenderingContext2D): void {
  const { view, model } = state
  const thresholds = thresholdsOf(state)
  const theme = state.theme()
  const held = state.carry.get()
  const highlight = held?.placement && chipAt(state, held.note, held.placement)?.level
  paintPlane(pen, { view, thresholds, theme, levelNames: model.words.levels, highlight })
  if (model.spread) paintSpread(pen, model.spread, { view, theme })
  paintAxes(pen, {
    view,
    size: state.size,
    thresholds,
    theme,
    words: model.words.axes,
    measure: state.font.measure,
    handles: model.mayMoveThresholds,
    active: state.moving?.axis ?? state.hoveredHandle,
    percent: model.words.percent,
  })
}

export function paintChipsLayer(state: MatrixState, pen: CanvasRenderingContext2D): void {
  const area = grown(state.view.area, SPILL)
  const all = [...state.labels.get().values()]
  const theme = state.theme()
  pen.save()
  pen.beginPath()
  pen.rect(area.x, area.y, area.width, area.height)
  pen.clip()
  paintGhosts(state, pen)
  for (const placed of all) paintRestingLeader(state, pen, placed)
  for (const placed of all) paintResting(state, pen, placed)
  for (const placed of all) {
    const { anchor } = state.motion.shownOf(placed)
    paintAnchor(pen, anchor, { chip: placed.chip, theme, hollow: isLifted(state, placed) })
  }
  pen.restore()
}

/** Under the chips: they say where things stand now, the ghosts where they stood. */
function paintGhosts(state: MatrixState, pen: CanvasRenderingContext2D): void {
  const chips = state.labels.get()
  for (const { note, from } of state.model.ghosts) {
    const placed = chips.get(note)
    if (!placed) continue
    const to = state.motion.shownOf(placed).anchor
    const marked = state.hovered === note || state.model.selected.has(note)
    paintGhost(pen, pointOf(state.view, from), { to, theme: state.theme(), marked })
  }
}

function paintRestingLeader(state: MatrixState, pen: CanvasRenderingContext2D, placed: PlacedChip): void {
  if (!placed.rect || isLifted(state, placed)) return
  const { anchor, label } = state.motion.shownOf(placed)
  const { id } = placed.chip
  const marked = state.hovered === id || state.model.selected.has(id)
  paintLeader(pen, anchor, { rect: { ...placed.rect, ...label }, theme: state.theme(), marked })
}

function paintResting(state: MatrixState, pen: CanvasRenderingContext2D, placed: PlacedChip): void {
  if (!placed.face || !placed.rect || isLifted(state, placed)) return
  const { id } = placed.chip
  paintChip(pen, {
    chip: placed.chip,
    face: placed.face,
    rect: { ...placed.rect, ...state.motion.shownOf(placed).label },
    state: { selected: state.model.selected.has(id), hovered: state.hovered === id, lifted: false },
    theme: state.theme(),
    baseline: state.font.baseline,
  })
}

export function paintFloatLayer(state: MatrixState, pen: CanvasRenderingContext2D, now: number): void {
  const others = state.others.shown(now)
  paintHovered(state, pen)
  for (const other of others) {
    for (const { note, placement } of other.carried) {
      const floating = paintFloating(state, pen, { chip: chipAt(state, note, placement), placement, label: undefined })
      if (floating) paintPersonName(pen, { x: floating.x, y: floating.y - 23 }, { ...other, theme: state.theme() })
    }
  }
  paintCarried(state, pen)
  for (const other of others) {
    if (!other.cursor || other.carried.length > 0) continue
    const at = pointOf(state.view, other.cursor)
    paintCursor(pen, at, { ...other, theme: state.theme(), strength: other.nameStrength })
  }
}

/** The whole note while the mouse rests on a chip that had to be shortened. */
function paintHovered(state: MatrixState, pen: CanvasRenderingContext2D): void {
  const placed = state.hovered === undefined ? undefined : state.labels.get().get(state.hovered)
  if (!placed || state.carry.get() || isLifted(state, placed)) return
  const face = faceFor(state, placed.chip, 'full')
  const from = placed.rect ?? { x: placed.anchor.x + 10, y: placed.anchor.y - face.height / 2 }
  const rect = inSight(state, { x: from.x, y: from.y, width: face.width, height: face.height })
  const look = { selected: state.model.selected.has(placed.chip.id), hovered: true, lifted: true }
  paintChip(pen, { chip: placed.chip, face, rect, state: look, theme: state.theme(), baseline: state.font.baseline })
  paintAnchor(pen, placed.anchor, { chip: placed.chip, theme: state.theme() })
}

function paintCarried(state: MatrixState, pen: CanvasRenderingContext2D): void {
  const held = state.carry.get()
  if (!held?.placement) return
  const at = pointOf(state.view, held.placement)
  paintCrosshair(state, pen, { at, placement: held.placement })
  const chip = chipAt(state, held.note, held.placement)
  paintFloating(state, pen, { chip, placement: held.placement, label: state.grab?.label, lift: held.lift })
}

interface Floating {
  readonly chip: Chip | undefined
  readonly placement: Placement
  /** From the anchor to the top left corner of the label; undefined: above it. */
  readonly label: Point | undefined
  readonly lift?: number
}

function paintFloating(
  state: MatrixState,
  pen: CanvasRenderingContext2D,
  { chip, placement, label, lift = 14 }: Floating,
): Rect | undefined {
  if (!chip) return undefined
  const at = pointOf(state.view, placement)
  const face = faceFor(state, chip, 'compact')
  const offset = label ?? { x: -face.width / 2, y: -face.height - lift }
  const rect = inSight(state, { x: at.x + offset.x, y: at.y + offset.y, width: face.width, height: face.height })
  const theme = state.theme()
  paintLeader(pen, at, { rect, theme })
  paintAnchor(pen, at, { chip, theme })
  const look = { selected: true, hovered: false, lifted: true }
  paintChip(pen, { chip, face, rect, state: look, theme, baseline: state.font.baseline })
  return rect
}

function faceFor(state: MatrixState, chip: Chip, detail: Detail): Face {
  const { footOf } = state.model.words
  return faceOf(chip, { detail, width: CARRIED_WIDTH, measure: state.font.measure, foot: footOf(chip) })
}

function inSight({ size }: MatrixState, rect: Rect): Rect {
  const x = Math.max(2, Math.min(rect.x, size.width - rect.width - 2))
  const y = Math.max(2, Math.min(rect.y, size.height - rect.height - 2))
  return { ...rect, x, y }
}

/** Lines to both axes with the values they meet, so that a point can be put with care. */
function paintCrosshair(
  state: MatrixState,
  pen: CanvasRenderingContext2D,
  { at, placement }: { at: Point; placement: Placement },
): void {
  const { area } = state.view
  const theme = state.theme()
  const { percent } = state.model.words
  pen.save()
  pen.beginPath()
  pen.moveTo(area.x, at.y)
  pen.lineTo(at.x, at.y)
  pen.lineTo(at.x, area.y + area.height)
  pen.strokeStyle = theme.accent
  pen.lineWidth = 1.25
  pen.setLineDash([3, 3])
  pen.stroke()
  pen.restore()
  paintTag(pen, percent(placement.influence), { centre: { x: area.x - 22, y: at.y }, theme })
  paintTag(pen, percent(placement.impact), { centre: { x: at.x, y: area.y + area.height + 13 }, theme })
}
