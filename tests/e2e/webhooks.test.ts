// Another program is told that the plan has changed, by the server as built: through kills of it, and told to people when it fails.
import AxeBuilder from '@axe-core/playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReceiver, type Receiver } from '../../server/src/testing/receiver.ts'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { gone, quickAdd, saved, seen, startWorkshop } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let receiver: Receiver
let els: Person

beforeAll(async () => {
  server = await startServer({ WEBHOOKS_INSIDE: 'yes' })
  browser = await openBrowser()
  receiver = await openReceiver()
  els = await browser.person(server.origin, { language: 'fr' })
  await startWorkshop(els, 'Gare')
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
  await receiver?.close()
})

async function openWebhooks({ page, t }: Person) {
  await page.getByRole('button', { name: t.share.open, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t.share.title })
  await dialog.getByText(t.webhooks.title).click()
  return dialog
}

const problems = async (): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page: els.page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)}`))
}

test('a webhook is added, its key shown once, and an address that may not be called is explained', async () => {
  const { page, t } = els
  const dialog = await openWebhooks(els)
  await dialog.getByLabel(t.webhooks.url).fill('ftp://ailleurs')
  await page.keyboard.press('Enter')
  await seen(dialog.getByText(t.faults.webhookUnfit))
  // what was typed is still there, to be put right
  expect(await dialog.getByLabel(t.webhooks.url).inputValue()).toBe('ftp://ailleurs')
  await dialog.getByLabel(t.webhooks.url).fill(receiver.url)
  await page.keyboard.press('Enter')
  await seen(dialog.getByText(t.webhooks.once))
  expect(await dialog.getByRole('textbox', { name: t.webhooks.secret }).inputValue()).toMatch(/^whsec_/)
  await seen(dialog.getByText(t.webhooks.state.working))
  expect(receiver.calls).toHaveLength(1)
  expect(await problems()).toEqual([])
  await page.keyboard.press('Escape')
  await gone(dialog)
})

test('a change of the plan is told although the server is killed before it could tell', async () => {
  await quickAdd(els, ['Infrabel'])
  await saved(els)
  await server.kill()
  expect(receiver.calls).toHaveLength(1)
  await server.restart()
  await expect.poll(() => receiver.calls.length, { timeout: 60_000 }).toBe(2)
  expect(receiver.calls[1]?.body).not.toContain('Infrabel')
  await saved(els)
})

test('a webhook that fails says so, is tried again when asked, and can be removed', async () => {
  const { page, t } = els
  receiver.answer = response => response.writeHead(410).end()
  await quickAdd(els, ['TEC'])
  await saved(els)
  await expect.poll(() => receiver.calls.length, { timeout: 60_000 }).toBe(3)
  const dialog = await openWebhooks(els)
  await seen(dialog.getByText(t.webhooks.state.stopped))
  expect(await problems()).toEqual([])
  receiver.answer = response => response.writeHead(204).end()
  await dialog.getByRole('button', { name: t.webhooks.resumeOf(receiver.url) }).click()
  await seen(dialog.getByText(t.webhooks.state.working))
  expect(receiver.calls).toHaveLength(4)
  await dialog.getByRole('button', { name: t.webhooks.removeOf(receiver.url) }).click()
  const ask = page.getByRole('dialog', { name: t.webhooks.removeOf(receiver.url) })
  await ask.getByRole('button', { name: t.webhooks.remove, exact: true }).click()
  await gone(dialog.getByText(receiver.url))
  expect(els.problems.filter(problem => !/WebSocket|ERR_CONNECTION/.test(problem))).toEqual([])
})
