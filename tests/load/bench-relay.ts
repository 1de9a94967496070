// The relay beside its peers, on one machine, in one run: prints tables and ratios as Markdown. See server/OPERATING.md, "Bench".
import { cpus, loadavg, release } from 'node:os'
import { readOptions } from './options.ts'
import { say } from './rounds.ts'
import { scenarioE } from './scenario-idle.ts'
import { scenarioD } from './scenario-join.ts'
import { scenarioF } from './scenario-kill.ts'
import { scenarioA, scenarioC, scenarioRamp } from './scenario-load.ts'
import { isPinned } from './server-process.ts'

const options = readOptions(process.argv.slice(2))
const scenarios = { A: scenarioA, ramp: scenarioRamp, C: scenarioC, D: scenarioD, E: scenarioE, F: scenarioF } as const

function machine(): string {
  const model = cpus()[0]?.model ?? 'unknown processor'
  const pinning = isPinned
    ? 'server pinned to core 0, generator to core 1'
    : 'NOT pinned: taskset or a second core is missing'
  return `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${model}, Linux ${release()}, Node ${process.versions.node}; ${pinning}; medians of ${options.isQuick ? 1 : 3}; load average at the end ${loadavg()[0]?.toFixed(1)}`
}

const parts: string[] = []
for (const name of options.scenarios) {
  say(`scenario ${name}…`)
  parts.push(await scenarios[name](options))
}
console.log([machine(), ...parts].join('\n\n'))
process.exit(0)
