// A workshop from the first page to the log without a pointer: what can be done on a canvas can be done in a list (WCAG 2.1.1).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { enterOn, tabTo, typeInto } from '../support/keys.ts'
import { gone, saved, seen } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const rowOf = (name: string) => els.page.getByRole('row').filter({ has: els.page.getByRole('rowheader', { name }) })

async function goToStep(step: 'evaluate' | 'define' | 'plan' | 'engage', asList = true): Promise<void> {
  const { page, t } = els
  const steps = page.getByRole('navigation', { name: t.workshop.steps })
  await enterOn(els, steps.locator(`a[href*="/${step}"]`))
  await page.waitForURL(`**/${step}**`)
  if (asList) await enterOn(els, page.getByRole('link', { name: t.workshop.listView, exact: true }))
}

test('start a workshop and write down stakeholders', async () => {
  const { page, t } = els
  await page.goto(server.origin)
  await typeInto(els, page.getByLabel(t.landing.titleLabel), 'Zonder muis')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/w/**')
  await tabTo(els, page.getByRole('textbox', { name: t.identify.quickAdd }))
  for (const name of ['NMBS', 'Stad Leuven', 'Fietsersbond']) {
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
  }
  await saved(els)
})

test('rename, categorise, delete and bring back in the list', async () => {
  const { page, t } = els
  const { keyboard } = page
  await enterOn(els, page.getByRole('link', { name: t.workshop.listView, exact: true }))
  await tabTo(els, page.locator('[data-row] [tabindex="0"]'))
  const focusedColumn = () => page.evaluate(() => document.activeElement?.getAttribute('data-cell'))
  await keyboard.press('Control+Home')
  await keyboard.press('Home')
  while ((await focusedColumn()) !== 'name') await keyboard.press('ArrowRight')

  await keyboard.press('Enter')
  await keyboard.press('Control+A')
  await keyboard.insertText('NMBS, nationale spoorwegen')
  await keyboard.press('Enter')
  await seen(page.getByRole('rowheader', { name: 'NMBS, nationale spoorwegen' }))

  // Enter went to the name below
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await keyboard.type(t.method.category.management.slice(0, 4))
  // Enter takes the choice of the open list, Escape leaves the cell
  await keyboard.press('Enter')
  await keyboard.press('Escape')
  await expect.poll(() => page.getByLabel(t.identify.categoryOf('Stad Leuven')).inputValue()).toBe('management')

  await keyboard.press('Delete')
  await gone(page.getByRole('rowheader', { name: 'Stad Leuven' }))
  await keyboard.press('Control+Z')
  await seen(page.getByRole('rowheader', { name: 'Stad Leuven' }))
  await saved(els)
})

test('place a stakeholder by two numbers', async () => {
  const { page, t } = els
  await goToStep('evaluate')
  for (const [axis, value] of [
    [t.method.axis.influence, '80'],
    [t.method.axis.impact, '90'],
  ] as const) {
    await typeInto(els, page.getByRole('spinbutton', { name: t.evaluate.valueOf(axis, 'Stad Leuven') }), value)
    await page.keyboard.press('Tab')
  }
  await seen(rowOf('Stad Leuven').getByText(t.method.level.involve))
})

test('describe a profile and assign a stakeholder to it', async () => {
  const { page, t } = els
  await goToStep('define')
  await enterOn(els, page.getByRole('button', { name: t.define.newProfile }).first())
  await typeInto(els, page.getByRole('textbox', { name: t.define.name }), 'Bondgenoot')
  await page.keyboard.press('Enter')
  const assign = page.getByRole('tab', { name: t.define.assign })
  await tabTo(els, page.getByRole('tab', { selected: true }))
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => assign.getAttribute('aria-selected')).toBe('true')
  const choice = page.getByLabel(t.define.profileOf('Stad Leuven'), { exact: true })
  await tabTo(els, choice)
  await page.keyboard.type('Bond')
  await expect
    .poll(() => choice.evaluate(select => (select as HTMLSelectElement).selectedOptions[0]?.text))
    .toBe('Bondgenoot')
  await saved(els)
})

test('decide a cell of the plan otherwise, with a reason', async () => {
  const { page, t } = els
  await goToStep('plan', false)
  await tabTo(els, page.getByRole('gridcell').getByRole('button').first())
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await tabTo(els, dialog.getByLabel(t.plan.level))
  await page.keyboard.type(t.method.level.partner)
  await typeInto(els, dialog.getByLabel(t.plan.reason), 'Trekt het project mee')
  await enterOn(els, dialog.getByRole('button', { name: t.plan.decide }))
  await seen(dialog.getByText(t.method.level.partner, { exact: true }))
  await page.keyboard.press('Escape')
  await gone(dialog)
  const cell = t.plan.cell('Stad Leuven', t.method.phase.analysis, t.method.level.partner)
  await seen(page.getByRole('gridcell').getByRole('button', { name: cell }))
})

test('write down what happened', async () => {
  const { page, t } = els
  await goToStep('engage', false)
  await typeInto(els, page.getByRole('combobox', { name: t.engage.who }), 'leuven')
  await page.keyboard.press('Enter')
  await typeInto(els, page.getByLabel(t.engage.summary), 'Wil het plan zien vóór de zomer')
  await enterOn(els, page.getByRole('button', { name: t.engage.save }))
  await seen(page.getByText('Wil het plan zien vóór de zomer'))
  await saved(els)
  expect(els.problems).toEqual([])
})
