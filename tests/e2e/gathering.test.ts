// The facilitator brings everybody to one place; whoever was elsewhere can go back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { gone, goTo, joinByLink, quickAdd, saved, seen, startWorkshop, type WaysIn, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let ways: WaysIn
let els: Person
let luc: Person
let uwe: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr', device: 'tablet' })
  uwe = await browser.person(server.origin, { language: 'de', device: 'phone' })
  await startWorkshop(els, 'Hierheen')
  ways = await waysIn(els)
  await quickAdd(els, ['Infrabel', 'NMBS', 'De Lijn'])
  await saved(els)
  await joinByLink(luc, ways.links.contributor, 'Luc')
  await joinByLink(uwe, ways.links.contributor, 'Uwe')
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** The middle of what somebody sees of the canvas, and how large, as their device remembers it. */
const viewOf = ({ page }: Person): Promise<readonly number[]> =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find(name => name.startsWith('samenbord.view.')) ?? ''
    return JSON.parse(localStorage.getItem(key) ?? '[]')
  })

async function call({ page, t }: Person): Promise<void> {
  await page.getByRole('button', { name: t.gathering.call }).click()
}

test('everybody sees what the caller sees, and goes back to where they were', async () => {
  for (let times = 0; times < 3; times += 1) await luc.page.getByRole('button', { name: luc.t.canvas.zoomIn }).click()
  await expect.poll(async () => (await viewOf(luc))[2]).toBeGreaterThan(1.2)
  const before = await viewOf(luc)
  for (let times = 0; times < 2; times += 1) await els.page.getByRole('button', { name: els.t.canvas.zoomOut }).click()
  await expect.poll(async () => (await viewOf(els))[2]).toBeLessThan(1)
  const [x = 0, y = 0] = await viewOf(els)
  await call(els)
  const back = luc.page.getByRole('button', { name: luc.t.gathering.back })
  await seen(back)
  await expect.poll(async () => near(await viewOf(luc), [x, y])).toBe(true)
  expect(await els.page.getByRole('button', { name: els.t.gathering.back }).count()).toBe(0)
  expect(await violations(luc)).toEqual([])
  await back.click()
  await expect.poll(async () => near(await viewOf(luc), before)).toBe(true)
  await gone(back)
})

test('a call from another step brings everybody there, on a phone too; each way back leads where one was', async () => {
  await goTo(luc, 'plan')
  await goTo(els, 'evaluate')
  await call(els)
  for (const { page, t } of [luc, uwe]) {
    await expect.poll(() => page.title()).toContain(t.method.step.evaluate)
    await seen(page.getByRole('button', { name: t.gathering.back }))
  }
  expect(await violations(uwe)).toEqual([])
  await luc.page.getByRole('button', { name: luc.t.gathering.back }).click()
  await expect.poll(() => luc.page.title()).toContain(luc.t.method.step.plan)
  await uwe.page.getByRole('button', { name: uwe.t.common.close }).click()
  await gone(uwe.page.getByRole('button', { name: uwe.t.gathering.back }))
  await expect.poll(() => uwe.page.title()).toContain(uwe.t.method.step.evaluate)
})

test('called from afar, the canvas opens where the caller looks', async () => {
  await goTo(els, 'identify')
  for (let times = 0; times < 2; times += 1) await els.page.getByRole('button', { name: els.t.canvas.zoomIn }).click()
  await expect.poll(async () => (await viewOf(els))[2]).toBeGreaterThan(0.9)
  const there = await viewOf(els)
  await call(els)
  await expect.poll(() => luc.page.title()).toContain(luc.t.method.step.identify)
  await expect.poll(async () => near(await viewOf(luc), there)).toBe(true)
})

test('whoever comes later is not pulled along by a call of before, and participants cannot call', async () => {
  const vera = await browser.person(server.origin, { language: 'en' })
  await joinByLink(vera, ways.links.viewer, 'Vera')
  await saved(vera)
  expect(await vera.page.getByRole('button', { name: vera.t.gathering.back }).count()).toBe(0)
  for (const { page, t } of [luc, vera])
    expect(await page.getByRole('button', { name: t.gathering.call }).count()).toBe(0)
  for (const person of [els, luc, uwe, vera]) expect(person.problems).toEqual([])
})

const near = ([x = 0, y = 0]: readonly number[], [a = 0, b = 0]: readonly number[]): boolean =>
  Math.abs(x - a) < 4 && Math.abs(y - b) < 4
