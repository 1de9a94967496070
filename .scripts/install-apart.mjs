import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustRunQuietly, root } from './run.mjs'

/**
 * Installs a package that is no member of the workspace, from its own lockfile: nobody who only starts or tests the product has to
 * fetch it. One of the peers asks for a newer Node than it needs, so engines do not count here.
 */
export function installApart(folder) {
  const [pnpm] = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('+')
  const apart = ['--ignore-workspace', '--config.engine-strict=false', '--config.confirmModulesPurge=false']
  const frozen = existsSync(join(root, folder, 'pnpm-lock.yaml')) ? ['--frozen-lockfile'] : []
  return mustRunQuietly('npx', ['--yes', '--prefer-offline', pnpm, 'install', ...apart, ...frozen], {
    cwd: join(root, folder),
    env: { ...process.env, npm_config_loglevel: 'error' },
  })
}
