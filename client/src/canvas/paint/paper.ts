// What paints: font, colours, the painter of a note, the picture of them all. Nothing is painted before the font is there.

import type { Category } from '@samenbord/board'
import type { Camera, Rect, Size } from '../camera.ts'
import type { Scene } from '../scene.ts'
import { loadNoteFont, openFontMetrics } from './measure.ts'
import { type NotePainter, openNotePainter } from './note-painter.ts'
import { openPalette, type Palette } from './palette.ts'
import { openPicture } from './picture.ts'

/** A font that has not come by then is not waited for. */
const FONT_MS = 1500

export interface Paper {
  readonly painter: NotePainter
  palette(): Palette
  resize(size: Size): void
  damage(area?: Rect): void
  /** Brings the screen up to date; true when another frame is needed soon. */
  frame(camera: Camera, now: number): boolean
  /** Has the font come, so that names can be set? */
  isReady(): boolean
  close(): void
}

interface PaperParts {
  readonly scene: Scene
  labelOf(category: Category): string
  /** Called when everything has to be painted again. */
  onStale(): void
}

/** Paper in `surface`. */
export function openPaper(surface: HTMLElement, { scene, labelOf, onStale }: PaperParts): Paper {
  const font = openFontMetrics()
  const palette = openPalette(surface, () => {
    picture.damage()
    onStale()
  })
  const painter = openNotePainter({ font, palette: palette.get, labelOf })
  const picture = openPicture(surface, { scene, painter, palette: palette.get })
  let ready = false

  function refit(): void {
    painter.forget()
    picture.damage()
    onStale()
  }

  void Promise.race([loadNoteFont(), new Promise(resolve => setTimeout(resolve, FONT_MS))]).then(() => {
    ready = true
    refit()
  })
  // A font that came late after all, or a further part of it.
  document.fonts.addEventListener('loadingdone', refit)

  return {
    painter,
    palette: palette.get,
    resize: picture.resize,
    damage: picture.damage,
    frame: picture.frame,
    isReady: () => ready,
    close() {
      document.fonts.removeEventListener('loadingdone', refit)
      palette.close()
      picture.close()
    },
  }
}
