// The plan as a team works in it: as a spreadsheet, on the calendar, with five hundred stakeholders.
import { limits } from '@samenbord/board'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { assignTo, goTo, makeProfile, paste, quickAdd, saved, seen, startWorkshop } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person

beforeAll(async () => {
  pair = await openPair('Plannen')
  ;({ els, luc } = pair)
  await quickAdd(els, ['Infrabel', 'NMBS', 'TEC'])
  for (const person of [els, luc]) await goTo(person, 'plan')
})

afterAll(() => pair?.close())

const cellOf = ({ page }: Person, row: number, column: number) =>
  page.locator(`[data-row="${row}"] [data-column="${column}"]`)

test('a column of the plan is filled in by typing, like a spreadsheet', async () => {
  const { page, t } = els
  await page.getByLabel(t.plan.cellsShow).selectOption('owner')
  await cellOf(els, 0, 1).focus()
  await page.keyboard.type('Els')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Vergissing')
  await page.keyboard.press('Escape')
  await page.keyboard.type('Luc')
  await page.keyboard.press('Enter')
  await luc.page.getByLabel(luc.t.plan.cellsShow).selectOption('owner')
  await seen(cellOf(luc, 0, 1).getByText('Els', { exact: true }))
  await seen(cellOf(luc, 1, 1).getByText('Luc', { exact: true }))
  expect(await luc.page.getByText('Vergissing').count()).toBe(0)
})

test('what is planned for a profile holds for its members, until one of them says something else', async () => {
  const { page, t } = els
  await goTo(els, 'define')
  await makeProfile(els, 'Vervoerders')
  for (const member of ['NMBS', 'TEC']) await assignTo(els, 'Vervoerders', member)
  await goTo(els, 'plan')
  for (const { page: each, t: words } of [els, luc]) await each.getByLabel(words.plan.cellsShow).selectOption('summary')
  await page.getByLabel(t.plan.group).selectOption('profile')
  const phase = t.method.phase.design
  await page.getByRole('button', { name: t.plan.profileCell('Vervoerders', phase, t.plan.eachFollows) }).click()
  const dialog = page.getByRole('dialog', { name: 'Vervoerders' })
  await dialog.getByLabel(t.method.field.method).fill('Nieuwsbrief')
  await dialog.getByLabel(t.method.field.method).press('Enter')
  await page.keyboard.press('Escape')
  for (const member of ['NMBS', 'TEC']) {
    const line = luc.page.getByRole('row', { name: new RegExp(member) })
    await seen(line.getByText('Nieuwsbrief'))
  }
  const ofTec = luc.page.getByRole('row', { name: /TEC/ }).getByRole('gridcell').nth(2).getByRole('button')
  await ofTec.click()
  const own = luc.page.getByRole('dialog', { name: 'TEC' }).getByLabel(luc.t.method.field.method)
  expect([await own.inputValue(), await own.getAttribute('placeholder')]).toEqual(['', 'Nieuwsbrief'])
  await own.fill('Entretien')
  await own.press('Enter')
  await luc.page.keyboard.press('Escape')
  await seen(page.getByRole('row', { name: /TEC/ }).getByText('Entretien'))
  await seen(page.getByRole('row', { name: /NMBS/ }).getByText('Nieuwsbrief'))
  expect(await violations(els)).toEqual([])
  await page.getByLabel(t.plan.group).selectOption('none')
  for (const { page: each, t: words } of [els, luc]) await each.getByLabel(words.plan.cellsShow).selectOption('owner')
})

test('a range from a spreadsheet is pasted in one step, and goes out again as it came', async () => {
  const { page, t } = els
  await cellOf(els, 0, 2).focus()
  await paste(els, 'Ann\tBob\nCéline\tDirk\nEva\tFons\nte veel\t')
  await seen(page.getByText(t.plan.filled(6)))
  await seen(cellOf(luc, 2, 3).getByText('Fons', { exact: true }))
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+C')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Ann\tBob\nCéline\tDirk')
  await page.getByRole('button', { name: t.common.undo, exact: true }).first().click()
  await cellOf(luc, 2, 3).getByText('Fons', { exact: true }).waitFor({ state: 'detached' })
  await seen(cellOf(luc, 0, 1).getByText('Els', { exact: true }))
})

test('an engagement dragged on the calendar gets another day for everybody, arrows do the same', async () => {
  const { page, t } = els
  await page.getByLabel(t.plan.cellsShow).selectOption('when')
  await cellOf(els, 0, 1).focus()
  await page.keyboard.type('15/3/2027')
  await page.keyboard.press('Enter')
  await luc.page.getByLabel(luc.t.plan.cellsShow).selectOption('when')
  await page.getByRole('tab', { name: t.plan.viewTimeline }).click()
  await page.getByLabel(t.plan.scale).selectOption('months')
  const chip = page.getByRole('button', { name: /^Infrabel, Voorbereiding/ })
  await chip.scrollIntoViewIfNeeded()
  const box = await chip.boundingBox()
  if (!box) throw new Error('The chip is not on the screen')
  await page.mouse.move(box.x + 20, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + 20 + 50, box.y + 10, { steps: 4 })
  await page.mouse.up()
  await seen(cellOf(luc, 0, 1).getByText('25 mars 2027'))
  await chip.press('ArrowLeft')
  await chip.press('Shift+ArrowRight')
  await seen(cellOf(luc, 0, 1).getByText('31 mars 2027'))
  await page.getByRole('tab', { name: t.plan.viewGrid }).click()
})

test('of five hundred stakeholders only those in sight are in the page, and the arrows reach them all', async () => {
  const big = await pair.browser.person(pair.server.origin, { language: 'en' })
  await startWorkshop(big, 'Big')
  const { page, t } = big
  await page.getByRole('region', { name: t.canvas.board }).focus()
  expect(limits.pasteLines).toBeGreaterThanOrEqual(500)
  await paste(big, Array.from({ length: 500 }, (_, index) => `Stakeholder ${index + 1}`).join('\n'))
  await saved(big)
  await goTo(big, 'plan')
  await seen(page.getByRole('grid'))
  expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('501')
  expect(await page.locator('[data-row]').count()).toBeLessThan(60)
  await cellOf(big, 0, 1).focus()
  await page.keyboard.press('Control+End')
  await seen(page.getByRole('button', { name: 'Stakeholder 500', exact: true }))
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toMatch(/^Stakeholder 500/)
  expect(await page.locator('[data-row]').count()).toBeLessThan(60)
  expect(big.problems).toEqual([])
  await big.close()
})

test('nobody’s page had an error', async () => {
  await saved(els)
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})
