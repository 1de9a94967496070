// Scenario E: what an open board costs while nobody does anything.
import type { IdleJob, IdleResult } from './jobs.ts'
import type { Options } from './options.ts'
import { alternate, chosen, median, whileRunning, withFolder } from './rounds.ts'
import { runGenerator } from './server-process.ts'
import { type Goal, goalList, shown, table } from './table.ts'

/** Scenario E: many boards of 200 notes, one person at each, all quiet for 40 s. */
export async function scenarioE(options: Options): Promise<string> {
  const boards = options.isQuick ? 200 : 1000
  const contenders = chosen(['raw-send', 'y-websocket', 'hocuspocus', 'hocuspocus-4', 'samenbord'], options)
  const results = await alternate(contenders, 1, contender =>
    withFolder(folder =>
      whileRunning(contender, { port: options.port, folder }, async ({ pid }) => {
        const job: IdleJob = { dialect: contender.dialect, port: options.port, pid, boards, rest: 40 }
        return (await runGenerator('drive-idle.ts', job)) as IdleResult
      }),
    ),
  )
  const of = (id: string) =>
    median([...results].find(([{ id: each }]) => each === id)?.[1].map(each => each.perBoard) ?? [])
  const rows = [...results].map(([{ label }, each]) => [
    label,
    shown(median(each.map(result => result.perBoard))),
    shown(median(each.map(result => result.rss))),
  ])
  const better = Math.min(of('y-websocket'), of('hocuspocus'), of('hocuspocus-4'))
  const goals: readonly Goal[] = [
    { text: 'RSS per board, of the better peer', value: of('samenbord') / better, most: 1 / 8 },
  ]
  const heading = `**E.** ${shown(boards)} open boards of 200 notes, one connection at each, quiet for 40 s`
  return [heading, table(['server', 'kB per board', 'RSS MB'], rows), goalList(goals)].join('\n\n')
}
