// The picture of the board: painted by a worker, by the page where there is none, and the same from both.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { joinByLink, paste, seen, startWorkshop, waysIn } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person

const NAMES = [
  'Agentschap Wegen en Verkeer',
  'Interdepartementale stuurgroep voor de toegankelijkheid van onze stationsbuurten',
  'Łódź, zustergemeente',
  ...Array.from({ length: 40 }, (_, index) => `Gemeente ${index}: dienst mobiliteit en openbare werken`),
]

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin)
  luc = await browser.person(server.origin)
  // what an old tablet lacks
  await luc.page.addInitScript(() => Reflect.deleteProperty(window, 'Worker'))
  await startWorkshop(els, 'Tegels')
  const { links } = await waysIn(els)
  await els.page.getByRole('region', { name: els.t.canvas.board }).focus()
  await paste(els, NAMES.join('\n'))
  await joinByLink(luc, links.contributor, 'Luc')
  await seen(noteOf(luc, 'Agentschap'))
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const noteOf = ({ page }: Person, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })
const surfaceOf = ({ page }: Person) => page.locator('[data-surface]')

async function boxOf(person: Person) {
  const box = await surfaceOf(person).boundingBox()
  if (!box) throw new Error('The canvas is not on the screen')
  return box
}

/** Looks at everything, then at the middle from near by; the same on every screen of that size. */
async function lookClosely(person: Person): Promise<void> {
  const { page, t } = person
  await page.mouse.move(1, 1)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: t.canvas.zoomToFit }).click()
  await page.waitForTimeout(400)
  await page.getByRole('button', { name: t.canvas.zoomFull }).or(page.getByTitle(t.canvas.zoomFull)).first().click()
  await page.mouse.move(1, 1)
}

/** Shares of pixels of two pictures that differ, counted on a page of its own. */
async function difference(a: Buffer, b: Buffer): Promise<number> {
  const { page, close } = await browser.person(server.origin)
  const share = await page.evaluate(
    async ([first, second]) => {
      const read = async (data = '') => {
        const image = new Image()
        image.src = `data:image/png;base64,${data}`
        await image.decode()
        const canvas = new OffscreenCanvas(image.width, image.height)
        const context = canvas.getContext('2d')
        context?.drawImage(image, 0, 0)
        return context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray()
      }
      const [left, right] = [await read(first), await read(second)]
      let off = 0
      for (let at = 0; at < left.length; at++) if (Math.abs((left[at] ?? 0) - (right[at] ?? 0)) > 24) off++
      return left.length === right.length ? off / left.length : 1
    },
    [a.toString('base64'), b.toString('base64')],
  )
  await close()
  return share
}

/** The middle of the board: the people at the edges of the screen are not compared. */
async function middleOf(person: Person): Promise<Buffer> {
  const { x, y } = await boxOf(person)
  return person.page.screenshot({ clip: { x: x + 20, y: y + 20, width: 640, height: 420 } })
}

test('a worker paints what the page would paint, letter by letter', async () => {
  await expect.poll(() => els.page.workers().length, { timeout: 10_000 }).toBe(1)
  expect(luc.page.workers()).toHaveLength(0)
  for (const person of [els, luc]) await lookClosely(person)
  await expect
    .poll(async () => difference(await middleOf(els), await middleOf(luc)), { timeout: 10_000 })
    .toBeLessThan(0.002)
  // and it is a picture of notes, not of nothing
  const blank = await els.page.screenshot({ clip: { x: 300, y: 2, width: 40, height: 40 } })
  expect((await middleOf(els)).length).toBeGreaterThan(10 * blank.length)
})

/** The centre of a note that lies well inside what is compared. */
async function noteInTheMiddle(): Promise<{ x: number; y: number }> {
  const surface = await boxOf(els)
  for (const option of await els.page.getByRole('option').all()) {
    const box = await option.boundingBox()
    if (!box) continue
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    if (x > surface.x + 120 && x < surface.x + 500 && y > surface.y + 120 && y < surface.y + 360) return { x, y }
  }
  throw new Error('No note lies in the middle')
}

test('a dragged note is gone from where it was and stands where it was put, for both', async () => {
  const before = await middleOf(els)
  const { x, y } = await noteInTheMiddle()
  await els.page.mouse.move(x, y)
  await els.page.mouse.down()
  await els.page.mouse.move(x + 70, y + 50, { steps: 5 })
  await els.page.mouse.up()
  await els.page.mouse.move(1, 1)
  await els.page.keyboard.press('Escape')
  const changed = async () => difference(before, await middleOf(els))
  await expect.poll(changed, { timeout: 5000 }).toBeGreaterThan(0.002)
  await expect
    .poll(async () => difference(await middleOf(els), await middleOf(luc)), { timeout: 10_000 })
    .toBeLessThan(0.002)
})

test('nobody’s page had an error', () => {
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})
