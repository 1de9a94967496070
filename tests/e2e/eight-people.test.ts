// Eight people lead and take part in one workshop, from the empty board to the log, on desks, tablets held both ways and phones, in four
// languages. Whoever began it drops out in the middle, and another facilitator goes on.
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { beginBlind, blindDesk, nextBlind, placeBlind, revealBlind } from '../support/blind.ts'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import {
  bringGroup,
  gone,
  goTo,
  joinByLink,
  saved,
  seen,
  startWorkshop,
  type WaysIn,
  waysIn,
  writeDown,
} from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let links: WaysIn['links']
/** Begins the workshop, and is gone for a part of it. */
let els: Person
/** The other facilitator. */
let kim: Person
/** In the order of coming: a tablet, a tablet upright, two phones, a desk. */
let group: readonly [luc: Person, ann: Person, tim: Person, eva: Person, bob: Person]
/** The screen in the room. */
let screen: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  await startWorkshop(els, 'Acht mensen')
  ;({ links } = await waysIn(els))
  const come = async (role: keyof WaysIn['links'], name: string, wish: Parameters<OpenBrowser['person']>[1]) => {
    const person = await browser.person(server.origin, wish)
    await joinByLink(person, links[role], name)
    return person
  }
  kim = await come('facilitator', 'Kim', { language: 'fr', device: 'tablet' })
  group = [
    await come('contributor', 'Luc', { language: 'fr', device: 'tablet' }),
    await come('contributor', 'Ann', { language: 'nl', device: 'tabletPortrait' }),
    await come('contributor', 'Tim', { language: 'de', device: 'phone' }),
    await come('contributor', 'Eva', { language: 'en', device: 'phone' }),
    await come('contributor', 'Bob', { language: 'nl' }),
  ]
  screen = await come('viewer', 'Zaal', { language: 'nl' })
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const names = ['Infrabel', 'NMBS', 'Fietsersbond', 'Stad Leuven', 'Pendelaars'] as const

/** A note on the board, or its card on a phone. */
function noteOf({ page }: Person, name: string): Locator {
  const isIt = { name: new RegExp(`^${name}`) }
  return page.getByRole('option', isIt).or(page.getByRole('listitem').getByRole('button', isIt))
}

test('everybody writes alone on the device they have, and the notes come out together', async () => {
  await els.page.getByRole('button', { name: els.t.privateWriting.begin }).click()
  for (const [index, person] of group.entries()) {
    await person.page.getByLabel(person.t.privateWriting.write).fill(names[index] ?? '')
    await person.page.keyboard.press('Enter')
    await saved(person)
  }
  for (const person of [els, kim, screen]) expect(await person.page.content()).not.toContain(names[0])
  await els.page.getByRole('button', { name: els.t.privateWriting.reveal }).click()
  await els.page.getByRole('dialog').getByRole('button', { name: els.t.privateWriting.reveal }).click()
  for (const person of [els, kim, ...group, screen]) for (const name of names) await seen(noteOf(person, name))
})

test('the facilitator’s device dies during the placing, and the other facilitator reveals', async () => {
  await bringGroup(els, 'evaluate', [kim, ...group, screen])
  await beginBlind(els)
  for (const person of [kim, ...group]) await seen(blindDesk(person))
  await els.close()
  await Promise.all(
    group.map(async (person, index) => {
      // about the first stakeholder they are split, the second is clear to all
      await placeBlind(person, index % 2 === 0 ? [90, 90] : [10, 12], 'Zo zie ik het')
      await nextBlind(person, names.length - 1)
      await placeBlind(person, [80 + index, 20 + index])
      await saved(person)
    }),
  )
  for (const person of group) await seen(blindDesk(person))
  await revealBlind(kim)
  for (const person of [kim, ...group, screen]) await gone(blindDesk(person))
  await seen(kim.page.getByText(kim.t.method.status.split).first())
})

test('what the group is split about is decided with a reason, and the plan follows on every device', async () => {
  const { page, t } = kim
  const decide = page.getByRole('button', { name: t.blindRound.decide, exact: false }).first()
  await decide.click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio').first().check()
  await dialog.getByLabel(t.blindRound.decideReason).fill('Le ministre suit le dossier')
  await dialog.getByRole('button', { name: t.blindRound.decide, exact: true }).click()
  await gone(dialog)
  await bringGroup(kim, 'plan', [...group, screen])
  for (const person of [kim, ...group, screen])
    await seen(person.page.getByText(person.t.method.level.satisfy, { exact: true }))
})

test('who dropped out comes back to what the others made of it, and the log is kept by all', async () => {
  els = await browser.person(server.origin, { language: 'nl' })
  await joinByLink(els, links.facilitator, 'Els')
  await goTo(els, 'evaluate', 'list')
  await seen(els.page.getByText(els.t.method.status.decided))
  const [luc, , , eva] = group
  await goTo(eva, 'engage')
  await writeDown(eva, 'infra', 'Called about the level crossing')
  await goTo(luc, 'engage')
  await seen(luc.page.getByText('Called about the level crossing'))
})

test('nobody’s page had an error, and none keeps anybody out', async () => {
  for (const person of [els, kim, ...group, screen]) {
    await saved(person)
    expect(person.problems).toEqual([])
    expect(await violations(person)).toEqual([])
  }
})
