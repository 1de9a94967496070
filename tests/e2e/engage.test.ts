// Looking back at the plan during the project: promises, attitudes, and what changed since the last time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { goTo, quickAdd, saved, seen } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person

beforeAll(async () => {
  pair = await openPair('Betrekken')
  ;({ els, luc } = pair)
  await quickAdd(els, ['Infrabel'])
  for (const person of [els, luc]) await goTo(person, 'engage')
})

afterAll(() => pair?.close())

test('a promise written down with an engagement is settled by somebody else, for everybody to see', async () => {
  const { page, t } = els
  await page.getByRole('combobox', { name: t.engage.who }).fill('infra')
  await page.keyboard.press('Enter')
  await page.getByLabel(t.engage.summary).fill('Wil de werken ’s nachts')
  await page.getByText(t.engage.moreFields).click()
  await page.getByLabel(t.engage.attitudeAfter).selectOption('resistant')
  await page.getByRole('button', { name: t.engage.addPromise }).click()
  await page.getByLabel(t.engage.promise, { exact: true }).fill('Planning bezorgen')
  await page.getByLabel(t.engage.due).fill('2026-01-15')
  await page.getByRole('button', { name: t.engage.save }).click()
  await seen(luc.page.getByText(luc.t.engage.overdue))
  await luc.page
    .getByRole('button', { name: luc.t.engage.markKept('Planning bezorgen') })
    .first()
    .click()
  await seen(page.getByRole('button', { name: t.engage.reopenPromise('Planning bezorgen') }))
  await page.getByRole('heading', { name: new RegExp(t.engage.openPromises) }).waitFor({ state: 'detached' })
})

test('the attitude told in the log is how the stakeholder stands in the plan', async () => {
  const { page, t } = luc
  await goTo(luc, 'plan')
  await page.getByRole('button', { name: 'Infrabel', exact: true }).click()
  await expect.poll(() => page.getByLabel(t.method.attitudeNow).inputValue()).toBe('resistant')
  await page.getByLabel(t.method.attitudeWanted).selectOption('supportive')
})

test('since the last time tells what was listed and written down', async () => {
  const { page, t } = els
  await page.getByRole('tab', { name: t.engage.since }).click()
  const view = page.getByRole('tabpanel')
  await seen(view.getByRole('button', { name: 'Infrabel' }))
  await seen(view.getByText('Wil de werken ’s nachts'))
  await view.getByLabel(t.engage.sinceDay).fill('2099-01-01')
  await seen(view.getByText(t.engage.sinceNone))
})

test('nobody’s page had an error', async () => {
  await saved(els)
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})
