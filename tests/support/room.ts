// What people do in a workshop, by the names that screen readers hear.
import type { Step } from '@samenbord/tools/steps'
import type { Locator } from 'playwright-core'
import type { Person } from './browser.ts'

/** Resolves once it is on the screen. */
export const seen = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'visible' })

/** Resolves once it is not on the screen any more. */
export const gone = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'hidden' })

/** From the landing page into a new workshop, as its facilitator. */
export async function startWorkshop({ page, t, origin }: Person, title: string): Promise<void> {
  await page.goto(origin)
  await page.getByLabel(t.landing.titleLabel).fill(title)
  await page.getByRole('button', { name: t.landing.start }).click()
  await page.waitForURL('**/w/**')
  await saved({ page, t })
}

/** Resolves once the server has everything on disk. */
export async function saved({ page, t }: Pick<Person, 'page' | 't'>): Promise<void> {
  await seen(page.getByRole('button', { name: t.workshop.saveState.saved, exact: true }))
}

export interface WaysIn {
  readonly code: string
  readonly links: Readonly<Record<'facilitator' | 'contributor' | 'viewer', string>>
}

/** What the share dialog offers; closes it again. */
export async function waysIn({ page, t }: Person): Promise<WaysIn> {
  await page.getByRole('button', { name: t.share.open, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: t.share.title })
  const code = await dialog.getByRole('region', { name: t.share.codeTitle }).getByRole('status').innerText()
  const linkFor = (role: keyof WaysIn['links']) =>
    dialog.getByRole('textbox', { name: t.share.linkFor[role] }).inputValue()
  const links = {
    facilitator: await linkFor('facilitator'),
    contributor: await linkFor('contributor'),
    viewer: await linkFor('viewer'),
  }
  await page.keyboard.press('Escape')
  await gone(dialog)
  return { code, links }
}

/** In by a link, under a name. */
export async function joinByLink(person: Person, link: string, name: string): Promise<void> {
  await person.page.goto(link)
  await join(person, name)
}

/** In by the code that somebody reads aloud. */
export async function joinByCode(person: Person, code: string, name: string): Promise<void> {
  const { page, t, origin } = person
  await page.goto(origin)
  await page.getByLabel(t.landing.joinTitle).fill(code)
  await page.getByRole('button', { name: t.landing.join, exact: true }).click()
  await join(person, name)
}

async function join({ page, t }: Person, name: string): Promise<void> {
  await page.getByLabel(t.join.name).fill(name)
  await page.getByRole('button', { name: t.join.join, exact: true }).click()
  await page.waitForURL('**/w/**')
  await saved({ page, t })
}

/** Looks at a step, as canvas or as list. */
export async function goTo({ page, t }: Person, step: Step, view: 'board' | 'list' = 'board'): Promise<void> {
  const steps = page.getByRole('navigation', { name: t.workshop.steps })
  const link = steps.locator(`a[href*="/${step}"]`)
  if (await link.isVisible()) await link.click()
  else {
    // a narrow screen has the steps in a menu
    await steps.getByRole('button').click()
    await steps.getByRole('menuitemradio', { name: t.method.step[step] }).click()
  }
  await page.waitForURL(`**/w/*/${step}**`)
  await gone(page.getByText(t.common.loading))
  const wanted = view === 'list' ? t.workshop.listView : t.workshop.canvasView
  const other = page.getByRole('link', { name: wanted, exact: true })
  if ((await other.count()) > 0 && (await other.getAttribute('aria-current')) !== 'true') {
    await other.click()
    await gone(page.getByText(t.common.loading))
  }
}

/** Pastes into whatever has the focus, through the real clipboard. */
export async function paste({ page }: Person, text: string): Promise<void> {
  await page.evaluate(copied => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+V')
}

/** Adds names one by one: type, Enter, type, Enter. */
export async function quickAdd({ page, t }: Person, names: readonly string[]): Promise<void> {
  const field = page.getByRole('textbox', { name: t.identify.quickAdd })
  await field.focus()
  for (const name of names) {
    await page.keyboard.insertText(name)
    await page.keyboard.press('Enter')
  }
}

/** The point of the screen at a placement on the matrix, both 0..1. */
export async function matrixPoint({ page }: Person, { influence, impact }: { influence: number; impact: number }) {
  const box = await page.getByRole('application').boundingBox()
  if (!box) throw new Error('The matrix is not on the screen')
  // the axes stand around the plane
  const gutter = { left: 48, bottom: 48, top: 14, right: 16 }
  return {
    x: box.x + gutter.left + (box.width - gutter.left - gutter.right) * impact,
    y: box.y + gutter.top + (box.height - gutter.top - gutter.bottom) * (1 - influence),
  }
}

/** A facilitator goes to a step and brings these people along. */
export async function bringGroup(leader: Person, step: Step, people: readonly Person[]): Promise<void> {
  await goTo(leader, step)
  await leader.page.getByRole('button', { name: leader.t.workshop.bringGroup }).click()
  for (const { page, t } of people)
    await page.waitForFunction(name => document.title.includes(name), t.method.step[step])
}

/** A new profile, in the Define step. */
export async function makeProfile({ page, t }: Person, called: string): Promise<void> {
  await page.getByRole('button', { name: t.define.newProfile }).click()
  const name = page.getByRole('textbox', { name: t.define.name })
  await name.fill(called)
  await name.press('Enter')
}

/** Picks a stakeholder up and puts it down at a profile. */
export async function assignTo({ page, t }: Person, profile: string, stakeholder: string): Promise<void> {
  await page.getByRole('button', { name: t.define.pick(stakeholder), exact: true }).click()
  await page.getByRole('button', { name: t.define.dropHere(stakeholder, profile) }).click()
}

/** Writes an engagement down, with whoever a part of a name finds first. */
export async function writeDown({ page, t }: Person, who: string, summary: string): Promise<void> {
  await page.getByRole('combobox', { name: t.engage.who }).fill(who)
  await page.keyboard.press('Enter')
  await page.getByLabel(t.engage.summary).fill(summary)
  await page.getByRole('button', { name: t.engage.save }).click()
}
