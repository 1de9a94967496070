// The parts of the notes' font that the page has loaded, by address: the worker has no style sheets and loads them itself.

import { NOTE_FAMILY } from '../paint/measure.ts'
import type { FontPart } from './worker-messages.ts'

/** The loaded parts, as the page's style sheets describe them. */
export function loadedFontParts(): readonly FontPart[] {
  const faces = [...document.fonts].filter(face => bare(face.family) === NOTE_FAMILY && face.status === 'loaded')
  const ranges = new Set(faces.map(face => rangeOf(face.unicodeRange)))
  return [...document.styleSheets].flatMap(partsOf).filter(({ range }) => ranges.has(rangeOf(range)))
}

function partsOf(sheet: CSSStyleSheet): FontPart[] {
  return [...sheet.cssRules].flatMap(rule => {
    if (!(rule instanceof CSSFontFaceRule)) return []
    const family = bare(rule.style.getPropertyValue('font-family'))
    const address = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
    if (family !== NOTE_FAMILY || !address) return []
    const url = new URL(address, sheet.href ?? document.baseURI).href
    return [{ url, range: rule.style.getPropertyValue('unicode-range') || 'U+0-10FFFF' }]
  })
}

const bare = (family: string): string => family.replaceAll(/["']/g, '')

/** Browsers write ranges with and without spaces and leading zeros. */
const rangeOf = (range: string): string =>
  range
    .toUpperCase()
    .replaceAll(' ', '')
    .replaceAll(/(^|[+,-])0+(?=[0-9A-F])/g, '$1')
