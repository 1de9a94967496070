// The figures as a table, and as ratios to the better of the two that people would otherwise use.
import { cpus } from 'node:os'
import { type Result, type Scenario, scenarios } from './run.ts'

export interface Row {
  readonly app: string
  readonly notes: number
  readonly results: readonly Result[]
}

const US = 'Samenbord'
const RIVALS = ['tldraw', 'excalidraw']

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length >> 1
  const upper = sorted[half] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? upper) + upper) / 2
}

const figure = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const mainOf = ({ results }: Row, scenario: Scenario) => median(results.map(({ costs }) => costs[scenario].main))
const totalOf = ({ results }: Row, scenario: Scenario) => median(results.map(({ costs }) => costs[scenario].total))

/** Everything that was found, in Markdown. */
export function report(rows: readonly Row[], runs: number): string {
  const when = new Date().toISOString().slice(0, 16).replace('T', ' ')
  return [
    `${when} UTC · ${cpus().length} × ${cpus()[0]?.model.trim()} · Node ${process.versions.node} · medians of ${runs} alternating runs`,
    '',
    'CPU milliseconds of the main thread per frame; per key for typing.',
    '',
    table(['notes', 'app', ...scenarios, 'load ms', 'heap MB', 'JS kB gzip'], rows.map(mainRow)),
    '',
    'CPU milliseconds of all processes of the browser per frame, and the 95th percentile between two frames in ms (pan / drag / zoom).',
    '',
    table(['notes', 'app', ...scenarios, 'p95'], rows.map(totalRow)),
    '',
    'Ours against the better of tldraw and Excalidraw, main thread; under 1 is better.',
    '',
    table(['notes', ...scenarios, 'load', 'heap'], ratios(rows)),
  ].join('\n')
}

function mainRow(row: Row): string[] {
  const { notes, app, results } = row
  const of = (key: 'loadMs' | 'heapMb' | 'scriptKb') => median(results.map(result => result[key])).toFixed(0)
  const costs = scenarios.map(scenario => figure(mainOf(row, scenario)))
  return [`${notes}`, app, ...costs, of('loadMs'), of('heapMb'), of('scriptKb')]
}

function totalRow(row: Row): string[] {
  const p95 = (scenario: Scenario) => median(row.results.map(({ costs }) => costs[scenario].p95)).toFixed(0)
  const costs = scenarios.map(scenario => figure(totalOf(row, scenario)))
  return [`${row.notes}`, row.app, ...costs, `${p95('pan')} / ${p95('drag')} / ${p95('zoom')}`]
}

function ratios(rows: readonly Row[]): string[][] {
  return rows
    .filter(({ app }) => app === US)
    .map(own => {
      const rivals = rows.filter(({ app, notes }) => notes === own.notes && RIVALS.includes(app))
      const against = (read: (row: Row) => number) =>
        (read(own) / Math.min(...rivals.map(read))).toFixed(2).replace('Infinity', '–')
      return [
        `${own.notes}`,
        ...scenarios.map(scenario => against(row => mainOf(row, scenario))),
        against(({ results }) => median(results.map(({ loadMs }) => loadMs))),
        against(({ results }) => median(results.map(({ heapMb }) => heapMb))),
      ]
    })
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
