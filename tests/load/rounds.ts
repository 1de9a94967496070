// Every contender in turn, several times over, each time in a fresh process: what the machine does meanwhile hits all alike.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Contender, mustContender } from './contenders.ts'
import type { Options } from './options.ts'
import { type ServerProcess, startContender } from './server-process.ts'

/** The contenders of a scenario that were asked for. */
export function chosen(ids: readonly string[], { only }: Options): readonly Contender[] {
  return ids.filter(id => only.length === 0 || only.includes(id)).map(mustContender)
}

export const say = (text: string): void => {
  process.stderr.write(`${text}\n`)
}

/** Gives `use` a fresh folder, and removes it. */
export async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samenbord-bench-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs `use` while a contender runs. */
export async function whileRunning<T>(
  contender: Contender,
  at: { port: number; folder: string },
  use: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  const server = await startContender(contender, at)
  try {
    return await use(server)
  } finally {
    await server.stop()
  }
}

/** Measures everybody in alternation; answers each one's results. A contender that fails a round is out of that round, and it is said. */
export async function alternate<T>(
  contenders: readonly Contender[],
  count: number,
  measure: (contender: Contender) => Promise<T>,
): Promise<ReadonlyMap<Contender, readonly T[]>> {
  const results = new Map<Contender, T[]>(contenders.map(contender => [contender, []]))
  for (let round = 1; round <= count; round += 1) {
    for (const contender of contenders) {
      try {
        const result = await measure(contender)
        results.get(contender)?.push(result)
        say(`  ${round}/${count} ${contender.id} ${JSON.stringify(result)}`)
      } catch (cause) {
        say(`  ${round}/${count} ${contender.id} FAILED: ${cause}`)
      }
    }
  }
  return results
}

/** The middle one of these numbers. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN

/** The least of these figures; those that were not measured do not count. */
export const least = (values: readonly number[]): number => {
  const measured = values.filter(value => !Number.isNaN(value))
  return measured.length > 0 ? Math.min(...measured) : Number.NaN
}
