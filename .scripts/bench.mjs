import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { mustRunQuietly, root, run, tool } from './run.mjs'

const folder = 'tests/load/peers'

/** Measures the relay beside its peers and prints the tables; scenarios by name, `--quick` for one short round. */
export async function benchRelay(words) {
  await build()
  await installPeers()
  return run(tool('tsx'), ['tests/load/bench-relay.ts', ...words])
}

/** The peers are no members of the workspace: nobody who only starts or tests the product has to fetch them. */
async function installPeers() {
  if (existsSync(join(root, folder, 'node_modules/.modules.yaml'))) return
  console.log('samenbord: installing the servers to measure against…')
  const [pnpm] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('+')
  const args = ['--yes', '--prefer-offline', pnpm, 'install', '--ignore-workspace', '--frozen-lockfile']
  await mustRunQuietly('npx', args, {
    cwd: join(root, folder),
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
}
