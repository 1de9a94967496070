// Finding one's way on a board: a note by its name or its address, a person by the list, everything by the map.
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { gone, joinByLink, paste, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr' })
  await startWorkshop(els, 'De weg vinden')
  await joinByLink(luc, (await waysIn(els)).links.contributor, 'Luc')
  await board(els).focus()
  await paste(els, ['Stad Liège', 'Gent', 'LIÈGE Airport', 'Comité de quartier', 'Liégeois'].join('\n'))
  await saved(els)
  await seen(noteOf(luc, 'Gent'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const board = ({ page, t }: Person) => page.getByRole('region', { name: t.canvas.board })
const noteOf = ({ page }: Person, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })
const finding = ({ page, t }: Person) => page.getByRole('search', { name: t.canvas.find })
const hit = (person: Person) => finding(person).getByRole('status').innerText()

const isSelected = (person: Person, name: string) =>
  expect.poll(() => noteOf(person, name).getAttribute('aria-selected'), { timeout: 5000 }).toBe('true')

/** Pans far away from the notes. */
async function wander(person: Person): Promise<void> {
  const { x, y } = (await board(person).boundingBox()) ?? { x: 0, y: 0 }
  await person.page.mouse.move(x + 40, y + 40)
  for (let times = 0; times < 12; times++) await person.page.mouse.wheel(900, 900)
}

test('a note is found by a part of its name, without its accents, and the arrows go through the hits', async () => {
  const { page, t } = els
  await board(els).focus()
  await page.keyboard.press('Control+F')
  await page.keyboard.type('liege')
  await expect.poll(() => hit(els)).toBe(t.canvas.hit(1, 3))
  await isSelected(els, 'LIÈGE Airport')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => hit(els)).toBe(t.canvas.hit(2, 3))
  await isSelected(els, 'Liégeois')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect.poll(() => hit(els)).toBe(t.canvas.hit(3, 3))
  await page.keyboard.type('xyz')
  await expect.poll(() => hit(els)).toBe(t.canvas.noHit)
})

test('Escape ends the search at the note that was found, from where it can be written on', async () => {
  const { page } = els
  for (let letter = 0; letter < 3; letter++) await page.keyboard.press('Backspace')
  await isSelected(els, 'LIÈGE Airport')
  await page.keyboard.press('Escape')
  await gone(finding(els))
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { timeout: 5000 })
    .toMatch(/^LIÈGE Airport/)
})

test('the link to a note leads whoever may come in straight to it', async () => {
  const { page, t, origin } = els
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  await page.getByRole('button', { name: t.canvas.copyLink }).click()
  await seen(page.getByText(t.canvas.linkCopied))
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link).toMatch(/\/w\/[\w-]+\/identify\?note=[\w-]+$/)
  await luc.page.goto(link)
  await isSelected(luc, 'LIÈGE Airport')
  await expect.poll(() => luc.page.url()).not.toContain('note=')
  const fromMiddle = async () => {
    const box = await noteOf(luc, 'LIÈGE Airport').boundingBox()
    const whole = await board(luc).boundingBox()
    return box && whole ? Math.abs(box.x + box.width / 2 - whole.x - whole.width / 2) : undefined
  }
  // the view flies there
  await expect.poll(fromMiddle).toBeLessThan(4)
})

test('the list of people leads to where somebody is', async () => {
  const { page, t } = els
  const middle = await noteOf(luc, 'LIÈGE Airport').boundingBox()
  await luc.page.mouse.move((middle?.x ?? 0) + 20, (middle?.y ?? 0) + 20)
  await wander(els)
  await gone(noteOf(els, 'LIÈGE Airport'))
  await page.getByRole('button', { name: t.people.count(2) }).click()
  await page.getByRole('button', { name: t.people.goTo('Luc') }).click()
  await seen(noteOf(els, 'LIÈGE Airport'))
  await page.keyboard.press('Escape')
})

test('the map shows the notes and the view, leads elsewhere, and stays open on this device', async () => {
  const { page, t } = els
  await page.getByRole('button', { name: t.canvas.map }).click()
  const map = page.getByRole('img', { name: t.canvas.map })
  await seen(map)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target).join(' ')}`)).toEqual([])
  await wander(els)
  await page.reload()
  await saved(els)
  await seen(map)
  const box = await map.boundingBox()
  // the notes lie in the corner of the map that one has wandered away from
  for (const share of [0.1, 0.2, 0.3])
    await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) * share, (box?.y ?? 0) + 20)
  await page.getByRole('button', { name: t.canvas.zoomToPeople }).click()
  await seen(noteOf(els, 'LIÈGE Airport'))
})
