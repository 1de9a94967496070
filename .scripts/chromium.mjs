import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './run.mjs'

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** A Chromium for the browser tests: the one that is there, else installed with apt as root, else from an npm package; undefined if none can be had. */
export async function findChromium() {
  const present = [process.env.CHROMIUM_PATH, ...known].find(path => path && existsSync(path))
  return present ?? installWithApt() ?? (await unpackFromPackage())
}

function installWithApt() {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  console.log('samenbord: installing Chromium for the browser tests…')
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
  spawnSync('apt-get', ['update'], options)
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  return known.find(path => existsSync(path))
}

async function unpackFromPackage() {
  try {
    const entry = createRequire(join(root, 'tests', 'package.json')).resolve('@sparticuz/chromium')
    const { default: chromium } = await import(pathToFileURL(entry).href)
    return await chromium.executablePath()
  } catch {
    return undefined
  }
}
