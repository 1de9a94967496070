import { languages } from '@samenbord/board'
import { expect, test } from 'vitest'
import { loadMessages } from './load-messages.ts'

type Tree = { readonly [key: string]: unknown }

function leavesOf(tree: Tree, path = ''): readonly (readonly [string, unknown])[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key
    const isTree = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isTree ? leavesOf({ ...value }, here) : [[here, value] as const]
  })
}

test('the four languages say the same things: same keys, same kind of value, nothing empty', async () => {
  const english = leavesOf(await loadMessages('en'))
  expect(english.length).toBeGreaterThan(300)
  for (const language of languages) {
    const texts = leavesOf(await loadMessages(language))
    expect(texts.map(([key]) => key).sort()).toEqual(english.map(([key]) => key).sort())
    for (const [key, value] of texts) {
      expect(typeof value, `${language} ${key}`).toBe(typeof english.find(([other]) => other === key)?.[1])
      if (typeof value === 'string') expect(value.trim(), `${language} ${key}`).not.toBe('')
    }
  }
})

test('texts that take values use every one of them in every language', async () => {
  for (const language of languages) {
    for (const [key, value] of leavesOf(await loadMessages(language))) {
      if (typeof value !== 'function') continue
      // telling values: a number that formats as itself in all four languages, and words that occur in no text
      const values = Array.from({ length: value.length }, (_, index) => (index === 0 ? 7 : `§${index}§`))
      const text = String(value(...values))
      expect(text, `${language} ${key}`).not.toContain('undefined')
      for (const given of values) expect(text, `${language} ${key}`).toContain(String(given))
    }
  }
})

test('no language still speaks English where the others do not', async () => {
  const english = new Map(leavesOf(await loadMessages('en')))
  for (const language of ['nl', 'fr', 'de'] as const) {
    const same = leavesOf(await loadMessages(language)).filter(
      ([key, value]) => typeof value === 'string' && value.split(' ').length > 3 && value === english.get(key),
    )
    expect(same).toEqual([])
  }
})
