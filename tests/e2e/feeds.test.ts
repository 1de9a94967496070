// The plan for calendars and spreadsheets, as a facilitator hands it out; and the page that tells programmers the rest.
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { gone, joinByLink, quickAdd, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  await startWorkshop(els, 'Op de voet gevolgd')
  await quickAdd(els, ['Infrabel'])
  await saved(els)
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

async function openFeeds({ page, t }: Person) {
  await page.getByRole('button', { name: t.share.open, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t.share.title })
  await dialog.getByText(t.feeds.title).click()
  return dialog
}

async function problemsOn({ page }: Person): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`))
}

test('a feed is made by keyboard, read by a program without a cookie, seen to be read, and withdrawn', async () => {
  const { page, t } = els
  const dialog = await openFeeds(els)
  await dialog.getByLabel(t.feeds.name).fill('Rekenblad van Fatima')
  await page.keyboard.press('Enter')
  await seen(dialog.getByText(t.feeds.once))
  const addressFor = (label: string) => dialog.getByRole('textbox', { name: t.feeds.addressOf(label) }).inputValue()
  const calendar = await addressFor(t.feeds.calendar)
  expect(calendar).toMatch(new RegExp(`^${server.origin}/api/feeds/[\\w-]{22}/plan\\.ics$`))
  expect(await (await fetch(calendar)).text()).toContain('BEGIN:VCALENDAR')
  const table = await fetch(await addressFor('CSV'))
  expect(await table.text()).toContain('Infrabel')
  await dialog.getByRole('button', { name: `${t.share.copyLink}: ${t.feeds.addressOf(t.feeds.calendar)}` }).click()
  await seen(dialog.getByRole('button', { name: t.common.copied }))
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(calendar)
  expect(await problemsOn(els)).toEqual([])

  await page.keyboard.press('Escape')
  await gone(dialog)
  await openFeeds(els)
  // the address is not shown again, but that it is read is
  await seen(dialog.getByText(/laatst gelezen op/))
  expect(await dialog.getByText(t.feeds.once).count()).toBe(0)
  await dialog.getByRole('button', { name: t.feeds.revokeOf('Rekenblad van Fatima') }).click()
  const ask = page.getByRole('dialog', { name: t.feeds.revokeOf('Rekenblad van Fatima') })
  await ask.getByRole('button', { name: t.share.revoke, exact: true }).click()
  await gone(dialog.getByText('Rekenblad van Fatima'))
  expect((await fetch(calendar)).status).toBe(410)
  await page.keyboard.press('Escape')
  expect(els.problems).toEqual([])
})

test('participants are offered no feeds', async () => {
  const { links } = await waysIn(els)
  const luc = await browser.person(server.origin, { language: 'fr' })
  await joinByLink(luc, links.contributor, 'Luc')
  expect(await luc.page.getByRole('button', { name: luc.t.share.open, exact: true }).count()).toBe(0)
  await luc.close()
})

test('the page about the API speaks the reader’s language and asks nothing of anybody else', async () => {
  for (const [language, device] of [
    ['de', 'desktop'],
    ['fr', 'phone'],
  ] as const) {
    const reader = await browser.person(server.origin, { language, device })
    await reader.page.goto(`${server.origin}/api/docs`)
    await seen(reader.page.getByRole('heading', { name: reader.t.api.title }))
    expect(await problemsOn(reader)).toEqual([])
    await reader.page.getByText('/api/feeds/').last().click()
    await seen(reader.page.getByText('If-None-Match').last())
    const wide = await reader.page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(wide).toBe(false)
    expect(reader.problems).toEqual([])
    await reader.close()
  }
})
