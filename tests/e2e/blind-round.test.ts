// Placing alone, unseen; then what the group thinks, where it is split, and what is decided: on a board, a tablet and a phone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { beginBlind, blindDesk, nextBlind, placeBlind, revealBlind } from '../support/blind.ts'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { gone, goTo, joinByLink, quickAdd, saved, seen } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person
let tim: Person
let vera: Person

beforeAll(async () => {
  pair = await openPair('Blind')
  ;({ els, luc } = pair)
  tim = await pair.browser.person(pair.server.origin, { language: 'de', device: 'phone' })
  vera = await pair.browser.person(pair.server.origin, { language: 'en', device: 'tablet' })
  await joinByLink(tim, pair.links.contributor, 'Tim')
  await joinByLink(vera, pair.links.viewer, 'Vera')
  await quickAdd(els, ['Infrabel', 'NMBS', 'TEC'])
  for (const person of [els, luc, tim, vera]) await goTo(person, 'evaluate')
})

afterAll(() => pair?.close())

test('everybody gets a desk of their own; only how many are done is seen by others', async () => {
  await beginBlind(els)
  for (const person of [els, luc, tim, vera]) await seen(blindDesk(person))
  await seen(vera.page.getByText(vera.t.blindRound.viewerText))
  await placeBlind(els, [90, 90])
  await nextBlind(els, 2)
  await placeBlind(els, [80, 20])
  await nextBlind(els, 1)
  await els.page.getByRole('button', { name: els.t.blindRound.skip }).click()
  await seen(vera.page.getByText(vera.t.blindRound.doneOf(1, 3)))
  await placeBlind(luc, [10, 10], 'Trop loin du projet')
  await nextBlind(luc, 2)
  await placeBlind(luc, [78, 25], 'Ils paient')
  await saved(luc)
  await luc.page.reload()
  await seen(blindDesk(luc))
  await seen(els.page.getByText(/Luc \(2\/3\)/))
  for (const person of [els, tim, vera]) expect(await person.page.content()).not.toContain('Trop loin du projet')
  for (const person of [els, luc, tim]) expect(await violations(person)).toEqual([])
})

test('the reveal places what the group agrees on, and leaves open where it is split', async () => {
  await placeBlind(tim, [12, 14], 'Nur am Rande')
  await nextBlind(tim, 2)
  await placeBlind(tim, [82, 22])
  await saved(tim)
  await saved(luc)
  // a fourth one for the two camps
  const ann = await pair.browser.person(pair.server.origin, { language: 'nl' })
  await joinByLink(ann, pair.links.contributor, 'Ann')
  await goTo(ann, 'evaluate')
  await seen(blindDesk(ann))
  await placeBlind(ann, [88, 92])
  await saved(ann)
  await ann.close()
  await revealBlind(els)
  for (const person of [els, luc, tim, vera]) await gone(blindDesk(person))
  const { page, t } = els
  const topic = page.getByRole('listitem').filter({ hasText: 'Infrabel' }).filter({ hasText: t.method.status.split })
  await seen(topic)
  await topic
    .getByRole('button', { name: /Infrabel/ })
    .first()
    .click()
  await seen(page.getByText(t.blindRound.splitHint))
  await seen(page.getByText('Trop loin du projet'))
  expect(await page.getByText('Luc', { exact: true }).count()).toBe(0)
  expect(await violations(els)).toEqual([])
  await goTo(luc, 'evaluate', 'list')
  const row = luc.page.getByRole('row', { name: /NMBS/ })
  await seen(row.getByText(luc.t.method.status.agreed))
  await seen(luc.page.getByRole('row', { name: /Infrabel/ }).getByText(luc.t.method.status.split))
})

test('the plan says that there is no level where the group is split', async () => {
  await goTo(vera, 'plan')
  const row = vera.page.getByRole('row', { name: /Infrabel/ })
  await seen(row.getByText(vera.t.method.status.split))
  await goTo(vera, 'evaluate')
})

test('the facilitator decides for one of the camps, with a reason that stays', async () => {
  const { page, t } = els
  expect(await luc.page.getByRole('button', { name: luc.t.blindRound.decideOf('Infrabel') }).count()).toBe(0)
  await page.getByRole('button', { name: t.blindRound.decideOf('Infrabel') }).click()
  const dialog = page.getByRole('dialog', { name: t.blindRound.decideOf('Infrabel') })
  const settle = dialog.getByRole('button', { name: t.blindRound.decide, exact: true })
  expect(await settle.isDisabled()).toBe(true)
  expect(await violations(els)).toEqual([])
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel(t.blindRound.decideReason).fill('De minister volgt het dossier')
  await settle.click()
  await seen(luc.page.getByRole('row', { name: /Infrabel/ }).getByText(luc.t.method.status.decided))
  await seen(page.getByText(t.blindRound.decided('De minister volgt het dossier')))
})

test('a second round is compared with the first', async () => {
  const { page, t } = els
  await beginBlind(els)
  await placeBlind(els, [40, 90])
  await saved(els)
  await revealBlind(els)
  await gone(blindDesk(els))
  await page.locator('canvas').first().waitFor()
  await goTo(els, 'evaluate', 'list')
  await page
    .getByRole('row', { name: /Infrabel/ })
    .getByRole('spinbutton')
    .first()
    .focus()
  await seen(page.getByText(/De vorige ronde: /))
  await seen(page.getByText(t.method.status.insufficient).first())
})

test('who lies at a threshold is settled without a round, on the side and for the reason that the facilitator gives', async () => {
  const { page, t } = els
  await goTo(els, 'identify', 'board')
  await quickAdd(els, ['De Lijn'])
  await goTo(els, 'evaluate', 'list')
  for (const [axis, value] of [
    [t.method.axis.influence, '48'],
    [t.method.axis.impact, '90'],
  ] as const) {
    const field = page.getByRole('spinbutton', { name: t.evaluate.valueOf(axis, 'De Lijn') })
    await field.fill(value)
    await field.press('Enter')
  }
  await goTo(els, 'evaluate', 'board')
  await page.getByRole('button', { name: t.blindRound.decideOf('De Lijn') }).click()
  const dialog = page.getByRole('dialog', { name: t.blindRound.decideOf('De Lijn') })
  await dialog.getByRole('radio', { name: t.blindRound.acrossTheLine }).check()
  await dialog.getByLabel(t.blindRound.decideReason).fill('Rijdt langs het hele traject')
  await dialog.getByRole('button', { name: t.blindRound.decide, exact: true }).click()
  await goTo(luc, 'evaluate', 'list')
  const row = luc.page.getByRole('row', { name: /De Lijn/ })
  await seen(row.getByText(luc.t.method.status.decided))
  await seen(row.getByText(luc.t.method.level.involve))
})

test('nobody’s page had an error', async () => {
  for (const person of [els, luc, tim, vera]) expect(person.problems).toEqual([])
})
