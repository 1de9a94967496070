import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type NameSetting, setName } from './chip-text.ts'

/** Every letter six pixels wide. */
const setting: NameSetting = { width: 120, size: 13, rows: 2, measure: text => [...text].length * 6 }

describe('the name on a chip', () => {
  test('stays on one line when it fits', () => {
    expect(setName('Infrabel', setting)).toEqual(['Infrabel'])
  })

  test('goes on in a second line between words', () => {
    expect(setName('Société de Transport Intercommunaux', setting)).toEqual(['Société de Transport', 'Intercommunaux'])
  })

  test('breaks a long compound at a syllable, with a hyphen', () => {
    const lines = setName('Verkehrsinfrastrukturfinanzierung', setting)
    expect(lines[0]).toMatch(/-$/)
    expect(lines.join('').replace('-', '')).toBe('Verkehrsinfrastrukturfinanzierung')
  })

  test('ends in an ellipsis when two lines are not enough', () => {
    const lines = setName('Federale Overheidsdienst Mobiliteit en Vervoer, dienst Stedelijke Mobiliteit', setting)
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  test('is never wider than its chip and never higher', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), name => {
        const lines = setName(name, setting)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.length).toBeLessThanOrEqual(2)
        for (const line of lines) expect(setting.measure(line, 13)).toBeLessThanOrEqual(120)
      }),
    )
  })
})
