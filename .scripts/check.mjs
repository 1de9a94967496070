import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkLicences } from './licences.mjs'
import { mustRun, mustRunQuietly, root, tool } from './run.mjs'

/** Format, lint, types, import rules, unused code, licences; stops at the first that fails. */
export async function check() {
  const stages = [
    ['format and lint', () => mustRun(tool('biome'), ['check', '--error-on-warnings', '.'])],
    ['types', checkTypes],
    [
      'import rules',
      () =>
        mustRun(tool('depcruise'), [
          '--config',
          '.dependency-cruiser.mjs',
          '--output-type',
          'err',
          'client/src',
          'server/src',
          'packages',
        ]),
    ],
    ['unused code', () => mustRun(tool('knip'), ['--no-progress'])],
    ['licences', checkLicences],
  ]
  for (const [name, stage] of stages) {
    console.log(`samenbord: ${name}…`)
    await stage()
  }
  console.log('samenbord: all checks passed')
  return 0
}

async function checkTypes() {
  const projects = ['client', 'server', 'tests', ...readdirSync(join(root, 'packages')).map(name => `packages/${name}`)]
    .map(member => `${member}/tsconfig.json`)
    .filter(file => existsSync(join(root, file)))
  const next = async () => {
    for (let project = projects.shift(); project; project = projects.shift())
      await mustRunQuietly(tool('tsc'), ['-p', project])
  }
  await Promise.all([next(), next()])
}
