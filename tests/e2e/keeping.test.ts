// How a workshop ends, and what becomes of what a device knows when the server was put back to a backup.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { temporaryDir } from '../../server/src/testing/running-server.ts'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { gone, goTo, joinByLink, quickAdd, saved, seen, startWorkshop, type WaysIn, waysIn } from '../support/room.ts'
import { runCommand, type ServerProcess, startProcess } from '../support/server-process.ts'

let dir: ReturnType<typeof temporaryDir>
let server: ServerProcess
let browser: OpenBrowser
let els: Person
let luc: Person
let ways: WaysIn

beforeAll(async () => {
  dir = temporaryDir()
  server = await startProcess({ dataDir: dir.path })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.end('SIGTERM')
  dir?.remove()
})
beforeEach(async () => {
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr' })
  await startWorkshop(els, 'Trage wegen')
  ways = await waysIn(els)
  await joinByLink(luc, ways.links.contributor, 'Luc')
  return async () => {
    for (const person of [els, luc]) await person.close()
  }
})

const dialogOf = ({ page, t }: Person) => page.getByRole('dialog', { name: t.keeping.title })

async function openKeeping(person: Person): Promise<void> {
  const { page, t } = person
  await page.getByRole('button', { name: t.workshop.menu, exact: true }).click()
  await page.getByRole('menuitem', { name: t.keeping.menu }).click()
  await seen(dialogOf(person))
}

const databases = ({ page }: Person): Promise<readonly string[]> =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name ?? ''))

const workshopOf = ({ page }: Person): string => /\/w\/([^/?]+)/.exec(page.url())?.[1] ?? ''

test('a facilitator erases the workshop by typing its title; every device deletes its copy and says why', async () => {
  const id = workshopOf(els)
  await goTo(els, 'identify', 'list')
  await quickAdd(els, ['Fietsersbond'])
  await saved(els)
  await openKeeping(els)
  const button = dialogOf(els).getByRole('button', { name: els.t.keeping.eraseNow })
  await dialogOf(els).getByLabel(els.t.keeping.typeTitle).fill('Trage weg')
  expect(await button.isDisabled()).toBe(true)
  await dialogOf(els).getByLabel(els.t.keeping.typeTitle).fill('Trage wegen')
  await button.click()
  for (const person of [els, luc]) {
    await seen(person.page.getByRole('heading', { name: person.t.keeping.erasedTitle }))
    await expect.poll(() => databases(person), { timeout: 10_000 }).not.toContainEqual(expect.stringContaining(id))
    const left = () =>
      person.page.evaluate(
        workshop => Object.entries(localStorage).filter(entry => entry.join().includes(workshop)),
        id,
      )
    await expect.poll(left).toEqual([])
  }
  await luc.page.goto(`${luc.origin}/w/${id}`)
  await seen(luc.page.getByRole('heading', { name: luc.t.keeping.erasedTitle }))
})

test('a facilitator chooses how long the workshop is kept, and is warned in the last thirty days; others are not', async () => {
  await openKeeping(els)
  await dialogOf(els).getByLabel(els.t.keeping.keepLabel).selectOption('1')
  await seen(dialogOf(els).getByText(/wordt deze workshop op .* gewist/))
  await els.page.keyboard.press('Escape')
  await server.end('SIGTERM')
  server = await startProcess({
    dataDir: dir.path,
    port: server.port,
    environment: { DAYS_AHEAD: '20' },
    nodeArguments: ['--import', new URL('../support/shifted-clock.mjs', import.meta.url).href],
  })
  await joinByLink(els, ways.links.facilitator, 'Els')
  await joinByLink(luc, ways.links.contributor, 'Luc')
  const warning = els.page.getByText(/wordt op .* gewist als er niets verandert/)
  await seen(warning)
  await els.page.getByRole('button', { name: els.t.keeping.keepLonger }).click()
  await dialogOf(els).getByLabel(els.t.keeping.keepLabel).selectOption('24')
  await gone(warning)
  await luc.page.getByRole('button', { name: luc.t.workshop.menu, exact: true }).click()
  expect(await luc.page.getByRole('menuitem', { name: luc.t.keeping.menu }).count()).toBe(0)
  await server.end('SIGTERM')
  server = await startProcess({ dataDir: dir.path, port: server.port })
})

test('after a restore a device that knows more is told, may save it as a file, and nothing of it is mixed in', async () => {
  await goTo(els, 'identify', 'list')
  await quickAdd(els, ['Fietsersbond'])
  await saved(els)
  const file = join(dir.path, `${workshopOf(els)}.sqlite`)
  expect(await runCommand(dir.path, ['backup', file])).toMatchObject({ code: 0 })
  await quickAdd(els, ['Natuurpunt'])
  await saved(els)
  await server.end('SIGKILL')
  await seen(els.page.getByText(els.t.workshop.offlineBanner))
  expect(await runCommand(dir.path, ['restore', file, '--new-epoch'])).toMatchObject({ code: 0 })
  server = await startProcess({ dataDir: dir.path, port: server.port })

  // the visit has ended with the restore: the same link lets her in again
  await seen(els.page.getByText(els.t.faults.notJoined))
  await joinByLink(els, ways.links.facilitator, 'Els')
  await goTo(els, 'identify', 'list')
  await seen(els.page.getByText(els.t.identify.total(1), { exact: true }))
  expect(await els.page.getByText('Natuurpunt').count()).toBe(0)
  const notice = els.page.getByText(els.t.keeping.earlier)
  await seen(notice)
  const download = els.page.waitForEvent('download')
  await els.page.getByRole('button', { name: els.t.keeping.saveEarlier }).click()
  const rescued: { documents: { document: string; update: string }[] } = JSON.parse(
    readFileSync(await (await download).path(), 'utf8'),
  )
  const board = rescued.documents.find(({ document }) => document.startsWith('board/'))
  expect(Buffer.from(board?.update ?? '', 'base64').toString('latin1')).toContain('Natuurpunt')
  await els.page.getByRole('button', { name: els.t.keeping.deleteEarlier }).click()
  await els.page.getByRole('dialog').getByRole('button', { name: els.t.keeping.deleteEarlier }).click()
  await gone(notice)
  await els.page.reload()
  await saved(els)
  expect(await notice.count()).toBe(0)
})

test('a page that comes back with another history keeps its copy, offers it as a file, and begins anew only when asked', async () => {
  await goTo(els, 'identify', 'list')
  await quickAdd(els, ['Fietsersbond'])
  await saved(els)
  // as after a restore that left the visits alone
  await els.page.evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('samenbord.copy:')) localStorage.setItem(key, '7')
  })
  await els.page.reload()
  await seen(els.page.getByText(els.t.faults.epochChanged))
  await seen(els.page.getByText(els.t.identify.total(1), { exact: true }))
  const download = els.page.waitForEvent('download')
  await els.page.getByRole('button', { name: els.t.workshop.rescue }).first().click()
  expect(JSON.parse(readFileSync(await (await download).path(), 'utf8'))).toMatchObject({ format: 'samenbord-rescue' })
  await els.page.getByRole('button', { name: els.t.keeping.openRestored }).click()
  await els.page.getByRole('dialog').getByRole('button', { name: els.t.keeping.openRestored }).click()
  await saved(els)
  await seen(els.page.getByText(els.t.identify.total(1), { exact: true }))
  expect(await els.page.getByText(els.t.faults.epochChanged).count()).toBe(0)
})
