// Every format in every language, as the files beside this test say. A change shows there; `vitest -u` writes them anew.
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formats, writePlan } from './formats.ts'
import type { Content } from './plan-format.ts'
import { fullSource, hostile, stampOf } from './testing/sources.ts'

const bodies = ['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml', 'word/document.xml']

/** A file as text: of an archive the parts that say something, a line for each element. */
function readable(content: Content): string {
  if (typeof content === 'string') return content
  const parts = unzipSync(content)
  return bodies
    .flatMap(name => (parts[name] ? [`== ${name}\n${strFromU8(parts[name]).replaceAll('><', '>\n<')}\n`] : []))
    .join('')
}

const languages = ['nl', 'fr', 'de', 'en'] as const
const cases = formats.flatMap(format => languages.map(language => ({ format, language, id: format.id })))

test.each(cases)('$id in $language is the file of the gallery', async ({ format, language }) => {
  const content = await writePlan(format, fullSource(), await stampOf(language))
  await expect(readable(content)).toMatchFileSnapshot(`../golden/plan.${language}.${format.extension}.txt`)
})

describe.each(formats.map(format => ({ format, id: format.id })))('the shareable edition as $id', ({ format }) => {
  test('holds nothing that is for the team only, and no name of a person', async () => {
    const secrets = /secret-\w+|Els Peeters/g
    const internal = readable(await writePlan(format, fullSource(), await stampOf('nl')))
    const shared = readable(await writePlan(format, fullSource(), await stampOf('nl', 'shareable')))
    expect(internal).toMatch(secrets)
    expect(shared.match(secrets)).toBeNull()
    expect(shared).not.toContain('Afwijzend')
    expect(shared).not.toContain('resistant')
  })
})

test('the same plan gives the same bytes at any time', async () => {
  const xlsx = formats.find(format => format.id === 'xlsx')
  if (!xlsx) throw new Error('no XLSX')
  const content = await writePlan(xlsx, fullSource(), await stampOf('nl'))
  if (typeof content === 'string') throw new Error('not an archive')
  const view = new DataView(content.buffer)
  // the time in the first entry's header
  expect(view.getUint32(10, true)).toBe(0x00210000)
  expect(await writePlan(xlsx, fullSource(), await stampOf('nl'))).toEqual(content)
})

describe('hostile texts', () => {
  const written = async (id: string) => {
    const format = formats.find(candidate => candidate.id === id)
    if (!format) throw new Error(`no format ${id}`)
    return readable(await writePlan(format, fullSource(hostile), await stampOf('en')))
  }

  test('are texts in a spreadsheet, and only such as XML can hold', async () => {
    const sheet = await written('xlsx')
    expect(sheet).not.toContain('<f>')
    expect(sheet).not.toContain('<script>')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(sheet).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
    expect(sheet.match(/<c [^>]*>/g)?.every(cell => cell.includes('t="s"') || cell.endsWith('/>'))).toBe(true)
  })

  test('begin no line of a calendar', async () => {
    const lines = (await written('ics')).split('\r\n')
    expect(lines.filter(line => line === 'BEGIN:VEVENT')).toHaveLength(1 + hostile.length - 3)
    expect(lines.some(line => line.startsWith('UID:evil'))).toBe(false)
    for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
  })

  test('are no markup in the picture', async () => {
    const picture = await written('svg')
    const tags = picture.match(/<[^>]*>/g) ?? []
    const names = new Set(tags.map(tag => /^<\/?(\w+)/.exec(tag)?.[1]))
    expect([...names].sort()).toEqual(['circle', 'g', 'rect', 'svg', 'text', 'title'])
    for (const tag of tags) expect(tag).not.toMatch(/href|\son\w+=/i)
  })

  test('leave the chart and its fence whole', async () => {
    const text = await written('md')
    expect(text.split('\n').filter(line => line.startsWith('```'))).toEqual(['```mermaid', '```'])
    const chart = text.slice(text.indexOf('```mermaid'), text.lastIndexOf('\n```'))
    for (const line of chart.split('\n').slice(8)) expect(line).toMatch(/^ {4}"[^"[\]{}<>%`]+": \[0\.\d\d, 0\.\d\d\]$/)
  })
})

test('a calendar keeps the UID of an engagement that moves, and says which version is newer', async () => {
  const ics = formats.find(format => format.id === 'ics')
  if (!ics) throw new Error('no ICS')
  const stamp = await stampOf('en')
  const uidOf = (text: string) => /UID:.*/.exec(text)?.[0]
  const before = String(await writePlan(ics, fullSource(), stamp))
  const after = String(await writePlan(ics, fullSource(['Renamed']), { ...stamp, day: '2026-11-24' }))
  expect(uidOf(before)).toBe('UID:n0.analysis.w1@samenbord')
  expect(uidOf(after)).toBe(uidOf(before))
  expect(before).toContain('DTSTART;VALUE=DATE:20270215')
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
  expect(sequence(after)).toBe(sequence(before) + 1)
})
