// What the parts of one mounted canvas share. Put together in open-board-canvas.ts; nobody else opens these.

import type { Workshop } from '../workshop/open-workshop.ts'
import type { Binding } from './bind.ts'
import type { Covers } from './float/covers.ts'
import type { Frames } from './frames.ts'
import type { Announcer } from './interact/announcer.ts'
import type { NotePainter } from './paint/note-painter.ts'
import type { Palette } from './paint/palette.ts'
import type { Scene } from './scene.ts'
import type { View } from './view.ts'

export interface CanvasParts {
  readonly workshop: Workshop
  /** The element people see the board in; takes the focus when no note has it. */
  readonly host: HTMLElement
  readonly scene: Scene
  readonly binding: Binding
  readonly view: View
  readonly frames: Frames
  readonly painter: NotePainter
  readonly announcer: Announcer
  readonly covers: Covers
  palette(): Palette
}
