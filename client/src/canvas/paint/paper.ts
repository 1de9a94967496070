// What paints: font, colours, the painter of a note, the tiles of them all. Nothing is painted before the font is there.

import { type Category, categories } from '@samenbord/board'
import type { Camera, Rect, Size } from '../camera.ts'
import type { Scene, Slot } from '../scene.ts'
import { loadedFontParts } from '../tiles/font-parts.ts'
import { openLocalRaster } from '../tiles/raster.ts'
import { restingIn } from '../tiles/scene-notes.ts'
import { TileLayer } from '../tiles/tile-layer.ts'
import type { Look } from '../tiles/worker-messages.ts'
import { openWorkerRaster, type WorkerRaster } from '../tiles/worker-raster.ts'
import { loadFontFor, loadNoteFont, openFontMetrics } from './measure.ts'
import { type NotePainter, openNotePainter } from './note-painter.ts'
import { openPalette, type Palette } from './palette.ts'

/** A font that has not come by then is not waited for. */
const FONT_MS = 1500
/** How long after the first paint the worker is started: it must not compete with what people wait for. */
const WORKER_MS = 300

export interface Paper {
  readonly painter: NotePainter
  palette(): Palette
  resize(size: Size): void
  damage(area?: Rect): void
  /** The words in the picture have changed. */
  relabel(): void
  /** Brings the screen up to date; true when another frame is needed soon. */
  frame(camera: Camera, now: number): boolean
  /** Does the screen show the area as it is, or not show it at all? */
  isClean(area: Rect): boolean
  /** Has the font come, so that names can be set? */
  isReady(): boolean
  close(): void
}

interface PaperParts {
  readonly scene: Scene
  labelOf(category: Category): string
  /** Called when there is something to be painted. */
  onStale(): void
}

/** Paper in `surface`. */
export function openPaper(surface: HTMLElement, { scene, labelOf, onStale }: PaperParts): Paper {
  const font = openFontMetrics()
  const palette = openPalette(surface, restyle)
  const painter = openNotePainter({ font, palette: palette.get, labelOf })
  const local = openLocalRaster({ notes: restingIn(scene), painter, palette: palette.get }, () => !tiles.isPainted())
  let worker: WorkerRaster | undefined
  /** Parts of the font that the worker has. */
  let fonts = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let ready = false
  const tiles = new TileLayer(surface, {
    extent: () => scene.extent(),
    raster: () => (worker?.isReady() ? worker : local),
  })

  const look = (): Look => ({
    palette: palette.get(),
    labels: Object.fromEntries(categories.map(category => [category, labelOf(category)])) as Look['labels'],
  })

  function repaint(): void {
    tiles.damage()
    onStale()
  }

  function restyle(): void {
    worker?.setLook(look())
    repaint()
  }

  function refit(): void {
    painter.forget()
    // a worker cannot learn a further part of a font; a new one can
    if (worker && loadedFontParts().length !== fonts) startWorker()
    repaint()
  }

  function startWorker(): void {
    stopWorker()
    const parts = loadedFontParts()
    fonts = parts.length
    worker = openWorkerRaster({ scene, look: look(), fonts: parts, onNews: onStale, onLost: stopWorker })
  }

  function stopWorker(): void {
    worker?.close()
    worker = undefined
    tiles.lost()
    onStale()
  }

  void Promise.race([loadNoteFont(), new Promise(resolve => setTimeout(resolve, FONT_MS))]).then(() => {
    ready = true
    refit()
  })
  const stopLetters = fetchLetters(scene)
  // A font that came late after all, or a further part of it.
  document.fonts.addEventListener('loadingdone', refit)

  return {
    painter,
    palette: palette.get,
    resize: size => tiles.resize(size),
    damage: area => tiles.damage(area),
    relabel: restyle,
    isClean: area => tiles.isClean(area),
    isReady: () => ready,
    frame(camera, now) {
      const more = tiles.frame(camera, now)
      if (tiles.isPainted()) timer ??= setTimeout(startWorker, WORKER_MS)
      return more
    },
    close() {
      clearTimeout(timer)
      stopLetters()
      document.fonts.removeEventListener('loadingdone', refit)
      palette.close()
      worker?.close()
      tiles.close()
    },
  }
}

/** The worker cannot ask for letters that the page has not fetched, so every name that comes is looked at. */
function fetchLetters(scene: Scene): () => void {
  const look = (slot: Slot) => loadFontFor(scene.note(slot)?.name ?? '')
  for (const slot of scene.slots()) look(slot)
  return scene.onChange(({ slot }) => look(slot))
}
