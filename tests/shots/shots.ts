// Makes the pictures of the README: the example workshop, several people in it, every step, on every kind of screen, light and dark.
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Device, devices, openBrowser, type Person } from '../support/browser.ts'
import { startServer } from '../support/built-server.ts'

const folder = resolve(import.meta.dirname, '../../.github/pictures')
const steps = ['identify', 'evaluate', 'define', 'plan', 'engage'] as const

mkdirSync(folder, { recursive: true })
const server = await startServer()
const browser = await openBrowser()

const shoot = ({ page }: Person, name: string) => page.screenshot({ path: `${folder}/${name}.png` })

/** Starts the example workshop; gives its address and its participant link. */
async function startExample({ page, t }: Person): Promise<{ workshop: string; link: string }> {
  await page.getByLabel(t.landing.titleLabel).fill('Mobiliteitsplan stationsbuurt')
  await page.getByLabel(t.landing.template).selectOption('example')
  await page.getByRole('button', { name: t.landing.start }).click()
  await page.waitForURL(/\/w\//)
  await page.getByRole('button', { name: t.share.open, exact: true }).click()
  const link = await page.locator('dialog input[readonly]').first().inputValue()
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${folder}/share-desktop-light.png` })
  await page.keyboard.press('Escape')
  return { workshop: page.url().match(/.*\/w\/[^/?]+/)?.[0] ?? '', link }
}

async function join(person: Person, link: string): Promise<void> {
  await person.page.goto(link)
  await person.page.getByRole('button', { name: person.t.join.join, exact: true }).click()
  await person.page.waitForURL(/\/w\//)
}

async function shootSteps(person: Person, workshop: string, suffix: string): Promise<void> {
  for (const step of steps) {
    await person.page.goto(`${workshop}/${step}`)
    await person.page.getByText(person.t.workshop.saveState.saved).first().waitFor({ state: 'attached' })
    await person.page.waitForLoadState('networkidle')
    await shoot(person, `${step}-${suffix}`)
  }
}

const first = await browser.person(server.origin)
await first.page.goto(server.origin)
await first.page.getByRole('heading', { level: 1 }).waitFor()
await shoot(first, 'landing-desktop-light')

const { workshop, link } = await startExample(first)
for (const device of Object.keys(devices).filter((name): name is Device => name in devices)) {
  for (const dark of [false, true]) {
    const suffix = `${device}-${dark ? 'dark' : 'light'}`
    const person = await browser.person(server.origin, { device, dark })
    await person.page.goto(link)
    await person.page.getByRole('button', { name: person.t.join.join, exact: true }).waitFor()
    await shoot(person, `join-${suffix}`)
    await join(person, link)
    await shootSteps(person, workshop, suffix)
    await person.close()
  }
}

await browser.close()
await server.close()
