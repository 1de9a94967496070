import { join } from 'node:path'
import { build } from './build.mjs'
import { findChromium } from './chromium.mjs'
import { installApart } from './install-apart.mjs'
import { mustRun, mustRunQuietly, root, tool } from './run.mjs'
import { hashOf, once } from './stamp.mjs'

const home = 'tests/bench/canvas'

/** Measures our canvas against its peers, which are installed and built for this alone. */
export async function benchCanvas(args) {
  await build()
  const chromium = await findChromium()
  if (!chromium) throw new Error('no Chromium was found or could be installed; set CHROMIUM_PATH')
  await preparePeers()
  await mustRun(tool('tsx'), [`${home}/bench.ts`, ...args], { env: { ...process.env, CHROMIUM_PATH: chromium } })
  return 0
}

async function preparePeers() {
  const hash = hashOf(['package.json', 'pnpm-lock.yaml', 'peers', 'notes.ts'].map(path => join(home, path)))
  await once({ name: 'bench-canvas', hash, result: `${home}/peers/dist/tldraw.html` }, async () => {
    console.log('samenbord: installing and building what we are measured against…')
    await installApart(home)
    await mustRunQuietly(join(root, home, 'node_modules/.bin/vite'), ['build', 'peers', '--logLevel', 'error'], {
      cwd: join(root, home),
    })
  })
}
