// A whole workshop, from the first page to the files: two people at desks, one with a tablet, more than ninety stakeholders in two languages.
import { mobilityStakeholders } from '@samenbord/testkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import {
  assignTo,
  gone,
  goTo,
  joinByCode,
  joinByLink,
  makeProfile,
  matrixPoint,
  paste,
  quickAdd,
  saved,
  seen,
  startWorkshop,
  type WaysIn,
  waysIn,
  writeDown,
} from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person
let tablet: Person
let ways: WaysIn

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr' })
  tablet = await browser.person(server.origin, { device: 'tablet', language: 'nl' })
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

test('a facilitator starts a workshop with nothing but a title', async () => {
  await startWorkshop(els, 'Fietssnelweg F3')
  await seen(els.page.getByRole('textbox', { name: els.t.workshop.rename }))
  ways = await waysIn(els)
  expect(ways.links.contributor).toMatch(/\/j#v1\.[\w-]{22}$/)
})

test('others join by link and by code, and everybody sees who is there', async () => {
  await joinByLink(luc, ways.links.contributor, 'Luc')
  await joinByCode(tablet, ways.code, 'Tablet in de zaal')
  for (const { page, t } of [els, luc, tablet]) {
    await page.getByRole('button', { name: t.people.count(3) }).click()
    const list = page.getByRole('dialog', { name: t.people.count(3) })
    await seen(list.getByText('Luc'))
    await seen(list.getByText('Tablet in de zaal'))
    await page.keyboard.press('Escape')
  }
  // the secret does not stay in the address
  expect(luc.page.url()).not.toContain('#')
})

// Two bodies stand in both lists, and three names are there in two spellings.
const same = ['Infrabel', 'De Lijn']
const kept = ['Fietsersbond', 'Buurtcomité Stationsstraat', 'GRACQ, les cyclistes quotidiens']
const pasted = mobilityStakeholders.nl.length + mobilityStakeholders.fr.length
const merged = pasted - same.length - kept.length

test('pasted lists become notes, as one step of undo, and spelling duplicates are pointed out', async () => {
  for (const [person, names] of [
    [els, mobilityStakeholders.nl],
    [luc, mobilityStakeholders.fr],
  ] as const) {
    await person.page.getByRole('textbox', { name: person.t.identify.quickAdd }).focus()
    await paste(person, names.join('\n'))
    await seen(person.page.getByText(person.t.identify.added(names.length)))
  }
  await saved(els)
  await saved(luc)
  for (const person of [els, luc]) {
    await goTo(person, 'identify', 'list')
    await seen(person.page.getByText(person.t.identify.total(pasted)))
  }
  const { page, t } = els
  for (const name of same)
    await page.getByRole('button', { name: t.identify.mergePair(name, name), exact: true }).click()
  for (const name of kept) await page.getByRole('button', { name: t.identify.mergeInto(name), exact: true }).click()
  await seen(luc.page.getByText(luc.t.identify.total(merged)))
})

test('undo takes back one’s own last step and leaves the others’ alone', async () => {
  await quickAdd(luc, ['Association pour annuler'])
  await seen(els.page.getByRole('rowheader', { name: 'Association pour annuler' }))
  await quickAdd(els, ['Vereniging die blijft'])
  await seen(luc.page.getByRole('rowheader', { name: 'Vereniging die blijft' }))
  await luc.page.getByRole('button', { name: luc.t.common.undo, exact: true }).click()
  await gone(els.page.getByRole('rowheader', { name: 'Association pour annuler' }))
  await seen(luc.page.getByRole('rowheader', { name: 'Vereniging die blijft' }))
})

const placements = [
  { who: 'els', name: 'Infrabel', influence: 0.9, impact: 0.8, level: 'involve' },
  { who: 'els', name: 'Stad Leuven', influence: 0.8, impact: 0.3, level: 'satisfy' },
  { who: 'luc', name: 'Navetteurs vers Bruxelles', influence: 0.2, impact: 0.9, level: 'consult' },
  { who: 'luc', name: 'Presse régionale', influence: 0.3, impact: 0.15, level: 'inform' },
] as const

test('notes are dragged onto the matrix from both desks', async () => {
  for (const person of [els, luc]) await goTo(person, 'evaluate')
  for (const { who, name, ...placement } of placements) {
    const person = who === 'els' ? els : luc
    const { page, t } = person
    const chip = page.getByRole('region', { name: t.evaluate.tray }).getByRole('button', { name, exact: true })
    await chip.scrollIntoViewIfNeeded()
    await chip.hover()
    await page.mouse.down()
    const { x, y } = await matrixPoint(person, placement)
    await page.mouse.move(x - 40, y, { steps: 4 })
    await page.mouse.move(x, y, { steps: 4 })
    await page.mouse.up()
    await gone(chip)
  }
  // one stakeholder was added by hand
  await seen(els.page.getByRole('application', { name: els.t.evaluate.matrixLabel(placements.length, merged + 1) }))
})

test('on a tablet a stakeholder is tapped, and then its place', async () => {
  await goTo(tablet, 'evaluate')
  const { page, t } = tablet
  const chip = page.getByRole('region', { name: t.evaluate.tray }).getByRole('button', { name: 'De Lijn', exact: true })
  await chip.tap()
  await seen(page.getByText(t.evaluate.carryPick('De Lijn')))
  const { x, y } = await matrixPoint(tablet, { influence: 0.75, impact: 0.85 })
  await page.touchscreen.tap(x, y)
  await gone(page.getByText(t.evaluate.carryPick('De Lijn')))
})

const cellOf = ({ page, t }: Person, name: string, level: keyof Person['t']['method']['level']) =>
  page.getByRole('gridcell').getByRole('button', {
    name: t.plan.cell(name, t.method.phase.analysis, t.method.level[level]),
  })

test('the plan fills itself from the matrix, in everybody’s language', async () => {
  for (const person of [els, luc]) {
    await goTo(person, 'plan')
    for (const { name, level } of placements) await seen(cellOf(person, name, level))
    await seen(cellOf(person, 'De Lijn', 'involve'))
  }
})

test('a tie on a threshold counts as high', async () => {
  await goTo(els, 'evaluate', 'list')
  const { page, t } = els
  for (const axis of [t.method.axis.influence, t.method.axis.impact]) {
    const field = page.getByRole('spinbutton', { name: t.evaluate.valueOf(axis, 'Fluvius') })
    await field.fill('50')
    await field.press('Enter')
  }
  await seen(cellOf(luc, 'Fluvius', 'involve'))
})

test('a note moved on one screen changes the plan on another within a second', async () => {
  await goTo(els, 'evaluate', 'board')
  const involve = await matrixPoint(els, { influence: 0.9, impact: 0.8 })
  const inform = await matrixPoint(els, { influence: 0.1, impact: 0.2 })
  const times: number[] = []
  for (const [from, to, level] of [
    [involve, inform, 'inform'],
    [inform, involve, 'involve'],
    [involve, inform, 'inform'],
  ] as const) {
    await els.page.mouse.move(from.x, from.y)
    await els.page.mouse.down()
    await els.page.mouse.move(to.x, to.y, { steps: 5 })
    const start = performance.now()
    await els.page.mouse.up()
    await seen(cellOf(luc, 'Infrabel', level))
    times.push(performance.now() - start)
  }
  // the best of three: a busy machine may hold up any one of them
  expect(Math.min(...times)).toBeLessThan(1000)
})

test('a level can be decided otherwise, with a reason that everybody can read', async () => {
  const { page, t } = luc
  await cellOf(luc, 'Infrabel', 'inform').click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(t.plan.level).selectOption('partner')
  await dialog.getByRole('button', { name: t.plan.decide }).click()
  await seen(dialog.getByText(t.plan.reasonMissing))
  await dialog.getByLabel(t.plan.reason).fill('Propriétaire des voies : porte le résultat avec nous')
  await dialog.getByRole('button', { name: t.plan.decide }).click()
  await page.keyboard.press('Escape')
  await goTo(els, 'plan')
  await cellOf(els, 'Infrabel', 'partner').click()
  await seen(els.page.getByText('Propriétaire des voies', { exact: false }))
  await els.page.keyboard.press('Escape')
  await saved(luc)
})

test('the exported plan has the same bytes from the browser and from the server', async () => {
  const { page, t } = els
  for (const [format, label] of [
    ['csv', 'CSV'],
    ['json', 'JSON'],
    ['md', 'Markdown'],
  ]) {
    await page.getByRole('button', { name: t.plan.export }).click()
    const download = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: t.plan.downloadAs(label ?? '') }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await download).createReadStream()) chunks.push(chunk)
    const [, workshop] = /\/w\/([^/?]+)/.exec(page.url()) ?? []
    const served = await page.request.get(`${server.origin}/api/workshops/${workshop}/plan.${format}?lang=nl`)
    expect(served.status()).toBe(200)
    const own = Buffer.concat(chunks)
    expect(own.equals(await served.body()), `plan.${format}`).toBe(true)
    expect(own.toString('utf8')).toContain('Propriétaire des voies')
  }
})

test('stakeholders get a profile, and what happened is written down', async () => {
  await goTo(els, 'define')
  await makeProfile(els, 'De gehaaste pendelaar')
  await assignTo(els, 'De gehaaste pendelaar', 'Navetteurs vers Bruxelles')
  await goTo(luc, 'define')
  await seen(luc.page.getByRole('article', { name: 'De gehaaste pendelaar' }).getByText('Navetteurs vers Bruxelles'))

  await goTo(luc, 'engage')
  await writeDown(luc, 'navetteurs', 'Demande un passage plus large à la gare')
  await goTo(els, 'engage')
  await seen(els.page.getByText('Demande un passage plus large à la gare'))
})

test('nobody’s page had an error', () => {
  for (const person of [els, luc, tablet]) expect(person.problems).toEqual([])
})
