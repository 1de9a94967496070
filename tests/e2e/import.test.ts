// Stakeholders from the files people have: a spreadsheet, a pasted table, and files that hold none.
import { afterAll, beforeAll, expect, test } from 'vitest'
import writeSheet from 'write-excel-file/node'
import type { Person } from '../support/browser.ts'
import { openPair, type Pair } from '../support/pair.ts'
import { gone, goTo, saved, seen } from '../support/room.ts'

let pair: Pair
let els: Person
let luc: Person

beforeAll(async () => {
  pair = await openPair('Uit een bestand')
  ;({ els, luc } = pair)
})

afterAll(() => pair?.close())

const noteOf = ({ page }: Person, name: string) => page.getByRole('option', { name: new RegExp(`^${name}`) })

async function chooseFile({ page, t }: Person, name: string, buffer: Buffer): Promise<void> {
  const dialog = page.getByRole('dialog', { name: t.imports.title })
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: t.imports.open, exact: true }).click()
  await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a file that is no table says so, and nothing happens to the board', async () => {
  const { page, t } = els
  await chooseFile(els, 'picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))
  await seen(page.getByRole('alert').getByText(t.imports.fault.unknownKind))
  await chooseFile(els, 'broken.xlsx', Buffer.from('PK\u0003\u0004 and then nothing'))
  await seen(page.getByRole('alert').getByText(t.imports.fault.broken))
  expect(await page.locator('[role=option]').count()).toBe(0)
})

test('a spreadsheet becomes stakeholders with their place on the matrix, in one step that undo takes back', async () => {
  const { page, t } = els
  const rows = [
    ['Organisatie', 'Invloed', 'Impact', 'Verantwoordelijke', 'Opmerking'],
    ['Infrabel', '80 %', '0,9', 'Els', 'x'],
    ['TEC', 'laag', 'onbekend', '', 'y'],
  ]
  const sheet = rows.map(row => row.map(value => ({ value })))
  await chooseFile(els, 'lijst.xlsx', await writeSheet(sheet).toBuffer())
  const dialog = page.getByRole('dialog', { name: t.imports.title })
  await seen(dialog.getByText(t.imports.problems(1)))
  expect(await dialog.getByLabel(t.imports.column(2)).inputValue()).toBe('influence')
  await dialog.getByRole('button', { name: t.imports.add(2) }).click()
  await seen(page.getByText(t.imports.added(2)))
  for (const name of ['Infrabel', 'TEC']) await seen(noteOf(luc, name))
  await goTo(luc, 'plan')
  const involve = luc.t.plan.cell('Infrabel', luc.t.method.phase.design, luc.t.method.level.involve)
  await seen(luc.page.getByRole('button', { name: new RegExp(`^${involve}.*Els`) }))
  await page.getByRole('button', { name: t.common.undo, exact: true }).first().click()
  await gone(luc.page.getByRole('button', { name: 'Infrabel', exact: true }))
})

test('pasted rows are read the same way, and what is there already is left out', async () => {
  const { page, t } = els
  await page.getByRole('button', { name: t.imports.open, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t.imports.title })
  await dialog.getByLabel(t.imports.orPaste).fill('Naam\tCategorie\nNMBS\tManagement\nDe Lijn\tManagement')
  await dialog.getByRole('button', { name: t.imports.read, exact: true }).click()
  await dialog.getByRole('button', { name: t.imports.add(2) }).click()
  await seen(noteOf(els, 'De Lijn'))
  await page.getByRole('button', { name: t.imports.open, exact: true }).click()
  await dialog.getByLabel(t.imports.orPaste).fill('Naam\nN.M.B.S.\nMIVB')
  await dialog.getByRole('button', { name: t.imports.read, exact: true }).click()
  await dialog.getByRole('button', { name: t.imports.add(1) }).click()
  await seen(noteOf(els, 'MIVB'))
  expect(await page.locator('[role=option]').count()).toBe(3)
})

test('nobody’s page had an error', async () => {
  await saved(els)
  for (const person of [els, luc]) expect(person.problems).toEqual([])
})
