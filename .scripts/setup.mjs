import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRunQuietly, root } from './run.mjs'
import { filesBelow, hashOf, once } from './stamp.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** Installs the dependencies with the pinned pnpm, unless nothing changed since the last time. */
export async function install() {
  const [pnpm] = manifest.packageManager.split('+')
  const manifests = filesBelow(['client', 'server', 'tests', 'packages']).filter(file => file.endsWith('package.json'))
  const hash = hashOf(
    ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests],
    `${process.version} ${process.platform} ${process.arch}`,
  )
  await once({ name: 'install', hash, result: 'node_modules/.bin' }, async () => {
    console.log('samenbord: installing dependencies…')
    const args = ['--yes', '--prefer-offline', pnpm, 'install', '--frozen-lockfile', '--reporter=append-only']
    await mustRunQuietly('npx', args, { env: { ...process.env, npm_config_loglevel: 'error' } })
  })
}
