// What "saved" and "kept here" promise: nothing that was shown as safe is ever lost.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import {
  goTo,
  joinByCode,
  joinByLink,
  quickAdd,
  saved,
  seen,
  startWorkshop,
  type WaysIn,
  waysIn,
} from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person
let ways: WaysIn

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
  await startWorkshop(els, 'Trage wegen')
  ways = await waysIn(els)
  await joinByLink(luc, ways.links.contributor, 'Luc')
  for (const person of [els, luc]) {
    await goTo(person, 'identify', 'list')
    await seen(person.page.getByText(person.t.identify.empty))
  }
  return async () => {
    for (const person of [els, luc]) await person.close()
    await server.restart()
  }
})

const total = ({ page, t }: Person, count: number) => seen(page.getByText(t.identify.total(count), { exact: true }))

/** Resolves once this many edits are shown as kept on the device. */
const kept = ({ page, t }: Person, count: number) =>
  seen(page.getByRole('button', { name: t.workshop.saveState.offlineKept(count), exact: true }))

const offline = ({ page, t }: Person) =>
  seen(page.getByRole('button', { name: t.workshop.saveState.offline, exact: true }))

test('what is shown as saved is there after a power cut', async () => {
  const names = Array.from({ length: 20 }, (_, index) => `Belanghebbende ${index + 1}`)
  await quickAdd(els, names)
  await total(els, 20)
  await saved(els)
  await server.kill()
  await server.restart()
  const witness = await browser.person(server.origin, { language: 'de' })
  await joinByCode(witness, ways.code, 'Zeugin')
  await goTo(witness, 'identify', 'list')
  await total(witness, 20)
  await saved(els)
  await witness.close()
})

test('edits of two people without a server are counted, kept, and merged when it is back', async () => {
  await server.kill()
  await offline(els)
  await offline(luc)
  await quickAdd(els, ['Provincie', 'Gemeente', 'Fietsersbond'])
  await quickAdd(luc, ['Province', 'Commune'])
  await kept(els, 3)
  await kept(luc, 2)
  await server.restart()
  for (const person of [els, luc]) {
    await total(person, 5)
    await saved(person)
  }
})

test('edits made offline survive closing the page, and go through when it is opened again', async () => {
  await quickAdd(els, ['Infrabel'])
  await saved(els)
  await server.kill()
  await offline(els)
  await quickAdd(els, ['NMBS'])
  await kept(els, 1)
  const { page } = els
  const address = page.url()
  const context = page.context()
  await page.close()
  await server.restart()
  const again = await context.newPage()
  await again.goto(address)
  await total({ ...els, page: again }, 2)
  await saved({ page: again, t: els.t })
  await total(luc, 2)
})

test('an edit that meets a locked board is kept, explained, and sent when the board is unlocked', async () => {
  await quickAdd(els, ['De Lijn'])
  await total(luc, 1)
  await luc.page.context().setOffline(true)
  await server.kill()
  await offline(luc)
  await quickAdd(luc, ['TEC'])
  await kept(luc, 1)
  await server.restart()
  await saved(els)
  await els.page.getByRole('button', { name: els.t.workshop.lock, exact: true }).click()
  await saved(els)
  await luc.page.context().setOffline(false)
  await seen(luc.page.getByText(luc.t.faults.locked))
  await seen(luc.page.getByRole('button', { name: luc.t.workshop.saveState.refusedKept(1), exact: true }))
  expect(await els.page.getByText(els.t.identify.total(1), { exact: true }).count()).toBe(1)
  await els.page.getByRole('button', { name: els.t.workshop.unlock, exact: true }).first().click()
  await total(els, 2)
  await saved(luc)
})
