// Versions: saved, looked at beside what is there now, restored for everybody, and back again.
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { gone, goTo, joinByLink, quickAdd, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

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
  luc = await browser.person(server.origin, { language: 'fr', device: 'phone' })
  await startWorkshop(els, 'Fietssnelweg F3')
  await joinByLink(luc, (await waysIn(els)).links.contributor, 'Luc')
  await goTo(els, 'identify', 'list')
  await quickAdd(els, ['NMBS', 'De Lijn', 'Fietsersbond'])
  await saved(els)
  return async () => {
    for (const person of [els, luc]) await person.close()
  }
})

const dialogOf = ({ page, t }: Person) => page.getByRole('dialog', { name: t.versions.title })

async function openVersions(person: Person): Promise<void> {
  const { page, t } = person
  await page.getByRole('button', { name: t.workshop.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: t.versions.menu }).click()
  await seen(dialogOf(person))
}

async function violations({ page }: Person): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

test('a facilitator saves a version, looks at it beside now, and restores it for everybody; the way back stays', async () => {
  await openVersions(els)
  const dialog = dialogOf(els)
  await seen(dialog.getByText(els.t.versions.none))
  await dialog.getByLabel(els.t.versions.name).fill('Na de pauze')
  await els.page.keyboard.press('Enter')
  await seen(dialog.getByText(els.t.versions.saved))
  const pause = dialog.getByRole('button', { name: /Na de pauze/ })
  expect(await pause.innerText()).toContain('3 nieuwe stakeholders')
  await els.page.keyboard.press('Escape')

  await quickAdd(els, ['TEC', 'MIVB'])
  await saved(els)
  await openVersions(els)
  await pause.focus()
  await els.page.keyboard.press('Enter')
  const view = dialog.getByRole('region', { name: 'Na de pauze' })
  await seen(view.getByText('TEC · MIVB'))
  await seen(view.getByRole('img', { name: new RegExp(els.t.versions.kept) }))
  expect(await violations(els)).toEqual([])
  await view.getByRole('button', { name: els.t.versions.restore }).press('Enter')
  await seen(view.getByText(els.t.versions.question))
  await els.page.keyboard.press('Tab')
  await els.page.keyboard.press('Enter')
  await seen(dialog.getByText(els.t.versions.restored))
  await els.page.keyboard.press('Escape')

  await goTo(luc, 'identify', 'list')
  await seen(luc.page.getByText('Fietsersbond'))
  await gone(luc.page.getByText('MIVB'))
  await openVersions(els)
  const before = dialog.getByRole('button', { name: new RegExp(els.t.versions.reason.restore) })
  expect(await before.innerText()).toContain('2 nieuwe stakeholders')
  await before.click()
  await dialog.getByRole('button', { name: els.t.versions.restore }).click()
  await dialog.getByRole('button', { name: els.t.versions.confirm, exact: true }).click()
  await seen(luc.page.getByText('MIVB'))
  expect(els.problems).toEqual([])
})

test('a participant on a phone looks at versions and cannot restore them', async () => {
  await openVersions(els)
  await dialogOf(els).getByRole('button', { name: els.t.versions.save }).click()
  await seen(dialogOf(els).getByText(els.t.versions.saved))
  await openVersions(luc)
  const dialog = dialogOf(luc)
  await seen(dialog.getByText(luc.t.versions.introLook))
  expect(await dialog.getByRole('button', { name: luc.t.versions.save }).count()).toBe(0)
  await dialog.getByRole('button', { name: new RegExp(luc.t.versions.reason.asked) }).tap()
  await seen(dialog.getByText(luc.t.versions.unchanged))
  expect(await dialog.getByRole('button', { name: luc.t.versions.restore }).count()).toBe(0)
  expect(await violations(luc)).toEqual([])
  await dialog.getByRole('button', { name: luc.t.versions.back }).tap()
  await seen(dialog.getByRole('list', { name: luc.t.versions.list }))
  expect(luc.problems).toEqual([])
})
