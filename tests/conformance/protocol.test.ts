// PROTOCOL.md and the code must say the same, in both directions.
import { readFileSync } from 'node:fs'
import { loadMessages } from '@samenbord/messages'
import { faultCodes, faults, frameKind, noticeTypes, readNotice, wireVersion } from '@samenbord/wire'
import { expect, test } from 'vitest'

const page = readFileSync(new URL('../../packages/wire/PROTOCOL.md', import.meta.url), 'utf8')

/** The cells of all table rows whose `name` column holds a word in backticks. */
const rows = page
  .split('\n')
  .filter(line => line.startsWith('| '))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim().replaceAll('`', '')),
  )

test('every fault of the code is in PROTOCOL.md, and every fault there is in the code', () => {
  const written = rows.filter(cells => cells.length === 4 && ['yes', 'no'].includes(cells[3] ?? ''))
  const coded = faultCodes.map(code => {
    const { status, closeCode, permanent } = faults[code]
    return [code, `${status}`, `${closeCode}`, permanent ? 'yes' : 'no']
  })
  expect(written).toEqual(coded)
})

test('every fault has its text for people, and no text is left over', async () => {
  const { faults: texts } = await loadMessages('en')
  expect(Object.keys(texts).sort()).toEqual([...faultCodes].sort())
})

test('the frames of PROTOCOL.md are those that the code tells apart', () => {
  const frames = rows.filter(
    cells => cells.length === 5 && /^\d+$/.test(cells[0] ?? '') && !Object.hasOwn(noticeTypes, cells[2] ?? ''),
  )
  const told = frames.map(([type, subtype]) => frameKind(Uint8Array.of(Number(type), Number(subtype) || 0)))
  expect(told).toEqual(frames.map(cells => cells[2]))
  expect(new Set(told)).toEqual(new Set(['syncStep1', 'syncStep2', 'update', 'presence', 'presenceQuery', 'notice']))
})

test('the notices of PROTOCOL.md are those of the code', () => {
  const notices = rows.filter(cells => cells.length === 5 && Object.hasOwn(noticeTypes, cells[2] ?? ''))
  expect(Object.fromEntries(notices.map(cells => [cells[2], Number(cells[1])]))).toEqual(noticeTypes)
  for (const [type, subtype, name] of notices) {
    expect(readNotice(Uint8Array.of(Number(type), Number(subtype), 1, 0))).toMatchObject({ kind: name })
  }
})

test('PROTOCOL.md describes the version in force', () => {
  expect(page).toContain(`Wire version **${wireVersion}**`)
  expect(rows.filter(cells => cells.length === 2).at(-1)?.[0]).toBe(`${wireVersion}`)
})
