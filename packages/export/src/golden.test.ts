// Every format in every language, as the files beside this test say. A change shows there; `vitest -u` writes them anew.

import { letters } from '@samenbord/testkit/letters'
import { strFromU8, strToU8 } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formats, writePlan } from './formats.ts'
import { readable } from './testing/readable.ts'
import { fullSource, hostile, stampOf } from './testing/sources.ts'

const languages = ['nl', 'fr', 'de', 'en'] as const
const cases = formats.flatMap(format => languages.map(language => ({ format, language, id: format.id })))

test.each(cases)('$id in $language is the file of the gallery', async ({ format, language }) => {
  const content = await writePlan(format, fullSource(), { stamp: await stampOf(language), letters })
  await expect(await readable(content)).toMatchFileSnapshot(`../golden/plan.${language}.${format.extension}.txt`)
})

describe.each(formats.map(format => ({ format, id: format.id })))('the shareable edition as $id', ({ format }) => {
  test('holds nothing that is for the team only, and no name of a person', async () => {
    const secrets = /secret-\w+|Els Peeters/g
    const internal = await readable(await writePlan(format, fullSource(), { stamp: await stampOf('nl'), letters }))
    const shared = await readable(
      await writePlan(format, fullSource(), { stamp: await stampOf('nl', 'shareable'), letters }),
    )
    expect(internal).toMatch(secrets)
    expect(shared.match(secrets)).toBeNull()
    expect(shared).not.toContain('Afwijzend')
    expect(shared).not.toContain('resistant')
  })
})

test('the same plan gives the same bytes at any time', async () => {
  const xlsx = formats.find(format => format.id === 'xlsx')
  if (!xlsx) throw new Error('no XLSX')
  const content = await writePlan(xlsx, fullSource(), { stamp: await stampOf('nl'), letters })
  if (typeof content === 'string') throw new Error('not an archive')
  const view = new DataView(content.buffer)
  // the time in the first entry's header
  expect(view.getUint32(10, true)).toBe(0x00210000)
  expect(await writePlan(xlsx, fullSource(), { stamp: await stampOf('nl'), letters })).toEqual(content)
})

describe('hostile texts', () => {
  const fileIn = async (id: string) => {
    const format = formats.find(candidate => candidate.id === id)
    if (!format) throw new Error(`no format ${id}`)
    return writePlan(format, fullSource(hostile), { stamp: await stampOf('en'), letters })
  }
  const written = async (id: string) => readable(await fileIn(id))
  const bytesOf = async (id: string) => {
    const content = await fileIn(id)
    return typeof content === 'string' ? strToU8(content) : content
  }

  test('are texts in a spreadsheet, and only such as XML can hold', async () => {
    const sheet = await written('xlsx')
    expect(sheet).not.toContain('<f>')
    expect(sheet).not.toContain('<script>')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(sheet).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/)
    expect(sheet.match(/<c [^>]*>/g)?.every(cell => cell.includes('t="s"') || cell.endsWith('/>'))).toBe(true)
  })

  test('are texts in a report that Word opens, and nothing it would run or fetch', async () => {
    const report = await written('docx')
    expect(report).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(report).not.toMatch(/<w:(?:fldSimple|hyperlink|object|altChunk)/)
    const fields = [...report.matchAll(/<w:instrText[^>]*>([^<]*)/g)].map(([, field]) => field)
    expect(new Set(fields)).toEqual(new Set(['PAGE', 'NUMPAGES']))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(report).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202E]/)
  })

  test('are texts on the pages of a report, and nothing that acts', async () => {
    expect(await written('pdf')).toContain('<img src=x onerror=alert(1)>')
    const bytes = strFromU8(await bytesOf('pdf'), true)
    expect(bytes).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|EmbeddedFile|AA|OpenAction)\b/)
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
  const before = String(await writePlan(ics, fullSource(), { stamp, letters }))
  const after = String(
    await writePlan(ics, fullSource(['Renamed']), { stamp: { ...stamp, day: '2026-11-24' }, letters }),
  )
  expect(uidOf(before)).toBe('UID:n0.analysis.w1@samenbord')
  expect(uidOf(after)).toBe(uidOf(before))
  expect(before).toContain('DTSTART;VALUE=DATE:20270215')
  const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(text)?.[1])
  expect(sequence(after)).toBe(sequence(before) + 1)
})
