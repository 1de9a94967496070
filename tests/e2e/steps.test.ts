// The facilitator leads from step to step: time planned, parts settled, everybody together or free to look around.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { bringGroup, gone, goTo, joinByLink, quickAdd, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person
let uwe: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr', device: 'tablet' })
  uwe = await browser.person(server.origin, { language: 'de', device: 'phone' })
  await startWorkshop(els, 'Stap voor stap')
  const { links } = await waysIn(els)
  await joinByLink(luc, links.contributor, 'Luc')
  await joinByLink(uwe, links.contributor, 'Uwe')
  await quickAdd(els, ['Infrabel'])
  await quickAdd(luc, ['NMBS'])
  await saved(els)
  await saved(luc)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const lead = ({ page, t }: Person) =>
  page.getByRole('complementary', { name: t.workshop.panel }).getByText(t.lead.title)

async function openLead(person: Person): Promise<void> {
  const isOpen = await person.page.getByLabel(person.t.lead.minutes).isVisible()
  if (!isOpen) await lead(person).click()
}

test('the time planned for a step is for everybody to see, and one press starts the timer with it', async () => {
  const { page, t } = els
  await openLead(els)
  await page.getByLabel(t.lead.minutes).fill('2,5')
  await page.keyboard.press('Enter')
  await seen(page.getByText(t.timer.minutesWrong(600)))
  await page.getByLabel(t.lead.minutes).fill('25')
  await page.keyboard.press('Enter')
  await seen(luc.page.getByText(luc.t.lead.planned(25)))
  expect(await lead(luc).count()).toBe(0)
  await page.getByRole('button', { name: t.lead.startTimer(25) }).click()
  await seen(uwe.page.getByRole('banner').getByText(/^2[45]:\d\d$/))
  expect(await violations(els)).toEqual([])
})

test('what is settled at a step is told beforehand and closed, the rest stays open', async () => {
  const { page, t } = els
  await goTo(els, 'evaluate')
  await openLead(els)
  await page.getByLabel(t.lead.part.notes, { exact: true }).check()
  await bringGroup(els, 'evaluate', [luc, uwe])
  await seen(luc.page.getByText(luc.t.lead.settledBanner(luc.t.lead.partInText.notes)))
  await seen(uwe.page.getByText(uwe.t.lead.settledBanner(uwe.t.lead.partInText.notes)))
  // what Luc did before can no longer be taken back
  expect(await luc.page.getByRole('button', { name: luc.t.common.undo, exact: true }).isDisabled()).toBe(true)
  expect(await violations(luc)).toEqual([])

  const slider = uwe.page.getByRole('slider').first()
  await slider.focus()
  await uwe.page.keyboard.press('ArrowRight')
  await slider.blur()
  await saved(uwe)

  await goTo(luc, 'identify')
  await seen(luc.page.getByText(luc.t.identify.lookOnly))
  await luc.page.getByRole('option', { name: /^NMBS/ }).focus()
  await luc.page.keyboard.press('Delete')
  await seen(luc.page.getByRole('option', { name: /^NMBS/ }))
  await saved(luc)
  await goTo(els, 'identify')
  await seen(page.getByRole('textbox', { name: t.identify.quickAdd }))
})

test('kept together, participants go along and cannot wander off; the facilitator can', async () => {
  const { page, t } = els
  await openLead(els)
  await page.getByLabel(t.lead.together).check()
  await expect.poll(() => luc.page.title()).toContain(luc.t.method.step.evaluate)
  const steps = luc.page.getByRole('navigation', { name: luc.t.workshop.steps })
  await gone(steps.locator('a[href*="/identify"]'))
  await luc.page.goto(luc.page.url().replace(/(\/w\/[^/]+).*/, '$1/plan'))
  await luc.page.waitForURL('**/evaluate**')
  await seen(page.getByRole('textbox', { name: t.identify.quickAdd }))
  await bringGroup(els, 'identify', [luc, uwe])
  for (const { page: other, t: texts } of [luc, uwe]) {
    await seen(other.getByRole('textbox', { name: texts.identify.quickAdd }))
    await gone(other.getByText(texts.lead.settledBanner(texts.lead.partInText.notes)))
  }
  expect(await violations(luc)).toEqual([])
  expect(await violations(uwe)).toEqual([])
  await page.getByLabel(t.lead.together).uncheck()
  await goTo(luc, 'define')
  for (const person of [els, luc, uwe]) {
    await saved(person)
    expect(person.problems).toEqual([])
  }
})
