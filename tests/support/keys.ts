// Getting about with the keyboard alone, as somebody does who has no pointer.
import type { Locator } from 'playwright-core'
import type { Person } from './browser.ts'

const MOST_STOPS = 150

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator
    .first()
    .evaluate(element => element === document.activeElement, undefined, { timeout: 2000 })
    .catch(() => false)

/** Presses Tab until the element has the focus; throws when the tab order never comes by. */
export async function tabTo({ page }: Person, target: Locator): Promise<void> {
  await target.first().waitFor({ state: 'attached' })
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await hasFocus(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${target}`)
}

/** Goes to the element by Tab and presses Enter on it. */
export async function enterOn(person: Person, target: Locator): Promise<void> {
  await tabTo(person, target)
  await person.page.keyboard.press('Enter')
}

/** Goes to the field by Tab and replaces what is in it. */
export async function typeInto(person: Person, target: Locator, text: string): Promise<void> {
  await tabTo(person, target)
  await person.page.keyboard.press('Control+A')
  await person.page.keyboard.insertText(text)
}
