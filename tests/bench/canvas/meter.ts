// What a piece of work costs: CPU of the page's main thread, CPU of every process of the browser, and how even its frames were.
import type { Browser, CDPSession, Page } from 'playwright-core'

export interface Cost {
  /** CPU milliseconds of the main thread per step. */
  readonly main: number
  /** CPU milliseconds of all processes per step. */
  readonly total: number
  /** 95th percentile between two animation frames, in milliseconds. */
  readonly p95: number
}

interface Meter {
  /** Runs `work`, which answers how many steps it did; steps are frames unless it counts them itself. */
  cost(work: () => Promise<number | undefined>): Promise<Cost>
  heapMb(): Promise<number>
}

// Text, because tsx names functions with a helper that a page does not have.
const RECORD = `(() => {
  const times = []
  let last
  let id
  const frame = now => {
    if (last !== undefined) times.push(now - last)
    last = now
    id = requestAnimationFrame(frame)
  }
  id = requestAnimationFrame(frame)
  window.stopFrames = () => { cancelAnimationFrame(id); return times }
})()`

/** Measures `page` from outside. */
export async function openMeter(browser: Browser, page: Page, session: CDPSession): Promise<Meter> {
  const machine = await browser.newBrowserCDPSession()
  // CPU time instead of wall time: neighbours on the machine do not count
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const metric = async (name: string) => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(each => each.name === name)?.value ?? 0
  }
  const cpu = async () => {
    const { processInfo } = await machine.send('SystemInfo.getProcessInfo')
    return processInfo.reduce((sum, each) => sum + each.cpuTime, 0)
  }

  return {
    async cost(work) {
      await page.evaluate(RECORD)
      const [mainBefore, cpuBefore] = [await metric('TaskDuration'), await cpu()]
      const counted = await work()
      const [mainAfter, cpuAfter] = [await metric('TaskDuration'), await cpu()]
      const times = await page.evaluate<number[]>('window.stopFrames()')
      const steps = Math.max(1, counted ?? times.length)
      times.sort((a, b) => a - b)
      return {
        main: ((mainAfter - mainBefore) * 1000) / steps,
        total: ((cpuAfter - cpuBefore) * 1000) / steps,
        p95: times[Math.floor(times.length * 0.95)] ?? 0,
      }
    },
    async heapMb() {
      await session.send('HeapProfiler.collectGarbage')
      return (await metric('JSHeapUsedSize')) / 1e6
    },
  }
}
