import { beforeEach, expect, test, vi } from 'vitest'
import { centreOf } from './camera.ts'
import { openView } from './view.ts'

const still = (matches: boolean) => vi.stubGlobal('matchMedia', () => ({ matches }))
beforeEach(() => still(false))
const size = { width: 800, height: 600 }

function glide(view: ReturnType<typeof openView>): number {
  let now = 1000
  while (view.step(now) && now < 20_000) now += 16
  return now - 1000
}

test('a flight ends exactly where it was to end, within a moment', () => {
  const view = openView({ x: 0, y: 0, zoom: 1 })
  view.resize(size)
  const goal = { x: 500, y: -300, zoom: 0.4 }
  view.fly(goal)
  const took = glide(view)
  expect(took).toBeLessThanOrEqual(200)
  expect(view.camera().zoom).toBeCloseTo(0.4)
  expect(view.camera().x).toBeCloseTo(500)
})

test('while it flies the view says where it leads, so that a second step of zoom counts from there', () => {
  const view = openView({ x: 0, y: 0, zoom: 0.5 })
  view.resize(size)
  const goal = { x: 10, y: 10, zoom: 0.75 }
  view.fly(goal)
  view.step(1000)
  view.step(1016)
  expect([view.destination(), view.camera().zoom < 0.75]).toEqual([goal, true])
  glide(view)
  expect(view.destination()).toEqual(view.camera())
})

test('a flight during which the room changes ends in the middle of the new size', () => {
  const view = openView({ x: 0, y: 0, zoom: 1 })
  view.resize(size)
  const goal = { x: 500, y: -300, zoom: 0.5 }
  const middle = centreOf(goal, size)
  view.fly(goal)
  view.step(1000)
  view.step(1050)
  view.resize({ width: 800, height: 500 })
  for (let now = 1066; view.step(now); now += 16);
  const end = centreOf(view.camera(), { width: 800, height: 500 })
  expect([end.x, end.y]).toEqual([expect.closeTo(middle.x), expect.closeTo(middle.y)])
})

test('a fling slows down and stops by itself', () => {
  const view = openView({ x: 0, y: 0, zoom: 1 })
  view.fling(1, 0)
  expect(glide(view)).toBeLessThan(2000)
  expect(view.camera().x).toBeLessThan(-50)
})

test('a hand on the glass stops whatever glides', () => {
  const view = openView({ x: 0, y: 0, zoom: 1 })
  view.fling(1, 0)
  view.stop()
  expect(view.step(5)).toBe(false)
})

test('without motion the camera is there at once', () => {
  still(true)
  const view = openView(undefined)
  expect(view.isPlaced()).toBe(false)
  view.fly({ x: 9, y: 9, zoom: 2 })
  expect(view.camera()).toEqual({ x: 9, y: 9, zoom: 2 })
  expect(view.isPlaced()).toBe(true)
})

test('a turned tablet keeps looking at the same spot', () => {
  const view = openView({ x: 10, y: 20, zoom: 2 })
  view.resize(size)
  const before = centreOf(view.camera(), size)
  view.resize({ width: 600, height: 800 })
  expect(centreOf(view.camera(), { width: 600, height: 800 })).toEqual(before)
})
