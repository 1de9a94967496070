import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { installApart } from './install-apart.mjs'
import { root, run, tool } from './run.mjs'

const folder = 'tests/load/peers'

/** Measures the relay beside its peers and prints the tables; scenarios by name, `--quick` for one short round. */
export async function benchRelay(words) {
  await build()
  await installPeers()
  return run(tool('tsx'), ['tests/load/bench-relay.ts', ...words])
}

async function installPeers() {
  if (existsSync(join(root, folder, 'node_modules/.modules.yaml'))) return
  console.log('samenbord: installing the servers to measure against…')
  await installApart(folder)
}
