// Writing alone before the group talks: unseen until the facilitator reveals it, on a board and on a phone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { gone, joinByLink, saved, seen } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person
let vera: Person

beforeAll(async () => {
  pair = await openPair('Apart')
  ;({ els, luc } = pair)
  vera = await pair.browser.person(pair.server.origin, { language: 'de' })
  await joinByLink(vera, pair.links.viewer, 'Vera')
})

afterAll(() => pair?.close())

const desk = ({ page, t }: Person) => page.getByRole('heading', { name: t.privateWriting.title })

test('the facilitator lets everybody write alone; nobody sees what another writes', async () => {
  await els.page.getByRole('button', { name: els.t.privateWriting.begin }).click()
  for (const person of [els, luc, vera]) await seen(desk(person))
  for (const [person, names] of [
    [els, ['Infrabel', 'NMBS']],
    [luc, ['Navetteurs']],
  ] as const) {
    for (const name of names) {
      await person.page.getByLabel(person.t.privateWriting.write).fill(name)
      await person.page.keyboard.press('Enter')
    }
    await saved(person)
  }
  await seen(els.page.getByText(els.t.privateWriting.mine(2)))
  await seen(vera.page.getByText(vera.t.privateWriting.viewerText))
  for (const person of [luc, vera]) expect(await person.page.content()).not.toContain('Infrabel')
  expect(await els.page.content()).not.toContain('Navetteurs')
})

test('a page loaded anew still has one’s own notes, which can be changed and taken back', async () => {
  const { page, t } = luc
  await page.reload()
  await seen(desk(luc))
  const note = page.getByLabel(t.identify.nameOf('Navetteurs'))
  await note.fill('Navetteurs du soir')
  await note.blur()
  await seen(page.getByRole('button', { name: t.privateWriting.remove('Navetteurs du soir') }))
})

test('the reveal puts everybody’s notes on the board at once', async () => {
  const { page, t } = els
  await page.getByRole('button', { name: t.privateWriting.reveal }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.privateWriting.reveal }).click()
  for (const person of [els, luc, vera]) {
    await gone(desk(person))
    for (const name of ['Infrabel', 'NMBS', 'Navetteurs du soir'])
      await seen(person.page.getByRole('option', { name: new RegExp(`^${name}`) }))
  }
})

test('what was written without a network, and came after the reveal, is offered, not lost', async () => {
  await els.page.getByRole('button', { name: els.t.privateWriting.begin }).click()
  await seen(desk(luc))
  await luc.page.context().setOffline(true)
  await luc.page.getByLabel(luc.t.privateWriting.write).fill('Trop tard')
  await luc.page.keyboard.press('Enter')
  await els.page.getByRole('button', { name: els.t.privateWriting.reveal }).click()
  await els.page.getByRole('dialog').getByRole('button', { name: els.t.privateWriting.reveal }).click()
  await gone(desk(els))
  await luc.page.context().setOffline(false)
  await luc.page.getByRole('button', { name: luc.t.privateWriting.addLate }).click({ timeout: 60_000 })
  await seen(els.page.getByRole('option', { name: /^Trop tard/ }))
})

test('nobody’s page had an error', async () => {
  for (const person of [els, luc]) await saved(person)
  for (const person of [els, vera]) expect(person.problems).toEqual([])
})
