// A timer that everybody sees, on devices whose clocks are wrong; it may lock the board at zero.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { violations } from '../support/axe.ts'
import { type OpenBrowser, openBrowser, type Person } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { figure } from '../support/figures.ts'
import { gone, joinByLink, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

const HOUR = 3_600_000

let server: BuiltServer
let browser: OpenBrowser
let els: Person
let luc: Person
let uwe: Person

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
  els = await browser.person(server.origin, { language: 'nl' })
  luc = await browser.person(server.origin, { language: 'fr', device: 'tablet' })
  uwe = await browser.person(server.origin, { language: 'de', device: 'phone' })
  await setClock(els, HOUR)
  await setClock(luc, -HOUR)
  for (const person of [els, luc, uwe]) await countSounds(person)
  await startWorkshop(els, 'Op tijd')
  const { links } = await waysIn(els)
  await joinByLink(luc, links.contributor, 'Luc')
  await joinByLink(uwe, links.contributor, 'Uwe')
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

/** Sets the clock of somebody's device, so many milliseconds ahead. */
async function setClock({ page }: Person, ahead: number): Promise<void> {
  await page.addInitScript(skew => {
    const Right = Date
    globalThis.Date = class extends Right {
      constructor(...parts: []) {
        super(...((parts.length > 0 ? parts : [Right.now() + skew]) as []))
      }
      static override now = () => Right.now() + skew
    } as DateConstructor
  }, ahead)
}

declare global {
  // how often the page sounded
  var sounds: number
}

async function countSounds({ page }: Person): Promise<void> {
  await page.addInitScript(() => {
    globalThis.sounds = 0
    const { start } = OscillatorNode.prototype
    OscillatorNode.prototype.start = function (this: OscillatorNode, ...when) {
      globalThis.sounds += 1
      start.apply(this, when)
    }
  })
}

const button = ({ page }: Person) => page.getByRole('banner').getByRole('button', { name: /^(Timer|Minuteur)/ })

/** When each second came up on somebody's screen, on the one clock that all pages of this machine share. */
function turnsOf(person: Person): Promise<Record<string, number>> {
  return button(person).evaluate(
    (element, wanted) =>
      new Promise<Record<string, number>>(resolve => {
        const turns: Record<string, number> = {}
        new MutationObserver((_changes, observer) => {
          turns[element.textContent ?? ''] ??= performance.timeOrigin + performance.now()
          if (Object.keys(turns).length < wanted) return
          observer.disconnect()
          resolve(turns)
        }).observe(element, { subtree: true, characterData: true, childList: true })
      }),
    5,
  )
}

test('the facilitator sets it; a number that is none is told so', async () => {
  const { page, t } = els
  await button(els).click()
  const panel = page.getByRole('dialog', { name: t.timer.title })
  await panel.getByLabel(t.timer.minutes).fill('0')
  await panel.getByRole('button', { name: t.timer.start }).click()
  await seen(panel.getByText(t.timer.minutesWrong(600)))
  expect(await button(luc).count()).toBe(0)
  await panel.getByLabel(t.timer.locks).check()
  await panel.getByLabel(t.timer.minutes).fill('1')
  await panel.getByRole('button', { name: t.timer.start }).click()
  for (const person of [els, luc, uwe]) await seen(button(person))
})

test('all devices turn to the same second together, whatever their clocks say', async () => {
  const turns = await Promise.all([els, luc, uwe].map(turnsOf))
  const common = Object.keys(turns[0] ?? {}).filter(text => turns.every(ofOne => text in ofOne))
  const apart = common.map(text => {
    const times = turns.map(ofOne => ofOne[text] ?? 0)
    return Math.max(...times) - Math.min(...times)
  })
  figure('P10', `3 browsers ± 1 h off: seconds turn at most ${Math.ceil(Math.max(...apart))} ms apart`)
  expect(common.length).toBeGreaterThan(2)
  expect(Math.max(...apart)).toBeLessThanOrEqual(250)
})

test('it can be shown large, and axe finds nothing on it', async () => {
  const { page, t } = luc
  const before = await button(luc).boundingBox()
  await button(luc).click()
  expect(await page.getByRole('button', { name: t.timer.pause }).count()).toBe(0)
  expect(await violations(luc)).toEqual([])
  await page.getByRole('button', { name: t.timer.large }).click()
  await seen(page.getByRole('dialog', { name: t.timer.title }).getByText(/^0:\d\d$/))
  expect(await violations(luc)).toEqual([])
  await page.keyboard.press('Escape')
  expect((await button(luc).boundingBox())?.width).toBe(before?.width)
  expect(await violations(els)).toEqual([])
  expect(await violations(uwe)).toEqual([])
})

test('at zero it is said, sounds where somebody touched the page, and locks the board for participants', async () => {
  for (const person of [els, luc, uwe])
    await person.page
      .getByText(person.t.timer.timeIsUp, { exact: true })
      .waitFor({ state: 'attached', timeout: 70_000 })
  for (const person of [luc, uwe]) {
    await seen(person.page.getByText(person.t.timer.lockedBanner))
    await seen(person.page.getByText(person.t.identify.lookOnly))
  }
  expect(await luc.page.evaluate(() => globalThis.sounds)).toBe(2)
  expect(await violations(uwe)).toEqual([])
})

test('a minute more lets everybody write again; a pause holds on every screen, and stopping takes it away', async () => {
  const { page, t } = els
  await page.keyboard.press('Escape')
  await page.getByRole('main').getByRole('button', { name: t.timer.addMinute }).click()
  for (const person of [luc, uwe]) await gone(person.page.getByText(person.t.timer.lockedBanner))
  await button(els).click()
  await page.getByRole('button', { name: t.timer.pause }).click()
  await seen(page.getByRole('button', { name: t.timer.resume }))
  const shown = await button(els).innerText()
  for (const person of [luc, uwe]) await expect.poll(() => button(person).innerText()).toBe(shown)
  await page.getByRole('button', { name: t.timer.resume }).click()
  await expect.poll(() => button(uwe).innerText()).not.toBe(shown)
  await page.getByRole('button', { name: t.timer.stop }).click()
  for (const person of [luc, uwe]) await gone(button(person))
  for (const person of [els, luc, uwe]) {
    await saved(person)
    expect(person.problems).toEqual([])
  }
})
