// How long a dropped note takes to appear in another browser, from the drop to the moved outline there. Prints; never fails by time.
import { openBrowser, type Person } from '../support/browser.ts'
import { startServer } from '../support/built-server.ts'
import { joinByLink, quickAdd, saved, seen, startWorkshop, waysIn } from '../support/room.ts'

const DROPS = 20
const NAME = 'Fluvius'

const server = await startServer()
const browser = await openBrowser()
const els = await browser.person(server.origin, { language: 'nl' })
const luc = await browser.person(server.origin, { language: 'fr' })

const noteOf = ({ page }: Person) => page.getByRole('option', { name: NAME })

async function centreOf(person: Person): Promise<{ x: number; y: number }> {
  const box = await noteOf(person).boundingBox()
  if (!box) throw new Error('The note is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

// Text, because tsx names functions with a helper that a page does not have. Both pages share one machine's clock.
const WHEN_MOVED = `new Promise(resolve => {
  const outline = document.querySelector('[role="option"]')
  const before = outline.getBoundingClientRect().x
  const timer = setInterval(() => {
    if (Math.abs(outline.getBoundingClientRect().x - before) < 1) return
    clearInterval(timer)
    resolve(Date.now())
  }, 2)
})`
const WHEN_DROPPED = `new Promise(resolve => {
  addEventListener('pointerup', () => resolve(Date.now()), { once: true, capture: true })
})`

/** The page has run what it was asked to begin. */
const settle = ({ page }: Person) => page.evaluate('new Promise(requestAnimationFrame)')

async function drop(distance: number): Promise<number> {
  const { x, y } = await centreOf(els)
  await els.page.mouse.move(x, y)
  await els.page.mouse.down()
  await els.page.mouse.move(x + distance, y, { steps: 3 })
  const arrived = luc.page.evaluate<number>(WHEN_MOVED)
  const dropped = els.page.evaluate<number>(WHEN_DROPPED)
  await settle(luc)
  await settle(els)
  await els.page.mouse.up()
  return (await arrived) - (await dropped)
}

await startWorkshop(els, 'Latency')
const { links } = await waysIn(els)
await joinByLink(luc, links.contributor, 'Luc')
await quickAdd(els, [NAME])
await saved(els)
await seen(noteOf(luc))

const times: number[] = []
for (let n = 0; n < DROPS; n++) times.push(await drop(n % 2 === 0 ? 120 : -120))
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]
process.stdout.write(
  `drop to outline elsewhere, ${DROPS} drops: median ${at(0.5)} ms, p90 ${at(0.9)} ms, max ${at(1)} ms\n`,
)

await browser.close()
await server.close()
