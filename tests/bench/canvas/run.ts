// One app, one board, one fresh browser: everything that is measured, in the same order for everybody.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { type Hand, openHand, type Spot } from './hand.ts'
import { type Cost, openMeter } from './meter.ts'
import { untilPainted } from './painted.ts'

export const scenarios = ['idle', 'pan', 'drag', 'typing', 'others', 'zoom'] as const
export type Scenario = (typeof scenarios)[number]

/** What one run found. */
export interface Result {
  readonly costs: Readonly<Record<Scenario, Cost>>
  readonly loadMs: number
  readonly heapMb: number
  readonly scriptKb: number
}

/** An app with a board in it. */
export interface App {
  readonly name: string
  /** How far one event turns the wheel for a like zoom: apps differ in what a turn means. */
  readonly zoomTurn: number
  enter(context: BrowserContext): Promise<string>
  /** Where the note in the middle of the board lies on the screen. */
  middle(page: Page): Promise<Spot>
  startOthers(page: Page, users: number): Promise<() => unknown>
}

const USERS = 20
const known = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const flags = '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync'

/** Measures an app once; `shots` is a folder for pictures of what was seen. */
export async function measure(app: App, shots: string | undefined): Promise<Result> {
  const executablePath = process.env.CHROMIUM_PATH ?? known.find(existsSync)
  if (!executablePath) throw new Error('No Chromium was found; set CHROMIUM_PATH')
  const browser = await chromium.launch({ executablePath, args: ['--headless', ...flags.split(' ')] })
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' })
    const page = await context.newPage()
    const broken: string[] = []
    page.on('pageerror', error => broken.push(error.message))
    const address = await app.enter(context)
    const scripts = countScripts(page)
    const session = await context.newCDPSession(page)
    const since = performance.now()
    await page.goto(address, { waitUntil: 'commit' })
    const loadMs = await untilPainted(session, since)
    const scriptKb = await scripts()
    await page.waitForTimeout(1500)
    const meter = await openMeter(browser, page, session)
    const hand = openHand(session, await app.middle(page))
    const costs: Partial<Record<Scenario, Cost>> = {}
    for (const scenario of scenarios) {
      costs[scenario] = await play(scenario, {
        app,
        page,
        hand,
        cost: meter.cost,
        look: async () => (shots ? picture(page, shots, `${app.name}-${scenario}`) : undefined),
      })
      await page.waitForTimeout(700)
    }
    // an app that stopped working is fast
    if (broken.length > 0) throw new Error(`${app.name} broke: ${broken[0]}`)
    return { costs: costs as Record<Scenario, Cost>, loadMs, scriptKb, heapMb: await meter.heapMb() }
  } finally {
    await browser.close()
  }
}

interface Stage {
  readonly app: App
  readonly page: Page
  readonly hand: Hand
  cost(work: () => Promise<number | undefined>): Promise<Cost>
  /** Takes a picture, where pictures are wanted. */
  look(): Promise<void>
}

async function play(scenario: Scenario, { app, page, hand, cost, look }: Stage): Promise<Cost> {
  const simple = { idle: () => hand.wait(1500), pan: () => hand.pan(240, 25), drag: () => hand.drag(180) }
  switch (scenario) {
    case 'idle':
    case 'pan':
    case 'drag': {
      const found = await cost(simple[scenario])
      await look()
      return found
    }
    case 'others': {
      const stop = await app.startOthers(page, USERS)
      await page.waitForTimeout(500)
      const found = await cost(() => hand.wait(4000))
      await look()
      await stop()
      return found
    }
    case 'typing': {
      const found = await cost(() => hand.type('the quick brown fox jumps over'))
      await look()
      await page.keyboard.press('Escape')
      return found
    }
    case 'zoom': {
      const found = await cost(() => hand.zoom(app.zoomTurn))
      await look()
      return found
    }
  }
}

/** Everything that is script and came before the board was on the screen, gzipped. */
function countScripts(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = []
  page.on('response', response => {
    if (response.request().resourceType() !== 'script') return
    sizes.push(
      response
        .body()
        .then(body => gzipSync(body).length)
        // a worker's own scripts cannot be read back; a redirect has no body
        .catch(() => 0),
    )
  })
  return async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000
}

async function picture(page: Page, folder: string, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`) })
}
