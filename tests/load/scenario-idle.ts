// Scenario E: what an open board costs while nobody does anything.
import type { Contender } from './contenders.ts'
import type { IdleJob, IdleResult } from './jobs.ts'
import type { Options } from './options.ts'
import { alternate, chosen, least, median, whileRunning, withFolder } from './rounds.ts'
import { runGenerator } from './server-process.ts'
import { type Goal, goalList, shown, table } from './table.ts'

/** Who keeps boards is started anew before they are opened: memory that filling them took is not memory that they take. */
const keepsBoards = ({ durable }: Contender) => durable !== 'no'

interface Idle {
  readonly folder: string
  readonly boards: number
  readonly options: Options
}

async function idle(
  contender: Contender,
  { folder, boards, options: { port } }: Idle,
): Promise<Omit<IdleResult, 'rooms'>> {
  const run = (job: Pick<IdleJob, 'step' | 'rooms'>) =>
    whileRunning(contender, { port, folder }, async ({ pid }) => {
      const whole: IdleJob = { ...job, dialect: contender.dialect, port, pid, boards, rest: REST }
      return (await runGenerator('drive-idle.ts', whole)) as IdleResult
    })
  const made = keepsBoards(contender) ? await run({ step: 'fill' }) : undefined
  const { rooms: _, ...result } = await run(made ? { step: 'open', rooms: made.rooms } : { step: 'both' })
  return result
}

/** Longer than anybody keeps what nobody asks for, in seconds. */
const REST = 40

/** Scenario E: many boards of 200 notes, one person at each, all quiet for 40 s. */
export async function scenarioE(options: Options): Promise<string> {
  const boards = options.isQuick ? 200 : 1000
  const contenders = chosen(
    ['raw-send', 'y-websocket', 'hocuspocus', 'y-leveldb', 'hocuspocus-sqlite', 'samenbord'],
    options,
  )
  const results = await alternate(contenders, 1, contender =>
    withFolder(folder => idle(contender, { folder, boards, options })),
  )
  const of = (id: string) =>
    median([...results].find(([{ id: each }]) => each === id)?.[1].map(each => each.perBoard) ?? [])
  const rows = [...results].map(([{ label }, each]) => [
    label,
    shown(median(each.map(result => result.perBoard))),
    shown(median(each.map(result => result.rss))),
  ])
  const better = least(['y-websocket', 'hocuspocus', 'y-leveldb', 'hocuspocus-sqlite'].map(of))
  const goals: readonly Goal[] = [
    { text: 'RSS per board, of the better peer', value: of('samenbord') / better, most: 1 / 8 },
  ]
  const heading = `**E.** ${shown(boards)} open boards of 200 notes, one connection at each, quiet for 40 s`
  return [heading, table(['server', 'kB per board', 'RSS MB'], rows), goalList(goals)].join('\n\n')
}
