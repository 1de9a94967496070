// Puts each mutant into a copy of the sources and runs its tests there; a mutant that no test notices fails the run.
// `npm run test:mutants`, or with words: only mutants whose promise or name holds one of them.
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { mutants } from './mutants/index.ts'
import type { Mutant } from './mutants/mutant.ts'

const root = resolve(import.meta.dirname, '..', '..')
const members = ['client', 'server', 'tests', ...readdirSync(join(root, 'packages')).map(name => `packages/${name}`)]
const left = new Set(['node_modules', '.git', 'dist', 'data'])

/** A copy of the sources. The installed packages are links; those of a member are relative, and lead to the copy's own members. */
function copySources(): string {
  const copy = mkdtempSync(join(tmpdir(), 'samenbord-mutants-'))
  cpSync(root, copy, { recursive: true, filter: path => !left.has(basename(path)) })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const links of members.map(member => join(member, 'node_modules'))) {
    if (!existsSync(join(root, links))) continue
    cpSync(join(root, links), join(copy, links), { recursive: true, verbatimSymlinks: true })
  }
  return copy
}

async function testsFail(copy: string, tests: readonly string[]): Promise<boolean> {
  // tests of a whole process run the built server
  const needServer = tests.some(test => test.startsWith('tests/'))
  if (needServer && (await codeOf(copy, process.execPath, ['server/build.mjs'])) !== 0) return true
  const args = ['run', '--config', 'tests/vitest.config.ts', '--bail', '1', '--reporter', 'dot', ...tests]
  return (await codeOf(copy, join(copy, 'node_modules', '.bin', 'vitest'), args)) !== 0
}

function codeOf(copy: string, program: string, args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { cwd: copy, stdio: 'ignore' })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', code => done(code ?? 1))
  })
}

async function isNoticed(copy: string, { file, find, replace, tests }: Mutant): Promise<boolean> {
  const path = join(copy, file)
  const sound = readFileSync(path, 'utf8')
  if (sound.split(find).length !== 2) throw new Error(`${file} does not hold this text exactly once: ${find}`)
  writeFileSync(
    path,
    sound.replace(find, () => replace),
  )
  try {
    return await testsFail(copy, tests)
  } finally {
    writeFileSync(path, sound)
  }
}

const say = (line: string) => process.stdout.write(`${line}\n`)

async function main(words: readonly string[]): Promise<void> {
  const chosen = mutants.filter(
    ({ promise, name }) => words.length === 0 || words.some(word => `${promise} ${name}`.includes(word)),
  )
  const copy = copySources()
  let survivors = 0
  try {
    // a test that fails without any mutant would notice everything
    const tests = [...new Set(chosen.flatMap(mutant => mutant.tests))]
    if (await testsFail(copy, tests)) throw new Error('The tests fail without any mutant')
    for (const mutant of chosen) {
      const noticed = await isNoticed(copy, mutant)
      if (!noticed) survivors += 1
      say(`${noticed ? 'caught  ' : 'SURVIVED'} ${mutant.promise.padEnd(4)} ${mutant.name}`)
    }
  } finally {
    rmSync(copy, { recursive: true })
  }
  say(`\n${chosen.length - survivors} passed, ${survivors} failed`)
  process.exitCode = survivors > 0 || chosen.length === 0 ? 1 : 0
}

await main(process.argv.slice(2))
