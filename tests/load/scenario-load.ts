// Scenarios A and C: people who drag and point, on one board or on many.
import type { Contender } from './contenders.ts'
import type { LoadJob, LoadResult } from './jobs.ts'
import type { Options } from './options.ts'
import { alternate, chosen, least, median, whileRunning, withFolder } from './rounds.ts'
import { runGenerator } from './server-process.ts'
import { type Goal, goalList, shown, table } from './table.ts'

export type Load = Pick<LoadJob, 'boards' | 'people' | 'updates' | 'cursors' | 'seconds'>

/** Loads one contender, in a process of its own. */
export const measureLoad = (contender: Contender, load: Load, port: number): Promise<LoadResult> =>
  withFolder(folder =>
    whileRunning(contender, { port, folder }, async ({ pid }) => {
      const job: LoadJob = { ...load, dialect: contender.dialect, port, pid }
      return (await runGenerator('drive-load.ts', job)) as LoadResult
    }),
  )

type Results = ReadonlyMap<Contender, readonly LoadResult[]>

const mid = (results: readonly LoadResult[] | undefined, of: (result: LoadResult) => number | undefined): number =>
  median((results ?? []).flatMap(result => of(result) ?? []))

function loadTable(results: Results): string {
  const head = [
    'server',
    'CPU s / 1 M',
    'CPU of a core',
    'p50 ms',
    'p99 ms',
    'saved p50 / p95 ms',
    'delivered',
    'RSS MB',
    'generator',
    'durable?',
  ]
  const rows = [...results].map(([contender, each]) => [
    contender.label,
    shown(mid(each, result => result.cpuPerMillion)),
    shown(mid(each, result => result.cpu)),
    shown(mid(each, result => result.p50)),
    beyond(mid(each, result => result.p99)),
    each.some(result => result.saved)
      ? `${shown(mid(each, result => result.saved?.p50))} / ${shown(mid(each, result => result.saved?.p95))}`
      : '–',
    shown(mid(each, result => result.delivered) * 100, ' %'),
    shown(mid(each, result => result.rss)),
    shown(mid(each, result => result.generator)),
    contender.durable,
  ])
  return table(head, rows)
}

const LAST_BIN = 3000
const beyond = (ms: number) => (ms > LAST_BIN ? '> 3,000' : shown(ms))

const of = (results: Results, id: string, figure: (result: LoadResult) => number | undefined): number =>
  mid([...results].find(([contender]) => contender.id === id)?.[1], figure)

/** Scenario A: one board, 50 people, each 20 moves and 20 cursors a second. */
export async function scenarioA(options: Options): Promise<string> {
  const load: Load = { boards: 1, people: 50, updates: 20, cursors: 20, seconds: options.isQuick ? 5 : 10 }
  const ids = [
    'raw-send',
    'raw-shared',
    'y-websocket',
    'y-leveldb',
    'hocuspocus',
    'hocuspocus-4',
    'hocuspocus-4-flush',
    'hocuspocus-sqlite',
    'samenbord',
  ]
  const results = await alternate(chosen(ids, options), options.isQuick ? 1 : 3, each =>
    measureLoad(each, load, options.port),
  )
  const cpu = (id: string) => of(results, id, result => result.cpuPerMillion)
  const ours = (figure: (result: LoadResult) => number | undefined) => of(results, 'samenbord', figure)
  const goals: readonly Goal[] = [
    { text: 'CPU, of Hocuspocus default', value: cpu('samenbord') / cpu('hocuspocus'), most: 1 / 4 },
    {
      text: 'CPU, of Hocuspocus at its best setting',
      value: cpu('samenbord') / least([cpu('hocuspocus-4'), cpu('hocuspocus-4-flush')]),
      most: 1 / 2,
    },
    { text: 'CPU, of raw ws', value: cpu('samenbord') / cpu('raw-send'), most: 1 / 4 },
    { text: 'p50 ms', value: ours(result => result.p50), most: 8 },
    { text: 'p99 ms', value: ours(result => result.p99), most: 20 },
    { text: 'saved p95 ms', value: ours(result => result.saved?.p95), most: 50 },
  ]
  const heading = '**A.** 1 board × 50 participants × (20 updates + 20 cursors)/s, about 98,000 deliveries/s'
  return [heading, loadTable(results), goalList(goals)].join('\n\n')
}

/** Scenario C: 200 boards with 5 people each, each 4 moves and 4 cursors a second. */
export async function scenarioC(options: Options): Promise<string> {
  const load: Load = { boards: 200, people: 5, updates: 4, cursors: 4, seconds: options.isQuick ? 5 : 10 }
  const ids = ['raw-send', 'y-websocket', 'hocuspocus', 'hocuspocus-4', 'samenbord']
  const results = await alternate(chosen(ids, options), options.isQuick ? 1 : 3, each =>
    measureLoad(each, load, options.port),
  )
  const cpu = (id: string) => of(results, id, result => result.cpuPerMillion)
  const goals: readonly Goal[] = [
    { text: 'CPU, of raw ws', value: cpu('samenbord') / cpu('raw-send'), most: 1.3 },
    { text: 'p99 ms', value: of(results, 'samenbord', result => result.p99), most: 40 },
  ]
  const heading = '**C.** 200 boards × 5 participants × (4 updates + 4 cursors)/s, 32,000 deliveries/s'
  return [heading, loadTable(results), goalList(goals)].join('\n\n')
}

const TOO_LATE = 200

/** More and more people at one board, until the slowest hundredth waits for longer than 200 ms. */
export async function scenarioRamp(options: Options): Promise<string> {
  const steps = options.isQuick ? [50, 100, 150] : [50, 75, 100, 125, 150, 175, 200, 250]
  const ids = ['raw-send', 'y-websocket', 'hocuspocus', 'hocuspocus-4-flush', 'samenbord']
  const rows: string[][] = []
  for (const contender of chosen(ids, options))
    rows.push([contender.label, ...(await climb(contender, steps, options))])
  const heading =
    '**Ramp.** One board, each participant (20 updates + 20 cursors)/s, more and more of them until p99 > 200 ms'
  return [heading, table(['server', 'participants', 'deliveries/s', 'p99 ms there', 'CPU of a core'], rows)].join(
    '\n\n',
  )
}

async function climb(contender: Contender, steps: readonly number[], { port, isQuick }: Options): Promise<string[]> {
  let best: readonly [number, LoadResult] | undefined
  for (const people of steps) {
    const load: Load = { boards: 1, people, updates: 20, cursors: 20, seconds: isQuick ? 4 : 6 }
    // what else the machine does may spoil one try
    const tries: LoadResult[] = []
    while (tries.length < 2 && !tries.some(isGood)) tries.push(await measureLoad(contender, load, port))
    const good = tries.find(isGood)
    if (!good) break
    best = [people, good]
  }
  if (!best) return [`< ${steps[0]}`, '–', '–', '–']
  const [people, result] = best
  return [`${people}`, shown(result.deliveriesPerSecond), shown(result.p99), shown(result.cpu)]
}

const isGood = ({ p99, delivered }: LoadResult): boolean => p99 <= TOO_LATE && delivered > 0.99
