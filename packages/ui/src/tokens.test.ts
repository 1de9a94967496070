import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

type Tokens = ReadonlyMap<string, string>

function tokensUnder(selector: string): Tokens {
  const block = css.split(`${selector} {`)[1]?.split('}')[0] ?? ''
  return new Map([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]))
}

const light = tokensUnder(':root')
const dark = new Map([...light, ...tokensUnder(':root[data-theme="dark"]')])
const themes = [
  ['light', light],
  ['dark', dark],
] as const

// WCAG 2.2, relative luminance and contrast ratio
function luminanceOf(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(tokens: Tokens, front: string, back: string): number {
  const [lighter = 0, darker = 0] = [front, back].map(name => luminanceOf(tokens.get(name) ?? '')).sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

const grounds = ['paper', 'canvas', 'hover', 'accent-soft']
const levels = ['involve', 'satisfy', 'consult', 'inform', 'partner']
const notes = [...light.keys()].filter(name => name.startsWith('note-') && name !== 'note-ink')

const textPairs = [
  ...grounds.flatMap(ground => [
    ['ink', ground],
    ['ink-secondary', ground],
    ['accent', ground],
    ['danger', ground],
  ]),
  ['ok', 'paper'],
  ['ok', 'canvas'],
  ['accent-ink', 'accent'],
  ['danger-ink', 'danger'],
  ...levels.flatMap(level => [
    [`level-${level}`, `level-${level}-soft`],
    [`level-${level}`, 'paper'],
    ['ink', `level-${level}-soft`],
    ['ink-secondary', `level-${level}-soft`],
  ]),
]
const shapePairs = grounds.slice(0, 2).flatMap(ground => [
  ['line-control', ground],
  ['accent', ground],
])

describe.each(themes)('%s', (_theme, tokens) => {
  test.each(textPairs)('%s can be read on %s [WCAG 1.4.3]', (front = '', back = '') => {
    expect(contrastOf(tokens, front, back)).toBeGreaterThanOrEqual(4.5)
  })

  test.each(shapePairs)('%s can be told from %s [WCAG 1.4.11]', (front = '', back = '') => {
    expect(contrastOf(tokens, front, back)).toBeGreaterThanOrEqual(3)
  })

  test.each(notes)('the ink of notes stands out on %s', note => {
    expect(contrastOf(tokens, 'note-ink', note)).toBeGreaterThanOrEqual(7)
  })
})
