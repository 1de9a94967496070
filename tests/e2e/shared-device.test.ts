// One tablet that two people share: a tap on a name gives it to the other.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { gone, joinByLink, quickAdd, saved, seen } from '../support/room.ts'

let pair: Pair
let els: Person
let tablet: Person

beforeAll(async () => {
  pair = await openPair('Samen aan tafel')
  els = pair.els
  tablet = await pair.browser.person(pair.server.origin, { language: 'fr', device: 'tablet' })
  await joinByLink(tablet, pair.links.contributor, 'Ann')
})

afterAll(() => pair?.close())

const whose = (name: string) => tablet.page.getByRole('button', { name, exact: true, pressed: true })

async function openPeople({ page, t }: Person, count: number) {
  await page.getByRole('button', { name: t.people.count(count) }).click()
  return page.getByRole('dialog', { name: t.people.count(count) })
}

test('a second person takes the tablet over, and writes under a name of their own', async () => {
  const { page, t } = tablet
  await quickAdd(tablet, ['Infrabel'])
  await saved(tablet)
  const people = await openPeople(tablet, 3)
  await people.getByText(t.people.shareDevice).click()
  await people.getByLabel(t.people.nextAtDevice).fill('Bob')
  await people.getByRole('button', { name: t.people.addAtDevice }).click()
  await seen(whose('Bob'))
  await seen(page.getByRole('option', { name: /^Infrabel/ }))
  expect(await violations(tablet)).toEqual([])
  await quickAdd(tablet, ['NMBS'])
  await seen(els.page.getByRole('option', { name: /^NMBS/ }))
  const seenByEls = await openPeople(els, 3)
  await seen(seenByEls.getByText('Bob', { exact: true }))
  await els.page.keyboard.press('Escape')
})

test('what each writes alone stays their own, however often the tablet changes hands', async () => {
  const { page, t } = tablet
  await els.page.getByRole('button', { name: els.t.privateWriting.begin }).click()
  const desk = page.getByRole('heading', { name: t.privateWriting.title })
  await seen(desk)
  await page.getByLabel(t.privateWriting.write).fill('Bob seul')
  await page.keyboard.press('Enter')
  await saved(tablet)
  await page.getByRole('button', { name: 'Ann', exact: true }).click()
  await seen(whose('Ann'))
  await seen(desk)
  expect(await page.content()).not.toContain('Bob seul')
  await page.getByLabel(t.privateWriting.write).fill('Ann seule')
  await page.keyboard.press('Enter')
  await saved(tablet)
  await page.reload()
  await seen(whose('Ann'))
  await els.page.getByRole('button', { name: els.t.privateWriting.reveal }).click()
  await els.page.getByRole('dialog').getByRole('button', { name: els.t.privateWriting.reveal }).click()
  await gone(desk)
  for (const name of ['Bob seul', 'Ann seule'])
    await seen(els.page.getByRole('option', { name: new RegExp(`^${name}`) }))
})

test('nobody’s page had an error', () => {
  for (const person of [els, tablet]) expect(person.problems).toEqual([])
})
