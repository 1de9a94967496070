// The built server as a process of its own, on its own data: what people run, so that it can be killed like it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'server/dist/main.js')

export interface BuiltServer {
  /** Where it answers; stays the same over restarts. */
  readonly origin: string
  /** Ends it as a power cut would: no signal handler runs. */
  kill(): Promise<void>
  /** Starts it again on the same port and the same data. */
  restart(): Promise<void>
  /** Ends it in order and deletes its data. */
  close(): Promise<void>
}

/** Starts the built server on a free port with a data directory of its own. */
export async function startServer(environment: Record<string, string> = {}): Promise<BuiltServer> {
  if (!existsSync(program)) throw new Error('The server is not built yet: npm run build')
  const dataDir = mkdtempSync(join(tmpdir(), 'samenbord-e2e-'))
  const settings = {
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    WORKSHOPS_PER_MINUTE: '1000',
    JOIN_ATTEMPTS_PER_MINUTE: '1000',
    ...environment,
  }
  let running = await launch({ ...settings, PORT: '0' })
  const { port } = running

  return {
    origin: `http://localhost:${port}`,
    kill: () => end(running.process, 'SIGKILL'),
    async restart() {
      await end(running.process, 'SIGKILL')
      running = await launch({ ...settings, PORT: `${port}` })
    },
    async close() {
      await end(running.process, 'SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

interface Running {
  readonly process: ChildProcess
  readonly port: number
}

async function launch(settings: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { process: child, port: await portOf(child) }
}

/** The port in the line that tells people where to go. */
async function portOf(child: ChildProcess): Promise<number> {
  let said = ''
  for await (const chunk of child.stdout ?? []) {
    said += String(chunk)
    const found = /ready at http:\/\/localhost:(\d+)/.exec(said)?.[1]
    if (!found) continue
    // the rest must be read, or a full pipe would stop the server
    child.stdout?.resume()
    return Number(found)
  }
  throw new Error(`The server ended before it was ready: ${said}`)
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}
