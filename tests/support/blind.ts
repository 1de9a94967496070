// What people do in a blind round, by the names that screen readers hear.
import type { Locator } from 'playwright-core'
import type { Person } from './browser.ts'

/** The heading of the desk at which one places alone. */
export const blindDesk = ({ page, t }: Person): Locator => page.getByRole('heading', { name: t.blindRound.title })

/** A facilitator lets everybody place alone. */
export async function beginBlind({ page, t }: Person): Promise<void> {
  await page.getByText(t.blindRound.start, { exact: true }).click()
  await page.getByRole('button', { name: t.blindRound.begin }).click()
}

/** Places the stakeholder on the desk by its two sliders, in per cent. */
export async function placeBlind(
  { page }: Person,
  at: readonly [influence: number, impact: number],
  reason = '',
): Promise<void> {
  for (const [axis, value] of at.entries()) {
    const slider = page.locator('input[type=range]').nth(axis)
    await slider.fill(`${value}`)
    await slider.blur()
  }
  if (reason !== '') {
    await page.locator('section input:not([type])').last().fill(reason)
    await page.locator('section input:not([type])').last().blur()
  }
}

/** Goes on to the next stakeholder, when so many are left. */
export const nextBlind = ({ page, t }: Person, left: number): Promise<void> =>
  page.getByRole('button', { name: t.evaluate.nextUnplaced(left) }).click()

/** A facilitator reveals what everybody placed. */
export async function revealBlind({ page, t }: Person): Promise<void> {
  await page.getByRole('button', { name: t.blindRound.reveal }).click()
  await page.getByRole('dialog').getByRole('button', { name: t.blindRound.reveal }).click()
}
