// P5 The known bombs, each measured: what it costs the server to say no, in bytes of memory and milliseconds.
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { bombs } from '../../server/src/testing/bombs.ts'
import { gate } from '../../server/src/testing/gate-case.ts'
import { figure, isFull } from '../support/figures.ts'

interface Cost {
  readonly ms: number
  readonly bytes: number
}

/** The least of a few tries: what else the machine does is no cost of ours. */
function costOf(update: Uint8Array): Cost {
  const tries = Array.from({ length: 5 }, (): Cost => {
    const doc = new Y.Doc()
    const [heap, started] = [allocated(), performance.now()]
    gate(doc, update)
    return { ms: performance.now() - started, bytes: Math.max(0, allocated() - heap) }
  })
  return { ms: Math.min(...tries.map(({ ms }) => ms)), bytes: Math.min(...tries.map(({ bytes }) => bytes)) }
}

function allocated(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

test(`${Object.keys(bombs).length} known bombs are refused for next to nothing`, () => {
  const costs = Object.entries(bombs).map(([name, { update, verdict }]) => {
    const said = gate(new Y.Doc(), update)
    expect(said.kind === 'refuse' ? said.code : said.kind, name).toBe(verdict)
    const cost = costOf(update)
    const line = `${(cost.bytes / 1024).toFixed(0).padStart(6)} KiB ${cost.ms.toFixed(2).padStart(6)} ms`
    // the whole table with full counts only
    if (isFull) figure('P5', `${line}  ${verdict.padEnd(16)} ${String(update.length).padStart(6)} bytes: ${name}`)
    return cost
  })
  const most = Math.max(...costs.map(({ bytes }) => bytes))
  const longest = Math.max(...costs.map(({ ms }) => ms))
  figure(
    'P5',
    `${costs.length} known bombs refused: at most ${Math.ceil(most / 1024)} KiB and ${longest.toFixed(2)} ms each`,
  )
  // the one that Yjs answers with 268 MB and the one that takes it 5.7 s are among them
  expect(most).toBeLessThan(32 * 2 ** 20)
  expect(longest).toBeLessThan(50)
})
