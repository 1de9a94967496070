import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

const allowed =
  /^(?:MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|MPL-2\.0|OFL-1\.1|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|Python-2\.0|Zlib|WTFPL)$/

/** Fails when a package we install, ours aside, has a licence that the project does not allow. */
export async function checkLicences() {
  const store = join(root, 'node_modules', '.pnpm')
  const found = readdirSync(store).flatMap(folder => packagesIn(join(store, folder, 'node_modules')))
  const bad = found.filter(({ licence }) => !isAllowed(licence))
  if (bad.length > 0)
    throw new Error(`licences not allowed: ${bad.map(({ name, licence }) => `${name} (${licence})`).join(', ')}`)
  console.log(`samenbord: ${new Set(found.map(({ name }) => name)).size} packages, every licence allowed`)
}

// A choice is fine when one side is; a combination only when all are.
function isAllowed(licence) {
  const bare = String(licence).replace(/[()]/g, '')
  if (/ OR /.test(bare)) return bare.split(' OR ').some(isAllowed)
  return bare.split(/ AND /).every(part => allowed.test(part.trim()))
}

function packagesIn(folder) {
  let names = []
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names.flatMap(name => {
    if (name.startsWith('.')) return []
    return name.startsWith('@')
      ? readdirSync(join(folder, name)).flatMap(sub => readPackage(join(folder, name, sub)))
      : readPackage(join(folder, name))
  })
}

function readPackage(folder) {
  try {
    const { name, license, licenses } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ')
    return name?.startsWith('@samenbord/') ? [] : [{ name, licence }]
  } catch {
    return []
  }
}
