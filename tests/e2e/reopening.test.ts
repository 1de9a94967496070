// Months later: the group looks at the matrix again, and sees who has moved.
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { goTo, joinByLink, matrixPoint, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr' })
  await startWorkshop(els, 'Heropend')
  const { page, t } = els
  await page.getByRole('button', { name: t.imports.open, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t.imports.title })
  await dialog.getByLabel(t.imports.orPaste).fill('Naam\tInvloed\tImpact\nInfrabel\t80\t90\nTEC\t20\t30')
  await dialog.getByRole('button', { name: t.imports.read, exact: true }).click()
  await dialog.getByRole('button', { name: t.imports.add(2) }).click()
  await saved(els)
  await joinByLink(luc, (await waysIn(els)).links.contributor, 'Luc')
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const violations = async ({ page }: Person): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`))
}

/** The matrix as a picture. */
const shot = ({ page }: Person) => page.getByRole('application').screenshot({ animations: 'disabled' })

async function openSince(person: Person): Promise<void> {
  await goTo(person, 'engage')
  await person.page.getByRole('tab', { name: person.t.engage.since }).click()
}

test('the facilitator reopens the matrix; participants cannot', async () => {
  await openSince(luc)
  expect(await luc.page.getByRole('button', { name: luc.t.reopening.reopen }).count()).toBe(0)
  await openSince(els)
  await seen(els.page.getByText(els.t.reopening.reopenText))
  expect(await violations(els)).toEqual([])
  await els.page.getByRole('button', { name: els.t.reopening.reopen }).click()
  await els.page.waitForURL('**/evaluate**')
  await seen(els.page.getByText(els.t.reopening.nobodyMoved))
  await saved(els)
})

test('who is moved leaves a ghost on everybody’s matrix, and stands in a list that says from where to where', async () => {
  const { page, t } = els
  const [from, to] = [
    await matrixPoint(els, { influence: 0.8, impact: 0.9 }),
    await matrixPoint(els, { influence: 0.2, impact: 0.3 }),
  ]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y + 60, { steps: 4 })
  await page.mouse.up()
  const list = page.getByRole('region', { name: t.reopening.title })
  await seen(list.getByText(t.reopening.moved(1)))
  await saved(els)

  await goTo(luc, 'evaluate')
  const own = luc.page.getByRole('region', { name: luc.t.reopening.title })
  const moved = own.getByRole('button', { name: /Infrabel/ })
  await seen(moved)
  const words = (await moved.innerText()).replaceAll(/\s+/g, ' ')
  expect(words).toContain(luc.t.method.level.involve)
  expect(words).toContain(luc.t.method.level.inform)
  expect(words).toMatch(/80 % → \d+ %/)
  expect(await own.getByRole('button').count()).toBe(1)
  expect(await violations(luc)).toEqual([])
})

test('the ghosts go when they are not wanted, on this screen only, and come back', async () => {
  const { page, t } = luc
  const compare = page.getByLabel(t.reopening.compare)
  await page.mouse.move(5, 5)
  const withGhosts = await shot(luc)
  await compare.selectOption({ label: t.reopening.none })
  await expect.poll(async () => (await shot(luc)).equals(withGhosts)).toBe(false)
  expect(await page.getByRole('button', { name: /Infrabel.*80 %/ }).count()).toBe(0)
  await seen(els.page.getByText(els.t.reopening.moved(1)))
  await compare.selectOption({ index: 0 })
  await expect.poll(async () => (await shot(luc)).equals(withGhosts)).toBe(true)
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})
