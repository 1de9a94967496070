// Puts the Identify canvas together: snapshot → scene → picture one way, gesture → action the other. React stays outside.

import type { Category, Watched } from '@samenbord/board'
import type { Workshop } from '../workshop/open-workshop.ts'
import { type Cell, cell } from '../workshop/watched.ts'
import { bindScene } from './bind.ts'
import { viewOf } from './camera.ts'
import type { CanvasParts } from './canvas-parts.ts'
import { type Covers, openCovers } from './float/covers.ts'
import styles from './float/float.module.css'
import { Others } from './float/others.ts'
import { openFrames } from './frames.ts'
import { openAnnouncer } from './interact/announcer.ts'
import { bindKeyboard, isForCanvas } from './interact/bind-keyboard.ts'
import { bindClipboard } from './interact/clipboard.ts'
import { Hand, type HandParts } from './interact/hand.ts'
import { openMarquee } from './interact/marquee.ts'
import { type NoteCommands, openNoteCommands } from './interact/note-commands.ts'
import { openNoteDrag } from './interact/note-drag.ts'
import { openNudge } from './interact/nudge.ts'
import { Writing } from './interact/writing.ts'
import { openPaper, type Paper } from './paint/paper.ts'
import { paintSelection } from './paint/selection-mark.ts'
import { placeFirst, rememberView } from './remembered-view.ts'
import { openScene } from './scene.ts'
import { openSurface } from './surface.ts'
import { openView } from './view.ts'
import { openViewControls, type ViewControls } from './view-controls.ts'

/** The words that stand in the picture, in the reader's language. */
export interface CanvasTexts {
  labelOf(category: Category): string
  writingLabel(name: string): string
}

/** A mounted canvas, as its React overlays see it. */
export interface BoardCanvasHandle
  extends Pick<CanvasParts, 'host' | 'scene' | 'view' | 'frames' | 'painter' | 'palette' | 'workshop'> {
  readonly commands: NoteCommands
  readonly writing: Writing
  readonly controls: ViewControls
  /** Is a note or a selection frame in the hand just now? */
  readonly busy: Watched<boolean>
  /** Is the find bar open? */
  readonly finding: Cell<boolean>
  /** Called at the end of every frame; for overlays that follow the camera. */
  afterFrame(listener: () => void): () => void
  setTexts(texts: CanvasTexts): void
  close(): void
}

interface Mount {
  readonly host: HTMLElement
  readonly surface: HTMLElement
  readonly workshop: Workshop
  readonly texts: CanvasTexts
}

/** Mounts the canvas: pictures go into `surface`, which hears the gestures; `host` around it takes the focus. */
export function openBoardCanvas({ host, surface, workshop, texts: firstTexts }: Mount): BoardCanvasHandle {
  let texts = firstTexts
  const frames = openFrames()
  const scene = openScene()
  const view = openView(undefined)
  const labelOf = (category: Category) => texts.labelOf(category)
  const paper = openPaper(surface, { scene, labelOf, onStale: frames.request })
  const layer = floatingLayer(surface)
  const binding = bindScene(workshop.board, scene)
  const announcer = openAnnouncer(workshop.presence)
  const { painter, palette } = paper
  const covers = openCovers(layer, coverParts({ scene, paper, view }))
  const parts: CanvasParts = { workshop, host, scene, binding, view, frames, painter, announcer, palette, covers }
  const hands = openHands(layer, parts)
  const others = new Others(layer, {
    scene,
    painter,
    cover: id => covers.cover([id]),
    writingLabel: name => texts.writingLabel(name),
  })
  const controls = openViewControls(parts)
  const after = new Set<() => void>()
  const busy = cell(false)
  const finding = cell(false)

  frames.add(now => {
    const more = drawFrame(now, { ...parts, ...hands, paper, others })
    busy.set(hands.drag.isActive() || hands.marquee.isActive())
    for (const listener of after) listener()
    return more
  })

  const closers = [
    ...bindEvents(surface, { ...parts, ...hands, controls, paper, finding }),
    follow(workshop.selection, () => scene.setSelected(workshop.selection.get())),
    follow(workshop.presence.others, () => {
      others.update(workshop.presence.others.get())
      frames.request()
    }),
    coverWritten(hands.writing, covers),
    () => hands.writing.close(),
    hands.drag.close,
    () => others.close(),
    covers.close,
    announcer.close,
    binding.close,
    paper.close,
    frames.close,
    () => layer.remove(),
  ]

  return {
    ...parts,
    ...hands,
    controls,
    busy,
    finding,
    afterFrame(listener) {
      after.add(listener)
      return () => after.delete(listener)
    },
    setTexts(next) {
      texts = next
      paper.relabel()
      others.update(workshop.presence.others.get())
      frames.request()
    },
    close() {
      for (const close of closers) close()
    },
  }
}

function floatingLayer(surface: HTMLElement): HTMLElement {
  const layer = document.createElement('div')
  layer.className = styles.layer ?? ''
  surface.append(layer)
  return layer
}

type Hands = Omit<HandParts, keyof CanvasParts> & { readonly hand: Hand }

/** Everything one hand can do. */
function openHands(layer: HTMLElement, parts: CanvasParts): Hands {
  const drag = openNoteDrag(layer, parts)
  const hands = {
    commands: openNoteCommands(parts),
    drag,
    nudge: openNudge(drag),
    marquee: openMarquee(layer, parts),
    writing: new Writing(parts),
  }
  return { ...hands, hand: new Hand({ ...parts, ...hands }) }
}

type FrameParts = CanvasParts & Hands & { readonly paper: Paper; readonly others: Others }

/** One frame, in order: what moves the view, what lies still, what floats. True when another one is needed. */
function drawFrame(now: number, parts: FrameParts): boolean {
  const { view, paper, hand, drag, marquee, others, covers, scene, workshop } = parts
  if (!paper.isReady() || view.size().width === 0) return false
  placeFirst(view, workshop.id, scene.extent())
  const gliding = view.step(now)
  const pulled = hand.frame(now)
  const unsharp = paper.frame(view.camera(), now)
  drag.frame()
  marquee.frame()
  const moving = others.frame(view.camera(), now)
  const covered = covers.frame(view.camera())
  return gliding || pulled || unsharp || moving || covered
}

interface EventParts extends CanvasParts, Hands {
  readonly paper: Paper
  readonly controls: ViewControls
  readonly finding: Cell<boolean>
}

/** Everything the canvas hears; the answers end it. */
function bindEvents(surface: HTMLElement, parts: EventParts): (() => void)[] {
  const { host, scene, view, frames, hand, paper, workshop } = parts
  const sizes = new ResizeObserver(() => {
    const size = { width: surface.clientWidth, height: surface.clientHeight }
    view.resize(size)
    paper.resize(size)
    frames.request()
  })
  sizes.observe(surface)
  const gestures = openSurface(surface, hand)
  const leave = () => hand.leave()
  surface.addEventListener('pointerleave', leave)
  return [
    gestures.close,
    // A lock that falls in the middle of a drag puts the notes back.
    workshop.mayWrite.subscribe(() => gestures.cancel()),
    keepPageZoom(host),
    scene.onChange(({ area, visible }) => {
      if (visible) paper.damage(area)
      frames.request()
    }),
    view.onChange(frames.request),
    rememberView(view, workshop.id),
    bindKeyboard(parts),
    bindClipboard(parts, parts.commands, {
      isOurs: () => isForCanvas(host, document.activeElement) && getSelection()?.type !== 'Range',
      pointer: () => hand.pointer(),
    }),
    () => surface.removeEventListener('pointerleave', leave),
    () => sizes.disconnect(),
  ]
}

/** A pinch over a button must not zoom the page around the canvas. */
function keepPageZoom(host: HTMLElement): () => void {
  const stop = (event: WheelEvent) => {
    if (event.ctrlKey) event.preventDefault()
  }
  host.addEventListener('wheel', stop, { passive: false })
  return () => host.removeEventListener('wheel', stop)
}

function coverParts({
  scene,
  paper,
  view,
}: Pick<FrameParts, 'scene' | 'paper' | 'view'>): Parameters<typeof openCovers>[1] {
  const { painter, palette, isClean } = paper
  return {
    scene,
    painter,
    isClean,
    view: () => ({ camera: view.camera(), seen: viewOf(view.camera(), view.size()) }),
    mark: (ink, at, zoom) => paintSelection(ink, { at, zoom, colour: palette().accent }),
  }
}

/** The text field goes at once; the note shows its name from then on. */
function coverWritten(writing: Writing, covers: Covers): () => void {
  let before = writing.get()
  return writing.subscribe(() => {
    const now = writing.get()
    if (before && before.id !== now?.id) covers.cover([before.id])
    before = now
  })
}

/** Runs `react` now and at every change. */
function follow(source: Watched<unknown>, react: () => void): () => void {
  react()
  return source.subscribe(react)
}
