import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** The program `name` that some member has installed. */
export const tool = (name, member = '.') => join(root, member, 'node_modules', '.bin', name)

/** Runs a program with our terminal; resolves with its exit code, hands it the signals that end us, and ends it when `ended` says so. */
export function run(command, args, { onSaid, ended, ...options } = {}) {
  return new Promise((resolveCode, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', onSaid)
    const pass = signal => child.kill(signal)
    ended?.addEventListener('abort', () => pass('SIGTERM'))
    const signals = ['SIGINT', 'SIGTERM']
    for (const signal of signals) process.on(signal, pass)
    child.on('error', reject)
    child.on('close', (code, signal) => {
      for (const each of signals) process.off(each, pass)
      resolveCode(code ?? (signal ? 1 : 0))
    })
  })
}

/** Runs a program and throws, naming it, when it fails. */
export async function mustRun(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw failure(command, args, code)
}

/** The same, but shows what the program said only when it fails. */
export async function mustRunQuietly(command, args, options = {}) {
  const said = []
  const code = await run(command, args, {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    onSaid: chunk => said.push(chunk),
  })
  if (code === 0) return
  process.stderr.write(Buffer.concat(said))
  throw failure(command, args, code)
}

const failure = (command, args, code) =>
  new Error(`${[command, ...args].join(' ').replaceAll(`${root}/`, '')} ended with code ${code}`)
