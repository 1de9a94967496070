// What somebody on the network of a meeting room has to wait for.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenBrowser, openBrowser } from '../support/browser.ts'
import { type BuiltServer, startServer } from '../support/built-server.ts'
import { startWorkshop } from '../support/room.ts'

let server: BuiltServer
let browser: OpenBrowser

beforeAll(async () => {
  server = await startServer()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await server?.close()
})

const BUDGET = 200_000
const CROWDED = { offline: false, latency: 60, downloadThroughput: 250_000, uploadThroughput: 250_000 }

test('the scripts before the first paint of a workshop are at most 200 kB, gzipped', async () => {
  const els = await browser.person(server.origin)
  await startWorkshop(els, 'Licht')
  // as on a first visit over a crowded network, in the format that every browser takes: Brotli needs https
  const session = await els.page.context().newCDPSession(els.page)
  await session.send('Network.clearBrowserCache')
  await session.send('Network.emulateNetworkConditions', CROWDED)
  await els.page.setExtraHTTPHeaders({ 'accept-encoding': 'gzip' })
  await els.page.reload()
  await els.page.getByRole('button', { name: els.t.workshop.saveState.saved, exact: true }).waitFor()
  const scripts = await els.page.evaluate(() => {
    const painted = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    const isScript = (entry: PerformanceEntry) => entry instanceof PerformanceResourceTiming && /\.js$/.test(entry.name)
    return performance
      .getEntriesByType('resource')
      .filter(entry => isScript(entry) && entry.startTime + entry.duration <= painted)
      .map(entry => entry.toJSON() as { encodedBodySize: number; decodedBodySize: number })
  })
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  const onTheWire = sum(scripts.map(script => script.encodedBodySize))
  console.log(`${scripts.length} scripts, ${Math.round(onTheWire / 1000)} kB gzipped before the first paint`)
  expect(onTheWire).toBeGreaterThan(50_000)
  expect(onTheWire).toBeLessThan(BUDGET)
  expect(onTheWire).toBeLessThan(sum(scripts.map(script => script.decodedBodySize)) / 2)
})
