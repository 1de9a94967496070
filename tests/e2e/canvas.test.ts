// The Identify canvas as two people use it: writing, moving, copying, taking back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { gone, paste, saved, seen, startWorkshop } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person

beforeAll(async () => {
  pair = await openPair('Op het bord')
  ;({ els, luc } = pair)
})

afterAll(() => pair?.close())

const noteOf = ({ page }: Person, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })

async function centreOf(person: Person, name: string): Promise<{ x: number; y: number }> {
  const box = await noteOf(person, name).boundingBox()
  if (!box) throw new Error(`${name} is not on the screen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

test('a double click writes a note that the other sees', async () => {
  const { page, t } = els
  await page.getByRole('region', { name: t.canvas.board }).dblclick({ position: { x: 300, y: 220 } })
  await page.keyboard.insertText('Infrabel')
  await page.keyboard.press('Enter')
  await seen(noteOf(luc, 'Infrabel'))
})

test('a dragged note comes to lie there for both, and undo puts it back', async () => {
  const before = await centreOf(luc, 'Infrabel')
  const { x, y } = await centreOf(els, 'Infrabel')
  await els.page.mouse.move(x, y)
  await els.page.mouse.down()
  await els.page.mouse.move(x + 160, y + 90, { steps: 5 })
  await els.page.mouse.up()
  const moved = async () => (await centreOf(luc, 'Infrabel')).x - before.x
  await expect.poll(moved, { timeout: 5000 }).toBeGreaterThan(80)
  await els.page.keyboard.press('Control+Z')
  await expect.poll(moved, { timeout: 5000 }).toBeLessThan(5)
})

test('a pasted list becomes notes where people look, one undo takes them all away', async () => {
  await els.page.getByRole('region', { name: els.t.canvas.board }).focus()
  await paste(els, 'De Lijn\nTEC\nSTIB-MIVB')
  for (const name of ['De Lijn', 'TEC', 'STIB-MIVB']) await seen(noteOf(luc, name))
  await els.page.getByRole('button', { name: els.t.common.undo, exact: true }).click()
  for (const name of ['De Lijn', 'TEC', 'STIB-MIVB']) await gone(noteOf(luc, name))
  await seen(noteOf(luc, 'Infrabel'))
})

test('notes copied in one workshop are pasted into another, with their names', async () => {
  const other = await pair.browser.person(pair.server.origin, { language: 'de' })
  await startWorkshop(other, 'Anderswo')
  const { x, y } = await centreOf(els, 'Infrabel')
  await els.page.mouse.click(x, y)
  await els.page.keyboard.press('Control+C')
  const copied = await els.page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain('Infrabel')
  await other.page.getByRole('region', { name: other.t.canvas.board }).focus()
  await paste(other, copied)
  await seen(noteOf(other, 'Infrabel'))
  await other.close()
})

test('nobody’s page had an error', async () => {
  await saved(els)
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})
