// What goes wrong on the way in and during the work: each gets a clear word in the person's language, and nothing is lost.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { goTo, joinByLink, quickAdd, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

beforeEach(async () => {
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr' })
  return async () => {
    for (const person of [els, luc]) await person.close()
  }
})

test('an unknown link, a wrong code and an address that leads nowhere each say so', async () => {
  const { page, t } = luc
  await page.goto(`${server.origin}/j#v1.AAAAAAAAAAAAAAAAAAAAAA`)
  await seen(page.getByText(t.faults.linkUnknown))
  await page.getByLabel(t.landing.joinTitle).fill('AAAA-AAAA')
  await page.getByRole('button', { name: t.landing.join, exact: true }).click()
  await seen(page.getByText(t.faults.codeUnknown))
  await page.goto(`${server.origin}/nowhere`)
  await seen(page.getByText(t.common.notFound))
  await page.goto(`${server.origin}/w/nosuchworkshop`)
  await seen(page.getByRole('heading', { name: t.workshop.noAccessTitle }))
})

test('a withdrawn link lets nobody in any more, and puts out who came by it', async () => {
  await startWorkshop(els, 'Stationsplein')
  const ways = await waysIn(els)
  await joinByLink(luc, ways.links.contributor, 'Luc')
  const { page, t } = els
  await page.getByRole('button', { name: t.share.open, exact: true }).click()
  await page.getByText(t.share.issued).click()
  const issued = page.getByRole('listitem').filter({ hasText: t.method.role.contributor })
  await issued.getByRole('button', { name: t.share.revoke }).first().click()
  const question = page.getByRole('dialog', { name: t.share.revoke })
  await question.getByRole('button', { name: t.share.revoke }).click()
  await seen(luc.page.getByText(luc.t.faults.accessRevoked))

  const late = await browser.person(server.origin, { language: 'de' })
  await late.page.goto(ways.links.contributor)
  await seen(late.page.getByText(late.t.faults.linkRevoked))
  await late.close()
})

test('a viewer sees everything and has nothing to write with', async () => {
  await startWorkshop(els, 'Stationsplein')
  const ways = await waysIn(els)
  await quickAdd(els, ['Infrabel'])
  await saved(els)
  await joinByLink(luc, ways.links.viewer, 'Observateur')
  await goTo(luc, 'identify', 'list')
  await seen(luc.page.getByRole('rowheader', { name: 'Infrabel' }))
  expect(await luc.page.getByRole('textbox', { name: luc.t.identify.quickAdd }).count()).toBe(0)
  expect(await luc.page.getByRole('button', { name: luc.t.identify.deleteOf('Infrabel') }).count()).toBe(0)
})

test('a server that is down is named, and what was typed stays', async () => {
  const { page, t } = els
  await page.goto(server.origin)
  await seen(page.getByLabel(t.landing.titleLabel))
  await server.kill()
  await page.getByLabel(t.landing.titleLabel).fill('Fietsstraat')
  await page.getByRole('button', { name: t.landing.start }).click()
  await seen(page.getByText(t.common.unreachable))
  expect(await page.getByLabel(t.landing.titleLabel).inputValue()).toBe('Fietsstraat')
  await server.restart()
  await page.getByRole('button', { name: t.landing.start }).click()
  await page.waitForURL('**/w/**')
})

test('a title is asked for, and a code too', async () => {
  const { page, t } = luc
  await page.goto(server.origin)
  await page.getByRole('button', { name: t.landing.start }).click()
  await seen(page.getByText(t.landing.titleMissing))
  await page.getByRole('button', { name: t.landing.join, exact: true }).click()
  await seen(page.getByText(t.landing.codeMissing))
})
