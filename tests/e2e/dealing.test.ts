// The playbook's own way to place: dealt out, each in turn places one and says why, the others agree or not.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { gone, goTo, matrixPoint, quickAdd, saved, seen } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person

beforeAll(async () => {
  pair = await openPair('Uitdelen')
  ;({ els, luc } = pair)
  await quickAdd(els, ['Infrabel', 'NMBS', 'TEC'])
  for (const person of [els, luc]) await goTo(person, 'evaluate')
})

afterAll(() => pair?.close())

const names = ['Infrabel', 'NMBS', 'TEC']

/** Whose turn it is, and which note is to be placed. */
async function turn(): Promise<{ who: Person; other: Person; note: string }> {
  const ownOf = async (person: Person) => {
    for (const note of names) if (await person.page.getByText(person.t.dealing.yours(note)).isVisible()) return note
    return undefined
  }
  for (;;) {
    const [elsNote, lucNote] = [await ownOf(els), await ownOf(luc)]
    if (elsNote) return { who: els, other: luc, note: elsNote }
    if (lucNote) return { who: luc, other: els, note: lucNote }
    await els.page.waitForTimeout(50)
  }
}

async function place(person: Person, note: string, at: { influence: number; impact: number }): Promise<void> {
  const { page } = person
  await page.locator(`button[data-note]`, { hasText: note }).click()
  const point = await matrixPoint(person, at)
  await page.mouse.click(point.x, point.y)
  await saved(person)
}

/** Takes the turn that is on. */
async function takeTurn(at: { influence: number; impact: number }) {
  const { who, other, note } = await turn()
  const { page, t } = who
  const done = page.getByRole('button', { name: t.dealing.done, exact: true })
  expect(await done.isDisabled()).toBe(true)
  await place(who, note, at)
  await page.getByLabel(t.dealing.reason).fill(`Omdat ${note} beslist`)
  await done.click()
  await seen(other.page.getByText(`Omdat ${note} beslist`))
  return { who, other, note }
}

test('dealt notes are placed in turn, with a reason that the other hears and judges', async () => {
  await els.page.getByText(els.t.dealing.start, { exact: true }).click()
  await els.page.getByRole('button', { name: els.t.dealing.begin }).click()
  const { other, note } = await takeTurn({ influence: 0.8, impact: 0.7 })
  const { page, t } = other
  const disagree = page.getByRole('button', { name: t.dealing.disagree }).first()
  await disagree.click()
  await seen(page.locator('button[aria-pressed=true]', { hasText: t.dealing.disagree }))
  expect(await violations(els)).toEqual([])
  const second = await takeTurn({ influence: 0.2, impact: 0.3 })
  expect(second.note).not.toBe(note)
  for (const person of [els, luc]) {
    await seen(person.page.getByText(person.t.dealing.recheck(1)))
    await seen(person.page.getByRole('button', { name: `${note} · 1` }))
    expect(await violations(person)).toEqual([])
  }
  expect(await luc.page.getByRole('button', { name: luc.t.dealing.goOn }).count()).toBe(0)
  await els.page.getByRole('button', { name: els.t.dealing.goOn }).click()
})

test('who reloads is still in the deal, and the facilitator can take over a turn', async () => {
  await luc.page.reload()
  const { who, note } = await turn()
  if (who === luc) {
    await els.page.getByLabel(els.t.dealing.giveTo).selectOption({ index: 1 })
    await seen(els.page.getByText(els.t.dealing.yours(note)))
  }
  await els.page.getByRole('button', { name: els.t.dealing.pass, exact: true }).click()
  await seen(luc.page.getByText(luc.t.dealing.passed).first())
  await els.page.getByRole('button', { name: els.t.dealing.end }).click()
  await els.page.getByRole('dialog').getByRole('button', { name: els.t.dealing.end }).click()
  for (const person of [els, luc]) await gone(person.page.getByText(person.t.dealing.passed))
  await seen(els.page.getByText(els.t.dealing.start, { exact: true }))
  expect(await luc.page.getByText(luc.t.dealing.start, { exact: true }).count()).toBe(0)
})

test('nobody’s page had an error', () => {
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})
