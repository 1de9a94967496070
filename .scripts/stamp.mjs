import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './run.mjs'

const skipped = new Set(['node_modules', 'dist', 'data', '.git'])

/** Every file below the given paths, in a stable order. */
export function filesBelow(paths) {
  return paths.flatMap(path => {
    const full = join(root, path)
    if (!existsSync(full)) return []
    if (!statSync(full).isDirectory()) return [path]
    const names = readdirSync(full)
      .filter(name => !skipped.has(name))
      .sort()
    return filesBelow(names.map(name => join(path, name)))
  })
}

/** A hash over the content of files and over `extra`. */
export function hashOf(paths, extra = '') {
  const hash = createHash('sha256').update(extra)
  for (const file of filesBelow(paths))
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const stampFile = name => join(root, 'node_modules', '.cache', 'samenbord', name)

/** Does the work named `name` only when `hash` differs from the last time it succeeded, or `result` is gone. */
export async function once({ name, hash, result }, work) {
  const file = stampFile(name)
  if (existsSync(join(root, result)) && existsSync(file) && readFileSync(file, 'utf8') === hash) return
  await work()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, hash)
}
