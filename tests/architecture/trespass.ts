// A copy of the source tree in which imports can be added that must not be there, and the import rules run over it.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

/** The file `file` imports `specifier`, and `rule` must say so. */
export interface Trespass {
  readonly file: string
  readonly specifier: string
  readonly rule: string
}

/** What the import rules found: `file rule` for every violation. */
export function violationsWith(trespasses: readonly Trespass[]): ReadonlySet<string> {
  const copy = copyOfTree()
  try {
    for (const { file, specifier } of trespasses) {
      const path = join(copy, file)
      writeFileSync(path, `${readFileSync(path, 'utf8')}\nimport '${specifier}'\n`)
    }
    return violationsIn(copy)
  } finally {
    rmSync(copy, { recursive: true })
  }
}

function violationsIn(tree: string): ReadonlySet<string> {
  const program = join(root, 'node_modules/.bin/depcruise')
  const args = ['--config', '.dependency-cruiser.mjs', '--output-type', 'json', 'client/src', 'server/src', 'packages']
  const report: unknown = JSON.parse(runToEnd(program, args, tree))
  const { summary } = report as { summary: { violations: { from: string; rule: { name: string } }[] } }
  return new Set(summary.violations.map(({ from, rule }) => `${from} ${rule.name}`))
}

// depcruise ends with the number of errors, which is what we are after
function runToEnd(program: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(program, args, {
      cwd,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout
    throw error
  }
}

const packages = readdirSync(join(root, 'packages')).filter(name =>
  existsSync(join(root, 'packages', name, 'package.json')),
)
const members = ['client', 'server', ...packages.map(name => `packages/${name}`)]

function copyOfTree(): string {
  const copy = mkdtempSync(join(tmpdir(), 'samenbord-tree-'))
  for (const file of ['package.json', 'tsconfig.base.json', '.dependency-cruiser.mjs'])
    cpSync(join(root, file), join(copy, file))
  for (const member of members) {
    mkdirSync(join(copy, member), { recursive: true })
    for (const part of ['package.json', 'src'])
      cpSync(join(root, member, part), join(copy, member, part), { recursive: true })
    linkModules(copy, member)
  }
  return copy
}

// Packages of others are linked from where they are installed, our own to the copy.
function linkModules(copy: string, member: string): void {
  const from = join(root, member, 'node_modules')
  const to = join(copy, member, 'node_modules')
  if (!existsSync(from)) return
  mkdirSync(join(to, '@samenbord'), { recursive: true })
  for (const name of readdirSync(from).filter(entry => !entry.startsWith('.') && entry !== '@samenbord')) {
    symlinkSync(join(from, name), join(to, name))
  }
  for (const name of readdirSync(join(root, 'packages')))
    symlinkSync(join(copy, 'packages', name), join(to, '@samenbord', name))
}
