import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breaksOf } from './hyphens.ts'
import { ellipsized, layoutName } from './note-layout.ts'

// Every letter is half as wide as it is high: simple to reckon with, close to the real font.
const measure = (text: string, size: number) => [...text].length * size * 0.5
const box = { width: 136, height: 112 }
const set = (name: string) => layoutName(name, box, measure)
const syllables = (word: string) => {
  const cuts = [0, ...breaksOf(word), word.length]
  return cuts
    .slice(1)
    .map((end, index) => word.slice(cuts[index], end))
    .join('|')
}

describe('the size of a name', () => {
  test('a short one is large, a long one small, none under 12', () => {
    expect(set('NMBS').size).toBe(28)
    expect(set('Gemeente Gent, dienst mobiliteit').size).toBeLessThan(28)
    expect(set('woord '.repeat(80)).size).toBe(12)
  })

  test('an 80-character name of an authority fits whole', () => {
    const name = 'Federale Overheidsdienst Mobiliteit en Vervoer, directie Duurzame Mobiliteit 12'
    const { lines } = set(name)
    expect(lines.join(' ').replaceAll('- ', '')).toContain('Mobiliteit')
    expect(lines.at(-1)).not.toContain('…')
  })

  test('what never fits ends in an ellipsis', () => {
    expect(set('woord '.repeat(80)).lines.at(-1)).toMatch(/…$/)
  })

  test('an empty name is one empty line', () => {
    expect(set('').lines).toEqual([''])
  })
})

describe('lines', () => {
  test('keep the breaks somebody typed', () => {
    expect(set('Stad\nGent').lines).toEqual(['Stad', 'Gent'])
  })

  test('may end at a hyphen or slash without another one', () => {
    expect(set('Ottignies-Louvain-la-Neuve').lines.join('')).toBe('Ottignies-Louvain-la-Neuve')
  })

  test('break a long compound between syllables, with a hyphen', () => {
    const { lines, size } = set('Arbeidsongeschiktheidsverzekering')
    expect(size).toBe(18)
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/-$/)
    expect(lines.map(line => line.replace(/-$/, '')).join('')).toBe('Arbeidsongeschiktheidsverzekering')
  })

  test('whatever the name, no line is too wide and there are no more than fit', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), name => {
        const { lines, size, lineHeight } = set(name)
        expect(lines.length * lineHeight).toBeLessThanOrEqual(box.height)
        for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(box.width)
      }),
    )
  })
})

test('syllables begin with the consonants that can begin one', () => {
  expect(syllables('Verbraucherzentrale')).toBe('Ver|brau|cher|zen|trale')
  expect(syllables('Werkgeversorganisatie')).toBe('Werk|ge|ver|sor|ga|ni|sa|tie')
  expect(syllables('commissariat')).toBe('com|mis|sa|riat')
  expect(syllables('OCMW')).toBe('OCMW')
})

test('a soft hyphen says itself where to break', () => {
  expect(breaksOf('voet\u00ADgangers')).toEqual([5])
})

test('a label is shortened until it fits', () => {
  expect(ellipsized('Andere overheden', { size: 12, width: 60, measure })).toBe('Andere ov…')
  expect(ellipsized('Kort', { size: 12, width: 60, measure })).toBe('Kort')
})
