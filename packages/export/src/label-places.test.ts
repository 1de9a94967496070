import { expect, test } from 'vitest'
import { placeLabels } from './label-places.ts'

const label = (x: number, y: number) => ({ x, y, text: 'Een naam', level: 'inform' as const })
const sides = (labels: Parameters<typeof placeLabels>[0], kept: Parameters<typeof placeLabels>[1] = []) =>
  placeLabels(labels, kept).map(({ side }) => side)

test('a name stands on the right, on the left where that is taken, and nowhere where there is no room', () => {
  expect(sides([label(600, 400)])).toEqual(['right'])
  expect(sides([label(1160, 400)])).toEqual(['left'])
  expect(sides([label(600, 400), label(630, 400)])).toEqual(['left', 'right'])
  expect(sides([label(600, 400), label(600, 400), label(600, 400)])).toEqual(['right', 'left', 'none'])
})

test('a name keeps off what is kept free', () => {
  expect(sides([label(600, 400)], [{ left: 605, right: 700, top: 390, bottom: 420 }])).toEqual(['left'])
})
