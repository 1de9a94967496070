// Scenario F: kill -9 as soon as the others have seen what was done.
import type { Contender } from './contenders.ts'
import type { KillJob, KillResult } from './jobs.ts'
import type { Options } from './options.ts'
import { chosen, say, whileRunning, withFolder } from './rounds.ts'
import { runGenerator } from './server-process.ts'
import { table } from './table.ts'

async function killOnce(contender: Contender, edits: number, port: number): Promise<KillResult> {
  return withFolder(async folder => {
    const run = (job: Pick<KillJob, 'step' | 'room'>) =>
      whileRunning(contender, { port, folder }, async ({ pid }) => {
        const whole: KillJob = { ...job, edits, dialect: contender.dialect, port, pid }
        return (await runGenerator('drive-kill.ts', whole)) as KillResult
      })
    const before = await run({ step: 'write' })
    const { kept } = await run({ step: 'look', room: before.room })
    return { ...before, kept }
  })
}

const sum = (results: readonly KillResult[], of: (result: KillResult) => number) =>
  results.reduce((total, result) => total + of(result), 0)

async function kill(
  contender: Contender,
  times: number,
  { edits, port }: { edits: number; port: number },
): Promise<string> {
  const results: KillResult[] = []
  for (let time = 1; time <= times; time += 1) {
    const result = await killOnce(contender, edits, port)
    results.push(result)
    say(`  ${time}/${times} ${contender.id} ${JSON.stringify({ ...result, room: undefined })}`)
  }
  const lost = sum(results, ({ relayed, kept }) => Math.max(0, relayed - kept))
  const broken = sum(results, ({ acknowledged, kept }) => Math.max(0, acknowledged - kept))
  const word = contender.dialect === 'ours' ? `${broken} of ${sum(results, result => result.acknowledged)}` : '–'
  return `${lost} of ${sum(results, result => result.relayed)} (${word})`
}

/** Scenario F, for one edit and for a drag of 9 seconds. */
export async function scenarioF(options: Options): Promise<string> {
  const { port } = options
  const rows: string[][] = []
  for (const contender of chosen(['y-leveldb', 'hocuspocus-sqlite', 'samenbord'], options)) {
    const one = await kill(contender, options.isQuick ? 2 : 5, { edits: 1, port })
    const drag = await kill(contender, options.isQuick ? 1 : 2, { edits: options.isQuick ? 40 : 180, port })
    rows.push([contender.label, one, drag])
  }
  const heading =
    '**F.** kill -9 as soon as another client has seen the last edit: edits lost of those relayed (of those said to be stored)'
  return [heading, table(['server', 'one edit', 'a drag, 20 edits/s'], rows)].join('\n\n')
}
