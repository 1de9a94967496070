import type { Note } from '@samenbord/board'
import { describe, expect, test } from 'vitest'
import { openScene } from './scene.ts'

const note = (id: string, [x, y]: readonly [number, number], more: Partial<Note> = {}): Note => ({
  id,
  name: id,
  names: {},
  kind: undefined,
  category: undefined,
  colour: 'yellow',
  status: 'proposed',
  mergedInto: undefined,
  personalData: false,
  position: { x, y },
  createdBy: 'p',
  createdAt: 0,
  ...more,
})

function sceneOf(...notes: Note[]) {
  const scene = openScene()
  for (const each of notes) scene.put(each)
  const idAt = (x: number, y: number) => {
    const slot = scene.hit({ x, y })
    return slot === undefined ? undefined : scene.note(slot)?.id
  }
  return { scene, idAt }
}

describe('hitting', () => {
  test('finds the note under a spot, and nothing beside it', () => {
    const { idAt } = sceneOf(note('a', [0, 0]), note('b', [500, 0]))
    expect(idAt(10, 10)).toBe('a')
    expect(idAt(600, 100)).toBe('b')
    expect(idAt(300, 10)).toBeUndefined()
  })

  test('of two on top of each other, the younger is hit, in whatever order they came', () => {
    const { idAt } = sceneOf(note('young', [50, 0], { createdAt: 2 }), note('old', [0, 0], { createdAt: 1 }))
    expect(idAt(100, 10)).toBe('young')
  })

  test('a note that was put down on a younger one lies on top of it', () => {
    const { scene, idAt } = sceneOf(note('old', [900, 0], { createdAt: 1 }), note('young', [50, 0], { createdAt: 2 }))
    scene.put(note('old', [0, 0], { createdAt: 1 }))
    expect(idAt(100, 10)).toBe('old')
  })

  test('a moved note is found where it is, not where it was', () => {
    const { scene, idAt } = sceneOf(note('a', [0, 0]))
    scene.put(note('a', [1000, 1000]))
    expect(idAt(10, 10)).toBeUndefined()
    expect(idAt(1010, 1010)).toBe('a')
  })
})

test('a place next to a note is free, a place that touches it is not', () => {
  const { scene } = sceneOf(note('a', [0, 0]))
  expect(scene.occupied({ x: 160, y: 0, width: 160, height: 160 })).toBe(false)
  expect(scene.occupied({ x: 150, y: 0, width: 160, height: 160 })).toBe(true)
})

test('every change says what has to be painted again: where a note was and where it is', () => {
  const { scene } = sceneOf(note('a', [0, 0]))
  const areas: number[] = []
  scene.onChange(({ area }) => areas.push(area.x))
  scene.put(note('a', [700, 0]))
  expect(areas).toContain(0)
  expect(areas).toContain(700)
})

test('a change that cannot be seen paints nothing', () => {
  const { scene } = sceneOf(note('a', [0, 0]))
  let changes = 0
  scene.onChange(() => changes++)
  scene.put(note('a', [0, 0], { status: 'confirmed' }))
  expect(changes).toBe(0)
})

test('letters that stand in the text editor ask for no new picture; another colour does', () => {
  const { scene } = sceneOf(note('a', [0, 0]))
  scene.setWritten('a')
  const seen: boolean[] = []
  scene.onChange(({ visible }) => seen.push(visible))
  scene.put(note('a', [0, 0], { name: 'written' }))
  scene.put(note('a', [0, 0], { name: 'written', colour: 'pink' }))
  scene.setWritten(undefined)
  scene.put(note('a', [0, 0], { name: 'renamed', colour: 'pink' }))
  expect(seen).toEqual([false, true, true, true])
})

test('a note held by two is settled when both let go', () => {
  const { scene } = sceneOf(note('a', [0, 0]))
  const slot = scene.slotOf('a') ?? -1
  scene.lift(slot, 'me')
  scene.lift(slot, 'others')
  scene.settle(slot, 'me')
  expect(scene.isLifted(slot)).toBe(true)
  scene.settle(slot, 'others')
  expect(scene.isLifted(slot)).toBe(false)
})

test('a selected note stays selected when it comes back, as undo brings it', () => {
  const { scene } = sceneOf(note('a', [0, 0]))
  scene.setSelected(new Set(['a']))
  scene.remove('a')
  scene.put(note('a', [0, 0]))
  expect(scene.isSelected(scene.slotOf('a') ?? -1)).toBe(true)
})

test('thousands come and go, and the extent is that of those who stayed', () => {
  const { scene } = sceneOf()
  for (let index = 0; index < 3000; index++) scene.put(note(`n${index}`, [index * 10, 0]))
  for (let index = 1; index < 3000; index++) scene.remove(`n${index}`)
  expect(scene.count()).toBe(1)
  expect(scene.extent()).toEqual({ x: 0, y: 0, width: 160, height: 160 })
  scene.remove('n0')
  expect(scene.extent()).toBeUndefined()
})
