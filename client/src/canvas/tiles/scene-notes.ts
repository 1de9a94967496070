// The scene as the tiles see it: only what lies, and how each slot stands.

import type { Rect } from '../camera.ts'
import type { Scene, Slot } from '../scene.ts'
import type { RestingNote, RestingNotes } from './resting-note.ts'
import type { SlotState } from './worker-messages.ts'

function restingAt(scene: Scene, slot: Slot): RestingNote | undefined {
  const note = scene.note(slot)
  if (!note || scene.isLifted(slot)) return undefined
  return {
    note,
    at: scene.positionOf(slot),
    selected: scene.isSelected(slot),
    nameless: scene.isWritten(slot),
  }
}

/** What lies in the scene. */
export function restingIn(scene: Scene): RestingNotes {
  return { within: (rect: Rect) => scene.query(rect).flatMap(slot => restingAt(scene, slot) ?? []) }
}

/** How a slot stands now. */
export function stateOf(scene: Scene, slot: Slot): SlotState {
  const resting = restingAt(scene, slot)
  return { slot, raised: scene.raised(slot), ...(resting && { resting }) }
}
