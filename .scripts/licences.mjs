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
    const licence = license?.type ?? license ?? licenses?.map(({ type }) => type).join(' OR ') ?? licenceText(folder)
    return name?.startsWith('@samenbord/') ? [] : [{ name, licence }]
  } catch {
    return []
  }
}

// The whole permission, word for word but for spaces; a text with a further condition is another one.
const MIT =
  /^(?:The )?MIT License(?: \(MIT\))? Copyright \(c\) [^"]{1,200}? Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files \(the "Software"\), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and\/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions: The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software\. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT\. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE\.$/

/** What the LICENSE file of a package without a licence field says: `MIT` where it is that text to the letter. */
function licenceText(folder) {
  const file = readdirSync(folder).find(name => /^licen[sc]e(?:\.md|\.txt)?$/i.test(name))
  const text = file && readFileSync(join(folder, file), 'utf8').replace(/\s+/g, ' ').trim()
  return MIT.test(text ?? '') ? 'MIT' : undefined
}
