// The page's end of the worker: sends it the notes when there is time, then what changed before each picture it asks for.

import type { Scene, Slot } from '../scene.ts'
import type { Raster } from './raster.ts'
import { stateOf } from './scene-notes.ts'
import type { Picture } from './tile-canvas.ts'
import type { FontPart, FromWorker, Look, ToWorker } from './worker-messages.ts'

/** Pictures under way at once: more would only make the newest wait. */
const IN_FLIGHT = 2
/** Notes sent in one go, so that no frame is held up by a large board. */
const CHUNK = 500

export interface WorkerRaster extends Raster {
  /** Has it everything it needs to paint? */
  isReady(): boolean
  setLook(look: Look): void
  close(): void
}

interface WorkerParts {
  readonly scene: Scene
  readonly look: Look
  /** All there will ever be for this worker. */
  readonly fonts: readonly FontPart[]
  /** The worker has become ready, or brought a picture. */
  onNews(): void
  /** It failed: what was asked will not come. */
  onLost(): void
}

/** Starts the worker; undefined where there are none that can paint. */
export function openWorkerRaster(parts: WorkerParts): WorkerRaster | undefined {
  if (typeof Worker !== 'function' || typeof OffscreenCanvas !== 'function') return undefined
  const { scene } = parts
  const worker = new Worker(new URL('./raster.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (picture: Picture) => void>()
  const changed = new Set<Slot>()
  let state: 'starting' | 'ready' | 'lost' = 'starting'
  let last = 0

  const send = (message: ToWorker) => worker.postMessage(message)
  const stopHearing = scene.onChange(({ slot }) => changed.add(slot))
  for (const slot of scene.slots()) changed.add(slot)

  /** Sends up to `most` of what changed. */
  function tell(most: number): void {
    const slots = [...changed].slice(0, most)
    if (slots.length === 0) return
    for (const slot of slots) changed.delete(slot)
    send({ kind: 'slots', slots: slots.map(slot => stateOf(scene, slot)) })
  }

  function fill(): void {
    if (state !== 'starting') return
    if (changed.size > 0) {
      tell(CHUNK)
      whenIdle(fill)
      return
    }
    state = 'ready'
    parts.onNews()
  }

  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    if (data.kind === 'ready') {
      fill()
      return
    }
    const done = waiting.get(data.id)
    waiting.delete(data.id)
    done?.(data.bitmap)
    parts.onNews()
  }
  worker.onerror = () => {
    state = 'lost'
    waiting.clear()
    parts.onLost()
  }
  send({ kind: 'look', look: parts.look })
  send({ kind: 'fonts', parts: parts.fonts })

  return {
    begin: () => undefined,
    isReady: () => state === 'ready',
    hasRoom: () => waiting.size < IN_FLIGHT,
    setLook: look => send({ kind: 'look', look }),
    paint(order, done) {
      tell(Number.POSITIVE_INFINITY)
      last++
      waiting.set(last, done)
      send({ kind: 'paint', id: last, order })
    },
    close() {
      stopHearing()
      worker.terminate()
    },
  }
}

function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 200 })
  else setTimeout(work, 16)
}
