import type { Note } from '@samenbord/board'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openScene, type Slot } from '../scene.ts'
import { restingIn, stateOf } from './scene-notes.ts'
import { SlotCopy } from './slot-copy.ts'

const IDS = ['a', 'b', 'c', 'd', 'e']
const EVERYWHERE = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }

const noteOf = (id: string, x: number, name: string): Note => ({
  id,
  name,
  names: {},
  kind: undefined,
  category: undefined,
  colour: 'yellow',
  status: 'proposed',
  mergedInto: undefined,
  personalData: false,
  position: { x, y: x / 2 },
  createdBy: 'p',
  createdAt: IDS.indexOf(id),
})

const id = fc.constantFrom(...IDS)
const kinds = ['put', 'remove', 'lift', 'settle', 'select', 'write', 'tell'] as const
const step = fc.record({
  kind: fc.constantFrom(...kinds),
  id,
  x: fc.integer({ min: -900, max: 900 }),
  name: fc.string(),
})

function openPair() {
  const scene = openScene()
  const copy = new SlotCopy()
  const changed = new Set<Slot>()
  scene.onChange(({ slot }) => changed.add(slot))
  const onSlot = (act: (slot: Slot, by: string) => void) => (note: { id: string }) => {
    const slot = scene.slotOf(note.id)
    if (slot !== undefined) act(slot, 'me')
  }
  const tell = () => {
    copy.take([...changed].map(slot => structuredClone(stateOf(scene, slot))))
    changed.clear()
  }
  const acts: Record<(typeof kinds)[number], (step: { id: string; x: number; name: string }) => void> = {
    put: ({ id, x, name }) => scene.put(noteOf(id, x, name)),
    remove: ({ id }) => scene.remove(id),
    lift: onSlot((slot, by) => scene.lift(slot, by)),
    settle: onSlot((slot, by) => scene.settle(slot, by)),
    select: ({ id }) => scene.setSelected(new Set([id])),
    write: ({ id }) => scene.setWritten(id),
    tell,
  }
  return { scene, copy, tell, acts }
}

test('the worker’s copy shows what the scene shows, in the same pile, after whatever happened in between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), steps => {
      const { scene, copy, tell, acts } = openPair()
      for (const step of steps) acts[step.kind](step)
      tell()
      expect(copy.within(EVERYWHERE)).toEqual([...restingIn(scene).within(EVERYWHERE)])
    }),
  )
})

test('it finds only what touches the rectangle', () => {
  const scene = openScene()
  const copy = new SlotCopy()
  for (const [index, name] of IDS.entries()) scene.put(noteOf(name, index * 1000, name))
  copy.take([...scene.slots()].map(slot => stateOf(scene, slot)))
  expect(copy.within({ x: 1100, y: 500, width: 10, height: 10 }).map(({ note }) => note.id)).toEqual(['b'])
})
