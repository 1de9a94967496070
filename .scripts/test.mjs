import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { mustRun, run, tool } from './run.mjs'

const suites = ['unit', 'faults', 'e2e']

/** Runs the named suites, or both; ends with one line that counts all tests. */
export async function test(wanted) {
  const chosen = wanted.length > 0 ? wanted : suites
  const total = { passed: 0, failed: 0, skipped: 0 }
  await build()
  for (const suite of chosen) {
    const counts = suite === 'e2e' ? await testInBrowser() : await vitest(suite)
    for (const key of Object.keys(total)) total[key] += counts[key]
  }
  if (total.skipped > 0) console.log(`\n${total.skipped} skipped`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed > 0 || total.passed === 0 ? 1 : 0
}

async function testInBrowser() {
  const chromium = await findChromium()
  if (chromium) return vitest('e2e', { CHROMIUM_PATH: chromium })
  console.log('\n'.padEnd(80, '!'))
  console.log(
    'samenbord: SKIPPED all browser tests: no Chromium here, apt cannot install one, and the npm package has none',
  )
  console.log('for this system. Set CHROMIUM_PATH to a Chromium or Chrome to run them.')
  return { passed: 0, failed: 0, skipped: 1 }
}

async function vitest(project, environment = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'samenbord-test-'))
  const report = join(folder, 'report.json')
  const args = ['run', '--config', 'tests/vitest.config.ts', '--project', project]
  const code = await run(
    tool('vitest'),
    [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    {
      env: { ...process.env, ...environment },
    },
  )
  const counts = existsSync(report)
    ? countsOf(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 }
  rmSync(folder, { recursive: true })
  // a run may fail without a failed test: an error while loading, an unhandled rejection
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

const countsOf = report => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
  skipped: report.numPendingTests + report.numTodoTests,
})

/** Runs the fault tests with the full counts of the promises, then every mutant; takes hours. */
export async function testFaults() {
  await build()
  const counts = await vitest('faults', { FULL: '1' })
  console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
  const mutants = await testMutants([])
  return counts.failed > 0 || counts.passed === 0 ? 1 : mutants
}

/** Puts faults into a copy of the sources, one at a time, and fails when the tests do not notice one. */
export const testMutants = words => run(tool('tsx'), ['tests/faults/run-mutants.ts', ...words])

/** Makes the pictures of the README from the built product. */
export async function shots() {
  await build()
  const chromium = await findChromium()
  if (!chromium) throw new Error('no Chromium was found or could be installed; set CHROMIUM_PATH')
  await mustRun(tool('tsx'), ['tests/shots/shots.ts'], { env: { ...process.env, CHROMIUM_PATH: chromium } })
  return 0
}
