// People at their devices: each has a browser context of their own, as on a machine of their own.
import { existsSync } from 'node:fs'
import type { Language } from '@samenbord/board'
import { loadMessages, type Messages } from '@samenbord/messages'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** The devices that a workshop must work on. */
export const devices = {
  desktop: { viewport: { width: 1440, height: 900 } },
  tablet: { viewport: { width: 1180, height: 820 }, hasTouch: true, isMobile: true },
  tabletPortrait: { viewport: { width: 820, height: 1180 }, hasTouch: true, isMobile: true },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
} as const satisfies Record<string, BrowserContextOptions>

export type Device = keyof typeof devices

export interface Person {
  readonly page: Page
  /** The texts in the language this person reads: the accessible names to look for. */
  readonly t: Messages
  readonly language: Language
  readonly origin: string
  /** What went wrong in the page: uncaught errors and what the policy of the page blocked. */
  readonly problems: readonly string[]
  close(): Promise<void>
}

export interface OpenBrowser {
  person(origin: string, wish?: { device?: Device; language?: Language; dark?: boolean }): Promise<Person>
  close(): Promise<void>
}

const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Opens one Chromium; CHROMIUM_PATH says which, where it is not in a usual place. */
export async function openBrowser(): Promise<OpenBrowser> {
  const executablePath = process.env.CHROMIUM_PATH ?? known.find(existsSync)
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH')
  const browser = await chromium.launch({
    executablePath,
    args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  })
  return {
    person: (origin, wish = {}) => personAt(browser, { origin, device: 'desktop', language: 'nl', ...wish }),
    close: () => browser.close(),
  }
}

interface PersonWish {
  readonly origin: string
  readonly device: Device
  readonly language: Language
  readonly dark?: boolean
}

async function personAt(browser: Browser, { origin, device, language, dark = false }: PersonWish): Promise<Person> {
  const context = await browser.newContext({
    ...devices[device],
    locale: `${language}-BE`,
    timezoneId: 'Europe/Brussels',
    colorScheme: dark ? 'dark' : 'light',
    acceptDownloads: true,
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  // a shared machine may be busy with something else for a while; nothing waits longer than it must
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  // React wraps what it recovered from; the cause says what it was
  await page.addInitScript(() => {
    addEventListener('error', ({ error }) => error?.cause && console.error(String(error.cause.stack ?? error.cause)))
  })
  const problems: string[] = []
  page.on('pageerror', error => problems.push(error.message))
  page.on('console', line => {
    if (line.type() === 'error' && !isExpected(line.text())) problems.push(line.text())
  })
  return { page, t: await loadMessages(language), language, origin, problems, close: () => context.close() }
}

// The browser itself reports answers that are not 2xx and connections that are refused; the tests provoke both.
const isExpected = (text: string): boolean => /Failed to load resource|WebSocket connection to/.test(text)
