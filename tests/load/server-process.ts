// A contender as a process of its own, pinned to one core, and what it uses.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type { Contender } from './contenders.ts'

const SERVER_CORE = 0
const GENERATOR_CORE = 1
const canPin = cpus().length > 1 && spawnSync('taskset', ['--version']).status === 0

/** Whether server and generator each have a core of their own. */
export const isPinned = canPin

const pinned = (core: number, words: readonly string[]): readonly [string, readonly string[]] =>
  canPin ? ['taskset', ['-c', `${core}`, ...words]] : [words[0] ?? '', words.slice(1)]

export interface ServerProcess {
  readonly port: number
  readonly pid: number
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Ends it in order. */
  stop(): Promise<void>
}

/** Starts a contender over `folder` and waits until it answers. */
export async function startContender(
  contender: Contender,
  { port, folder, flags = [] }: { port: number; folder: string; flags?: readonly string[] },
): Promise<ServerProcess> {
  const hook = join(import.meta.dirname, 'peers', 'collect-garbage.cjs')
  const words = [process.execPath, '--enable-source-maps', '--require', hook, ...flags, contender.program]
  const [command, args] = pinned(SERVER_CORE, words)
  const child = spawn(command, args, {
    env: { ...process.env, ...contender.environment(folder), PORT: `${port}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await readiness(child)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, 'exit')
    child.kill(signal)
    await ended
  }
  return { port, pid: child.pid ?? 0, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}

async function readiness(child: ChildProcess): Promise<void> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    if (!/ready/.test(said)) continue
    child.stdout?.resume()
    return
  }
  throw new Error(`It ended before it was ready: ${said}`)
}

/** Runs a TypeScript program of this folder on the generator's core and answers what it printed, read as JSON. */
export async function runGenerator(program: string, job: unknown): Promise<unknown> {
  const loader = ['--import', 'tsx']
  const words = [process.execPath, ...loader, join(import.meta.dirname, program), JSON.stringify(job)]
  const [command, args] = pinned(GENERATOR_CORE, words)
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  let said = ''
  for await (const chunk of child.stdout) said += String(chunk)
  const [code] = await ended
  if (code !== 0) throw new Error(`${program} ended with code ${code}`)
  return JSON.parse(said)
}

/** Seconds of processor time a process has used so far, in user and kernel mode. */
export function cpuOf(pid: number): number {
  const line = readFileSync(`/proc/${pid}/stat`, 'latin1')
  const fields = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory of a process in MB. */
export function rssOf(pid: number): number {
  const found = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]
  return Number(found) / 1024
}
