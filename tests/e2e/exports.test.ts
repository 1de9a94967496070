// The files a plan leaves the board in, as somebody who clicks gets them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { goTo, saved, seen, startWorkshop } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  await startWorkshop(els, 'Uit te delen')
  const { page, t } = els
  await page.getByRole('button', { name: t.imports.open, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t.imports.title })
  const table = 'Naam\tInvloed\tImpact\tVerantwoordelijke\nInfrabel\t80\t90\tgeheime An\nTEC\t20\t30\t'
  await dialog.getByLabel(t.imports.orPaste).fill(table)
  await dialog.getByRole('button', { name: t.imports.read, exact: true }).click()
  await dialog.getByRole('button', { name: t.imports.add(2) }).click()
  await saved(els)
  await goTo(els, 'plan')
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const item = (role: 'menuitem' | 'menuitemradio' | 'menuitemcheckbox', name: string) =>
  els.page.getByRole(role, { name, exact: true })

async function openMenu(): Promise<void> {
  await els.page.getByRole('button', { name: els.t.plan.export }).click()
}

async function fileOf(label: string): Promise<{ name: string; bytes: Buffer }> {
  await openMenu()
  const download = els.page.waitForEvent('download')
  await item('menuitem', els.t.plan.downloadAs(label)).click()
  const chunks: Buffer[] = []
  const file = await download
  for await (const chunk of await file.createReadStream()) chunks.push(chunk)
  return { name: file.suggestedFilename(), bytes: Buffer.concat(chunks) }
}

const served = async (query: string): Promise<Buffer> => {
  const [, workshop] = /\/w\/([^/?]+)/.exec(els.page.url()) ?? []
  const reply = await els.page.request.get(`${server.origin}/api/workshops/${workshop}/${query}`)
  expect(reply.status()).toBe(200)
  return reply.body()
}

test.each([
  ['Excel', 'xlsx'],
  ['PDF', 'pdf'],
  ['Word', 'docx'],
  ['iCalendar', 'ics'],
  ['SVG', 'svg'],
])('%s has the same bytes from the browser and from the server', async (label, extension) => {
  const { name, bytes } = await fileOf(label)
  expect(name).toMatch(new RegExp(`^betrokkenheidsplan-uit-te-delen-[\\d-]+\\.${extension}$`))
  expect(bytes.length).toBeGreaterThan(100)
  expect(bytes.equals(await served(`plan.${extension}?lang=nl`))).toBe(true)
})

test('PNG is the matrix at twice its size, and not an empty one', async () => {
  const { bytes } = await fileOf('PNG')
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([2400, 1800])
  // an empty picture of that size packs into less than a quarter of this
  expect(bytes.length).toBeGreaterThan(40_000)
})

test('the board is a picture too, on paper or on whatever it is laid', async () => {
  const words = els.t.exports
  const onPaper = (await fileOf(words.boardAs('SVG'))).bytes.toString('utf8')
  expect(onPaper).toContain('fill="#ffffff"')
  for (const name of ['Infrabel', 'TEC']) expect(onPaper).toContain(`>${name}</text>`)
  await openMenu()
  await els.page.getByText(words.grounds.transparent, { exact: true }).click()
  const { name, bytes } = await fileOf(words.boardAs('SVG'))
  expect(name).toMatch(/^bord-uit-te-delen-[\d-]+\.svg$/)
  expect(bytes.toString('utf8')).not.toContain('fill="#ffffff"')
  const pixels = (await fileOf(words.boardAs('PNG'))).bytes
  expect(pixels.subarray(1, 4).toString()).toBe('PNG')
  expect(pixels.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * 480)
  await openMenu()
  await els.page.getByText(words.grounds.paper, { exact: true }).click()
})

test('the shareable edition is one choice away, and holds no name of the team', async () => {
  const own = await fileOf('CSV')
  expect(own.bytes.toString('utf8')).toContain('geheime An')
  await openMenu()
  await els.page.getByText(els.t.exports.editions.shareable, { exact: true }).click()
  const { name, bytes } = await fileOf('CSV')
  expect(name).toContain('deelbaar')
  expect(bytes.toString('utf8')).toContain('Infrabel')
  expect(bytes.toString('utf8')).not.toContain('geheime An')
  expect(bytes.equals(await served('plan.csv?lang=nl&edition=shareable'))).toBe(true)
  await seen(els.page.getByRole('button', { name: els.t.plan.export }))
})

test('on paper the matrix is drawn anew, with every name, and nothing else of the screen', async () => {
  const { page, t } = els
  await goTo(els, 'evaluate')
  const picture = page.getByRole('img', { name: t.exports.matrixTitle('Uit te delen') })
  await page.emulateMedia({ media: 'print' })
  // the browser says so itself when somebody prints; its dialog would stand in the way here
  const isDrawn = async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    return picture.isVisible()
  }
  await expect.poll(isDrawn).toBe(true)
  for (const name of ['Infrabel', 'TEC', t.method.level.involve]) await seen(picture.getByText(name, { exact: true }))
  expect(await page.getByRole('toolbar').first().isVisible()).toBe(false)
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await page.emulateMedia({ media: null })
  await picture.waitFor({ state: 'detached' })
  await goTo(els, 'plan')
})

test('a workshop saved as a file is opened from the first page as a new workshop, and the file of that is the same', async () => {
  const workshopFile = async ({ page, t }: Person): Promise<Buffer> => {
    await page.getByRole('button', { name: t.plan.export }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: t.exports.workshopFile, exact: true }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  const file = await workshopFile(els)
  expect(file.equals(await served('file'))).toBe(true)
  const an = await browser.person(server.origin, { language: 'de' })
  await an.page.goto(server.origin)
  const input = an.page.getByLabel(an.t.landing.openFile)
  const choose = (buffer: Buffer) => input.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer })
  await choose(Buffer.from('{}'))
  await seen(an.page.getByRole('alert').getByText(an.t.landing.fileFault.notAWorkshop))
  await choose(Buffer.from(file.toString('utf8').replace('"influence": 0.5', '"influence": 5')))
  await seen(an.page.getByRole('alert').getByText(an.t.landing.fileFault.broken('thresholds')))
  await choose(file)
  await an.page.waitForURL(/\/w\//)
  await seen(an.page.getByRole('option', { name: /^Infrabel/ }))
  await goTo(an, 'plan')
  expect((await workshopFile(an)).equals(file)).toBe(true)
})
