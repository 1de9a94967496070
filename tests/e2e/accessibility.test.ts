// Every screen, by axe, in four languages; in the dark; and on a phone.
import type { Language } from '@samenbord/board'
import { steps } from '@samenbord/tools/steps'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Look, violations } from '../support/axe.ts'
import { type Device, type OpenBrowser, openBrowser } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { goTo, saved, seen, type WaysIn, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let ways: WaysIn

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  const { page, t, origin, ...rest } = await browser.person(server.origin)
  await page.goto(origin)
  await page.getByLabel(t.landing.titleLabel).fill('Stationsplein')
  await page.getByLabel(t.landing.template).selectOption('example')
  await page.getByRole('button', { name: t.landing.start }).click()
  await page.waitForURL('**/w/**')
  ways = await waysIn({ page, t, origin, ...rest })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

interface Round {
  readonly language: Language
  readonly device?: Device
  readonly dark?: boolean
  readonly look?: Look
}

/** Walks through all screens and collects what axe finds. */
async function walk({
  language,
  device = 'desktop',
  dark = false,
  look: kind = 'all',
}: Round): Promise<readonly string[]> {
  const person = await browser.person(server.origin, { language, device, dark })
  const { page, t, origin } = person
  const found: string[] = []
  const look = async () => found.push(...(await violations(person, kind)))
  await page.goto(origin)
  await seen(page.getByRole('heading', { name: t.landing.tagline }))
  await look()
  await page.goto(ways.links.facilitator)
  await seen(page.getByRole('button', { name: t.join.join, exact: true }))
  await look()
  await page.getByRole('button', { name: t.join.join, exact: true }).click()
  await page.waitForURL('**/w/**')
  await saved(person)
  for (const view of device === 'phone' ? (['board'] as const) : (['board', 'list'] as const)) {
    for (const step of steps) {
      await goTo(person, step, view)
      await look()
    }
  }
  if (device === 'desktop') {
    await page.getByRole('button', { name: t.share.open, exact: true }).click()
    await seen(page.getByRole('heading', { name: t.share.codeTitle }).or(page.getByText(t.share.linksTitle)))
    await look()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: t.workshop.menu, exact: true }).click()
    await page.getByRole('menuitem', { name: t.keeping.menu }).click()
    await seen(page.getByLabel(t.keeping.keepLabel))
    await look()
  }
  expect(person.problems).toEqual([])
  await person.close()
  return found
}

test.each(['fr', 'de', 'en'] as const)('axe finds nothing on any screen in %s', async language => {
  expect(await walk({ language, look: 'words' })).toEqual([])
})

test('axe finds nothing on any screen in nl, with its contrasts', async () => {
  expect(await walk({ language: 'nl' })).toEqual([])
})

test('axe finds enough contrast in the dark', async () => {
  expect(await walk({ language: 'nl', dark: true, look: 'contrast' })).toEqual([])
})

test.each(['tablet', 'phone'] as const)('axe finds nothing on a %s', async device => {
  expect(await walk({ language: 'fr', device })).toEqual([])
})
