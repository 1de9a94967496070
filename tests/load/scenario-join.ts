// Scenario D: coming to a board of 5,000 notes that was changed 100,000 times.
import type { Contender } from './contenders.ts'
import type { JoinJob, JoinResult } from './jobs.ts'
import type { Options } from './options.ts'
import { chosen, least, median, say, whileRunning, withFolder } from './rounds.ts'
import { runGenerator } from './server-process.ts'
import { type Goal, goalList, shown, table } from './table.ts'

const BOARD = { notes: 5000, edits: 100_000, tail: 300, atOnce: 50 }

async function measure(
  contender: Contender,
  { port, isQuick }: Options,
  count: number,
): Promise<readonly JoinResult[]> {
  return withFolder(async folder => {
    const run = (job: Pick<JoinJob, 'step' | 'room'>) =>
      whileRunning(contender, { port, folder }, async ({ pid }) => {
        const edits = isQuick ? 20_000 : BOARD.edits
        const whole: JoinJob = { ...BOARD, edits, ...job, dialect: contender.dialect, port, pid }
        return (await runGenerator('drive-join.ts', whole)) as JoinResult
      })
    const { room } = await run({ step: 'fill' })
    const results: JoinResult[] = []
    for (let round = 1; round <= count; round += 1) {
      const result = await run({ step: 'join', room })
      results.push(result)
      say(`  ${round}/${count} ${contender.id} ${JSON.stringify({ ...result, room: undefined })}`)
    }
    return results
  })
}

/** Scenario D, each time from a server that was just started. */
export async function scenarioD(options: Options): Promise<string> {
  const results = new Map<string, readonly JoinResult[]>()
  const contenders = chosen(['y-leveldb', 'hocuspocus-sqlite', 'samenbord'], options)
  for (const contender of contenders)
    results.set(contender.id, await measure(contender, options, options.isQuick ? 1 : 3))
  const mid = (id: string, of: (result: JoinResult) => number) => median((results.get(id) ?? []).map(of))
  const rows = contenders.map(({ id, label }) => [
    label,
    shown(mid(id, result => result.cold)),
    shown(mid(id, result => result.warm)),
    shown(mid(id, result => result.crowd)),
    shown(mid(id, result => result.rss)),
    shown(mid(id, result => result.bytes) / 1e6),
    (results.get(id) ?? []).every(result => result.whole) ? 'yes' : 'NO',
  ])
  const ratio = (of: (result: JoinResult) => number) =>
    mid('samenbord', of) / least([mid('y-leveldb', of), mid('hocuspocus-sqlite', of)])
  const goals: readonly Goal[] = [
    { text: 'cold, of the better peer', value: ratio(result => result.cold), most: 1 / 10 },
    { text: 'warm, of the better peer', value: ratio(result => result.warm), most: 1 / 4 },
    { text: '50 at once, of the better peer', value: ratio(result => result.crowd), most: 1 / 5 },
    { text: 'RSS, of the better peer', value: ratio(result => result.rss), most: 1 / 2 },
  ]
  const heading = `**D.** Joining a board of 5,000 notes with ${shown(options.isQuick ? 20_000 : BOARD.edits)} past edits, the last ${BOARD.tail} of them written one by one`
  const head = ['server', 'cold ms', 'warm ms', '50 at once, p50 ms', 'RSS MB', 'MB received', 'whole?']
  return [heading, table(head, rows), goalList(goals)].join('\n\n')
}
