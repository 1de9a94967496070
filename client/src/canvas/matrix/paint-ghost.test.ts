import { expect, test } from 'vitest'
import type { MatrixTheme } from './matrix-theme.ts'
import { paintGhost } from './paint-ghost.ts'

const theme = { accent: 'accent', inkSecondary: 'grey' } as MatrixTheme

/** What a pen was asked to do, as far as it moved, and the strength it ended its strokes with. */
function painted(to: { x: number; y: number }, marked = false) {
  const points: [string, number, number][] = []
  const look = { globalAlpha: 1, strokeStyle: '', lineWidth: 0 }
  const note = (name: string) => (x: number, y: number) => points.push([name, Math.round(x), Math.round(y)])
  const pen = Object.assign(look, {
    save() {},
    restore() {},
    beginPath() {},
    stroke() {},
    setLineDash() {},
    arc: note('ring'),
    moveTo: note('from'),
    lineTo: note('to'),
  })
  paintGhost(pen as unknown as CanvasRenderingContext2D, { x: 100, y: 100 }, { to, theme, marked })
  return { points, look }
}

test('a ring marks the earlier place, and an arrow ends short of the present one', () => {
  const { points } = painted({ x: 200, y: 100 })
  expect(points[0]).toEqual(['ring', 100, 100])
  expect(points.slice(1, 3)).toEqual([
    ['from', 106, 100],
    ['to', 190, 100],
  ])
  // both sides of the head lie behind its tip
  for (const [, x] of [points[3], points[5]] as [string, number, number][]) expect(x).toBeLessThan(190)
  expect(points[4]).toEqual(['to', 190, 100])
})

test('where there is no room for an arrow, the ring stands alone', () => {
  expect(painted({ x: 112, y: 108 }).points).toEqual([['ring', 100, 100]])
})

test('ghosts are faint until somebody looks at their note', () => {
  expect(painted({ x: 200, y: 100 }).look).toMatchObject({ globalAlpha: 0.5, strokeStyle: 'grey' })
  expect(painted({ x: 200, y: 100 }, true).look).toMatchObject({ globalAlpha: 1, strokeStyle: 'accent' })
})
