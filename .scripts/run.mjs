import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '..')

/** The program `name` that some member has installed. */
export const tool = (name, member = '.') => join(root, member, 'node_modules', '.bin', name)

/** Runs a program with our terminal; resolves with its exit code and hands it the signals that end us. */
export function run(command, args, options = {}) {
  return new Promise((resolveCode, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
    const pass = signal => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM']
    for (const signal of signals) process.on(signal, pass)
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, pass)
      resolveCode(code ?? (signal ? 1 : 0))
    })
  })
}

/** Runs a program and throws, naming it, when it fails. */
export async function mustRun(command, args, options) {
  const code = await run(command, args, options)
  if (code !== 0) throw new Error(`${[command, ...args].join(' ').replaceAll(`${root}/`, '')} ended with code ${code}`)
}
