// What the words after `npm run bench:relay` ask for.

export const scenarioNames = ['A', 'ramp', 'C', 'D', 'E', 'F'] as const
export type ScenarioName = (typeof scenarioNames)[number]

export interface Options {
  readonly scenarios: readonly ScenarioName[]
  /** Shorter, and once instead of three times: enough to see whether something moved. */
  readonly isQuick: boolean
  /** Only these contenders, by id; all when empty. */
  readonly only: readonly string[]
  readonly port: number
}

/** Reads the words; throws at one that means nothing. */
export function readOptions(words: readonly string[]): Options {
  const scenarios: ScenarioName[] = []
  let isQuick = false
  let only: readonly string[] = []
  for (const word of words) {
    const scenario = scenarioNames.find(name => name.toLowerCase() === word.toLowerCase())
    if (scenario) scenarios.push(scenario)
    else if (word === '--quick') isQuick = true
    else if (word.startsWith('--only=')) only = word.slice('--only='.length).split(',')
    else throw new Error(`"${word}" is none of ${scenarioNames.join(', ')}, --quick, --only=<ids>`)
  }
  const port = Number(process.env.BENCH_PORT ?? 7200)
  return { scenarios: scenarios.length > 0 ? scenarios : scenarioNames, isQuick, only, port }
}
