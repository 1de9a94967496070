// What people see of each other, and what each keeps for themselves.
import { loadMessages } from '@samenbord/messages'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { quickAdd, saved, seen } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person

beforeAll(async () => {
  pair = await openPair('Samen')
  ;({ els, luc } = pair)
})

afterAll(() => pair?.close())

/** Opens the list of the two who are here. */
async function peopleList({ page, t }: Person) {
  await page.getByRole('button', { name: t.people.count(2) }).click()
  return page.getByRole('dialog', { name: t.people.count(2) })
}

test('the list of people says who writes on which note', async () => {
  await quickAdd(els, ['Infrabel'])
  const note = els.page.getByRole('option', { name: /^Infrabel/ })
  await note.focus()
  await els.page.keyboard.press('Enter')
  const list = await peopleList(luc)
  await seen(list.getByText(luc.t.people.isEditing('Infrabel')))
  await els.page.keyboard.press('Escape')
  await list.getByText(luc.t.people.isEditing('Infrabel')).waitFor({ state: 'hidden' })
  await luc.page.keyboard.press('Escape')
})

test('the facilitator hides everybody’s cursors, and shows them again', async () => {
  const { page, t } = els
  const cursor = page.locator('[data-surface]').getByText('Luc', { exact: true })
  await luc.page.mouse.move(400, 400)
  await cursor.waitFor({ state: 'attached' })
  const list = await peopleList(els)
  await list.getByLabel(t.people.hideCursors).check()
  await cursor.waitFor({ state: 'detached' })
  await luc.page.mouse.move(450, 400)
  await saved(luc)
  expect(await cursor.count()).toBe(0)
  await list.getByLabel(t.people.hideCursors).uncheck()
  await cursor.waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
})

test('a raised hand is seen, survives a reload, and can be lowered by the facilitator', async () => {
  const { page, t } = els
  await luc.page.getByRole('button', { name: luc.t.people.raiseHand }).click()
  const button = page.getByRole('button', { name: `${t.people.count(2)}, ${t.people.hands(1)}` })
  await seen(button)
  await page.getByText(t.people.handsUp('Luc')).waitFor({ state: 'attached' })
  await luc.page.reload()
  await seen(luc.page.getByRole('button', { name: luc.t.people.lowerHand, pressed: true }))
  await button.click()
  const list = page.getByRole('dialog', { name: t.people.count(2) })
  await seen(list.getByRole('listitem').first().getByText('Luc'))
  expect(await violations(els)).toEqual([])
  await list.getByRole('button', { name: t.people.lowerHandOf('Luc') }).click()
  await seen(luc.page.getByRole('button', { name: luc.t.people.raiseHand, pressed: false }))
  await page.getByText(t.people.handsUp('Luc')).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'hidden' })
  await luc.page.reload()
  await seen(luc.page.getByRole('button', { name: luc.t.people.raiseHand, pressed: false }))
  await saved(luc)
})

test('a new name is seen by the others', async () => {
  const own = await peopleList(luc)
  await own.getByText(luc.t.people.change).click()
  await own.getByLabel(luc.t.join.name).fill('Luc de Namur')
  await own.getByRole('button', { name: luc.t.people.save, exact: true }).click()
  const list = await peopleList(els)
  await seen(list.getByText('Luc de Namur'))
  for (const { page } of [els, luc]) await page.keyboard.press('Escape')
})

test('the facilitator brings everybody to another step', async () => {
  const { page, t } = els
  await page.getByRole('navigation', { name: t.workshop.steps }).locator('a[href*="/evaluate"]').click()
  await page.getByRole('button', { name: t.workshop.bringGroup }).click()
  await seen(luc.page.getByRole('application'))
})

test('language and appearance are each person’s own, and stay', async () => {
  const { page, t } = luc
  await page.getByRole('button', { name: t.workshop.menu, exact: true }).click()
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click()
  const german = { page, t: await loadMessages('de') }
  await saved(german)
  await page.getByRole('button', { name: german.t.workshop.menu, exact: true }).click()
  await page.getByRole('menuitemradio', { name: german.t.common.themeDark }).click()
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark')
  await page.reload()
  await saved(german)
  expect(await page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
  await saved(els)
  expect(await els.page.locator('html').getAttribute('lang')).toBe('nl')
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})

test('a role changed by the facilitator holds at once, without a reload, and can be given back', async () => {
  const { page, t } = els
  const own = { page: luc.page, t: await loadMessages('de') }
  const dialog = page.getByRole('dialog', { name: t.people.manage })
  await peopleList(els)
  await page.getByRole('button', { name: t.people.manage }).click()
  await dialog.getByLabel(t.people.roleOf('Luc de Namur')).selectOption('viewer')
  await seen(luc.page.getByText(own.t.evaluate.lookOnly).first())
  await dialog.getByLabel(t.people.roleOf('Luc de Namur')).selectOption('contributor')
  await luc.page.getByText(own.t.evaluate.lookOnly).waitFor({ state: 'detached' })
  await saved(own)
  await seen(dialog.getByText(t.people.audit))
})

test('somebody who is removed is out at once and told so; the audit tells it', async () => {
  const { page, t } = els
  const german = await loadMessages('de')
  const dialog = page.getByRole('dialog', { name: t.people.manage })
  await dialog.getByRole('button', { name: t.people.removeOf('Luc de Namur') }).click()
  const ask = page.getByRole('dialog', { name: t.people.removeOf('Luc de Namur') })
  await ask.getByLabel(t.people.rotate).check()
  await ask.getByRole('button', { name: t.people.removeOf('Luc de Namur') }).click()
  await seen(luc.page.getByText(german.faults.accessRevoked).first())
  await seen(dialog.getByLabel(t.people.newLink))
  await dialog.getByText(t.people.audit).click()
  await seen(dialog.getByText(new RegExp(`${t.people.deed.removed} ${t.people.former}`)))
  expect(els.problems).toEqual([])
})

test('whoever was removed comes back to a closed door, and sees nothing of the copy on their device, however slow the answer is', async () => {
  const { page } = luc
  const german = await loadMessages('de')
  let release = (): void => undefined
  const held = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/api/workshops/*/me', route => held.then(() => route.continue()))
  await page.reload()
  await seen(page.getByRole('banner'))
  // by now the copy has been read: nothing of the room may be there
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => /identify-view/.test(name)),
  )
  expect(await page.getByRole('region', { name: german.canvas.board }).count()).toBe(0)
  expect(await page.getByRole('option').count()).toBe(0)
  release()
  await seen(page.getByText(german.workshop.noAccessTitle))
})
