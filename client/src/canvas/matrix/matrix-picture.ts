// Keeps the picture of the matrix up to date: state, labels, layers and the frames in which they are painted.
import type { Size } from '../camera.ts'
import { loadNoteFont, openFontMetrics } from '../paint/measure.ts'
import type { Carry } from './carry.ts'
import { openChipMotion } from './chip-motion.ts'
import { type Keep, openLabels } from './labels.ts'
import { type MatrixView, resizedView, wholePlane } from './matrix-geometry.ts'
import { openHits } from './matrix-hits.ts'
import type { MatrixModel } from './matrix-model.ts'
import { paintChipsLayer, paintFloatLayer, paintPlaneLayer } from './matrix-paint.ts'
import { type LayerName, layerNames, openStage } from './matrix-stage.ts'
import { type MatrixState, thresholdsOf } from './matrix-state.ts'
import { openTheme } from './matrix-theme.ts'
import { openOthersMotion } from './others-motion.ts'

/** Once the view has rested so long, labels are laid out anew. */
const SETTLE_MS = 140

export interface MatrixPicture {
  readonly state: MatrixState
  /** Finds a place for every label again; `keep`: where nothing is in the way they stay; `snap`: without gliding. */
  lay(how: { keep: Keep; snap: boolean }): void
  setView(view: MatrixView): void
  repaint(layer: 'all' | LayerName): void
  close(): void
}

export function openMatrixPicture(
  host: HTMLElement,
  { model, carry }: { model: MatrixModel; carry: Carry },
): MatrixPicture {
  const theme = openTheme(host, () => frames.want('all'))
  const state = startState({ model, carry, theme: theme.get })
  const stage = openStage(host, {
    plane: pen => paintPlaneLayer(state, pen),
    chips: pen => paintChipsLayer(state, pen),
    float: pen => paintFloatLayer(state, pen, performance.now()),
  })
  const frames = openFrames((layers, now) => {
    const gliding = state.motion.step(now)
    const others = state.others.step(now)
    stage.draw(layers)
    if (gliding) frames.want('chips')
    if (others) frames.want('float')
  })
  let settling: ReturnType<typeof setTimeout> | undefined

  const lay: MatrixPicture['lay'] = ({ keep, snap }) => {
    if (state.size.width === 0) return
    const { chips, view, labels, font } = state
    labels.lay({
      chips,
      view,
      thresholds: thresholdsOf(state),
      measure: font.measure,
      footOf: state.model.words.footOf,
      keep,
    })
    state.motion.aim(labels.get(), snap)
    state.hits.rebuild(labels.get())
    frames.want('all')
  }

  const unwatch = watchSize(host, size => {
    state.view = state.size.width === 0 ? wholePlane(size) : resizedView(state.view, size)
    state.size = size
    stage.resize(size)
    lay({ keep: 'nothing', snap: true })
  })
  void loadNoteFont().then(() => {
    state.font.forget()
    lay({ keep: 'nothing', snap: true })
  })

  return {
    state,
    lay,
    repaint: frames.want,
    setView(view) {
      state.view = view
      lay({ keep: 'standing', snap: true })
      clearTimeout(settling)
      settling = setTimeout(() => lay({ keep: 'nothing', snap: false }), SETTLE_MS)
    },
    close() {
      clearTimeout(settling)
      unwatch()
      frames.close()
      theme.close()
      stage.close()
    },
  }
}

function startState({ model, carry, theme }: Pick<MatrixState, 'model' | 'carry' | 'theme'>): MatrixState {
  return {
    view: wholePlane({ width: 1, height: 1 }),
    size: { width: 0, height: 0 },
    model,
    chips: [],
    hovered: undefined,
    moving: undefined,
    hoveredHandle: undefined,
    grab: undefined,
    carry,
    font: openFontMetrics(),
    labels: openLabels(),
    motion: openChipMotion(),
    others: openOthersMotion(),
    hits: openHits(),
    theme,
  }
}

/** Gathers what is wanted into one painting a frame. */
function openFrames(paint: (layers: ReadonlySet<LayerName>, now: number) => void) {
  let wanted = new Set<LayerName>()
  let frame = 0
  const run = (now: number) => {
    const layers = wanted
    wanted = new Set()
    frame = 0
    paint(layers, now)
  }
  return {
    want(layer: 'all' | LayerName): void {
      for (const name of layer === 'all' ? layerNames : [layer]) wanted.add(name)
      if (frame === 0) frame = requestAnimationFrame(run)
    },
    close: () => cancelAnimationFrame(frame),
  }
}

function watchSize(host: HTMLElement, onSize: (size: Size) => void): () => void {
  const observer = new ResizeObserver(() => {
    const size = { width: host.clientWidth, height: host.clientHeight }
    if (size.width > 0 && size.height > 0) onSize(size)
  })
  observer.observe(host)
  return () => observer.disconnect()
}
