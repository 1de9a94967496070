// The three Konva layers of the matrix; each is painted again only when something on it changed, at most once a frame.
import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import type { Size } from '../camera.ts'
import { pixelRatio } from '../paint/pixel-ratio.ts'

/** From below: quadrants and axes; resting chips; what is in somebody's hand. */
export const layerNames = ['plane', 'chips', 'float'] as const
export type LayerName = (typeof layerNames)[number]

export type Painters = Readonly<Record<LayerName, (pen: CanvasRenderingContext2D) => void>>

export interface MatrixStage {
  resize(size: Size): void
  draw(layers: ReadonlySet<LayerName>): void
  close(): void
}

/** Mounts the layers in `host`; they take no pointer events. */
export function openStage(host: HTMLElement, painters: Painters): MatrixStage {
  Konva.autoDrawEnabled = false
  Konva.pixelRatio = pixelRatio()
  const container = document.createElement('div')
  Object.assign(container.style, { position: 'absolute', inset: '0', pointerEvents: 'none' })
  host.append(container)
  const stage = new Stage({ container, width: 0, height: 0, listening: false })
  const layers = layerNames.map(name => {
    const layer = new Layer({ listening: false })
    const shape = new Shape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc: context => painters[name](context._context),
    })
    layer.add(shape)
    stage.add(layer)
    return { name, layer }
  })

  return {
    resize(size) {
      for (const { layer } of layers) layer.getCanvas().setPixelRatio(pixelRatio())
      stage.size(size)
    },
    draw(wanted) {
      for (const { name, layer } of layers) if (wanted.has(name)) layer.draw()
    },
    close() {
      stage.destroy()
      container.remove()
    },
  }
}
