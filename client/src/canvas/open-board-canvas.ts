// Puts the Identify canvas together: snapshot → scene → picture one way, gesture → action the other. React stays outside.

import type { Category, NoteId, Watched } from '@samenbord/board'
import type { Workshop } from '../workshop/use-workshop.tsx'
import { bindScene } from './bind.ts'
import { fitRect, lookAt, nextStop, type Size, zoomTo } from './camera.ts'
import type { CanvasControls } from './canvas-controls.ts'
import type { CanvasParts } from './canvas-parts.ts'
import styles from './float/float.module.css'
import { openOthers } from './float/others.ts'
import { openFrames } from './frames.ts'
import { openAnnouncer } from './interact/announcer.ts'
import { bindKeyboard, isForCanvas } from './interact/bind-keyboard.ts'
import { bindClipboard } from './interact/clipboard.ts'
import { openHand } from './interact/hand.ts'
import { openMarquee } from './interact/marquee.ts'
import { type NoteCommands, openNoteCommands } from './interact/note-commands.ts'
import { openNoteDrag } from './interact/note-drag.ts'
import { openWriting, type Writing } from './interact/writing.ts'
import { extentOf } from './layout/free-spots.ts'
import { spotsInView } from './layout/spots-in-view.ts'
import { loadNoteFont, openFontMetrics } from './paint/measure.ts'
import { openNotePainter } from './paint/note-painter.ts'
import { openPalette } from './paint/palette.ts'
import { openPicture } from './paint/picture.ts'
import { cameraOf, readView, writeView } from './remembered-view.ts'
import { openScene } from './scene.ts'
import { openSurface } from './surface.ts'
import { openView } from './view.ts'

/** The words that stand in the picture, in the reader's language. */
export interface CanvasTexts {
  labelOf(category: Category): string
  writingLabel(name: string): string
}

/** A mounted canvas, as its React overlays see it. */
export interface BoardCanvasHandle
  extends Pick<CanvasParts, 'host' | 'scene' | 'view' | 'frames' | 'painter' | 'workshop'> {
  readonly commands: NoteCommands
  readonly writing: Writing
  readonly controls: CanvasControls & { zoomFull(): void }
  /** Is a note or a selection frame in somebody's hand just now? */
  readonly busy: Watched<boolean>
  /** Called at the end of every frame; for overlays that follow the camera. */
  afterFrame(listener: () => void): () => void
  setTexts(texts: CanvasTexts): void
  close(): void
}

const REMEMBER_MS = 400
/** A font that has not come by then is not waited for. */
const FONT_MS = 1500
const FIT_PADDING = 64

interface Mount {
  readonly host: HTMLElement
  readonly surface: HTMLElement
  readonly workshop: Workshop
  readonly texts: CanvasTexts
}

/** Mounts the canvas: pictures go into `surface`, which hears the gestures; `host` around it takes the focus. */
export function openBoardCanvas({ host, surface, workshop, texts: firstTexts }: Mount): BoardCanvasHandle {
  let texts = firstTexts
  const closers: (() => void)[] = []
  const layer = document.createElement('div')
  layer.className = styles.layer ?? ''
  const frames = openFrames()
  const scene = openScene()
  const view = openView(undefined)
  const font = openFontMetrics()
  const palette = openPalette(host, () => repaint())
  const painter = openNotePainter({ font, palette: palette.get, labelOf: category => texts.labelOf(category) })
  const picture = openPicture(surface, { scene, painter, palette: palette.get })
  surface.append(layer)
  const binding = bindScene(workshop.board, scene)
  const announcer = openAnnouncer(part => workshop.presence.set(part))
  const parts: CanvasParts = { workshop, host, scene, binding, view, frames, painter, announcer, palette: palette.get }
  const commands = openNoteCommands(parts)
  const drag = openNoteDrag(layer, parts)
  const marquee = openMarquee(layer, parts)
  const writing = openWriting(parts)
  const others = openOthers(layer, { scene, painter, writingLabel: name => texts.writingLabel(name) })
  const hand = openHand({ ...parts, commands, drag, marquee, writing })
  const controls = controlsOf(parts)
  const after = new Set<() => void>()
  const busy = openBusy(() => drag.isActive() || marquee.isActive())
  let ready = false

  function repaint(): void {
    picture.damage()
    others.refresh()
    frames.request()
  }

  frames.add(now => {
    if (!ready || view.size().width === 0) return false
    placeFirst(parts)
    const moving = view.step(now)
    const pulled = hand.frame(now)
    const unsharp = picture.frame(view.camera(), now)
    drag.frame()
    marquee.frame()
    const gliding = others.frame(view.camera(), now)
    busy.refresh()
    for (const listener of after) listener()
    return moving || pulled || unsharp || gliding
  })

  void Promise.race([loadNoteFont(), new Promise(resolve => setTimeout(resolve, FONT_MS))]).then(() => {
    ready = true
    painter.forget()
    repaint()
  })
  // A font that came late after all sets every name anew.
  const refit = () => {
    painter.forget()
    repaint()
  }
  document.fonts.addEventListener('loadingdone', refit)

  const bound = openSurface(surface, hand)
  const sizes = new ResizeObserver(() => {
    const size = { width: surface.clientWidth, height: surface.clientHeight }
    view.resize(size)
    picture.resize(size)
    frames.request()
  })
  sizes.observe(surface)
  surface.addEventListener('pointerleave', hand.leave)

  closers.push(
    scene.onChange(({ area }) => {
      picture.damage(area)
      others.refresh()
      frames.request()
    }),
    view.onChange(frames.request),
    rememberView(parts),
    follow(workshop.selection, () => scene.setSelected(workshop.selection.get())),
    follow(workshop.presence.others, () => {
      others.update(workshop.presence.others.get())
      frames.request()
    }),
    bindKeyboard({ ...parts, commands, writing, controls }),
    bindClipboard(parts, commands, {
      isOurs: () => isForCanvas(host, document.activeElement) && getSelection()?.type !== 'Range',
      pointer: hand.pointer,
    }),
    () => surface.removeEventListener('pointerleave', hand.leave),
    () => document.fonts.removeEventListener('loadingdone', refit),
    () => sizes.disconnect(),
    bound.close,
    writing.close,
    drag.close,
    others.close,
    announcer.close,
    binding.close,
    palette.close,
    picture.close,
    frames.close,
    () => layer.remove(),
  )

  return {
    ...parts,
    commands,
    writing,
    controls,
    busy,
    afterFrame(listener) {
      after.add(listener)
      return () => after.delete(listener)
    },
    setTexts(next) {
      texts = next
      others.update(workshop.presence.others.get())
      repaint()
    },
    close() {
      for (const close of closers) close()
    },
  }
}

/** Runs `react` now and at every change. */
function follow(source: Watched<unknown>, react: () => void): () => void {
  react()
  return source.subscribe(react)
}

function openBusy(read: () => boolean): Watched<boolean> & { refresh(): void } {
  let current = false
  const listeners = new Set<() => void>()
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh() {
      if (current === read()) return
      current = !current
      for (const listener of listeners) listener()
    },
  }
}

/** The first look at a board: where this person left it, else everything, else the empty middle. */
function placeFirst({ view, scene, workshop }: CanvasParts): void {
  if (view.isPlaced()) return
  const remembered = readView(workshop.id, 'board')
  const extent = scene.extent()
  if (remembered) view.set(cameraOf(remembered, view.size()))
  else if (extent) view.set(fitRect(extent, view.size(), { padding: FIT_PADDING }))
}

function rememberView({ view, workshop }: CanvasParts): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    clearTimeout(timer)
    if (view.isPlaced() && view.size().width > 0) {
      writeView(workshop.id, 'board', { camera: view.camera(), size: view.size() })
    }
  }
  const stop = view.onChange(() => {
    clearTimeout(timer)
    timer = setTimeout(write, REMEMBER_MS)
  })
  return () => {
    stop()
    write()
  }
}

function controlsOf({ view, scene, frames }: CanvasParts): CanvasControls & { zoomFull(): void } {
  const middle = ({ width, height }: Size) => ({ x: width / 2, y: height / 2 })
  const zoom = (to: number) => {
    view.fly(zoomTo(view.camera(), to, middle(view.size())))
    frames.request()
  }
  return {
    zoomIn: () => zoom(nextStop(view.camera().zoom, 1)),
    zoomOut: () => zoom(nextStop(view.camera().zoom, -1)),
    zoomFull: () => zoom(1),
    zoomToFit() {
      const extent = scene.extent()
      if (extent) view.fly(fitRect(extent, view.size(), { padding: FIT_PADDING }))
      else view.fly(lookAt({ x: 0, y: 0 }, 1, view.size()))
      frames.request()
    },
    centreOn(note: NoteId) {
      const slot = scene.slotOf(note)
      const extent = slot === undefined ? undefined : extentOf([scene.positionOf(slot)])
      if (!extent) return
      const spot = { x: extent.x + extent.width / 2, y: extent.y + extent.height / 2 }
      view.fly(lookAt(spot, Math.max(view.camera().zoom, 0.75), view.size()))
      frames.request()
    },
    freeSpots: count => spotsInView({ scene, view }, count),
  }
}
