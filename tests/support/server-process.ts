// The built server as a process whose every word, signal and exit code a test can see; on data that outlives it.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
const program = join(root, 'server/dist/main.js')

export interface ServerProcess {
  readonly port: number
  readonly origin: string
  readonly pid: number
  /** Everything it has written to its terminal so far. */
  said(): string
  /** Sends a signal and resolves with the exit code once the process is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

interface Start {
  readonly dataDir: string
  readonly port?: number
  readonly environment?: Readonly<Record<string, string>>
  /** Arguments for Node itself, such as a module to load first. */
  readonly nodeArguments?: readonly string[]
}

const generous = { WORKSHOPS_PER_MINUTE: '1000', JOIN_ATTEMPTS_PER_MINUTE: '1000', CONNECTIONS_PER_ADDRESS: '100000' }

/** Starts the server on a data directory; resolves once it is ready. */
export async function startProcess({
  dataDir,
  port = 0,
  environment,
  nodeArguments = [],
}: Start): Promise<ServerProcess> {
  const child = launch(
    { HOST: '127.0.0.1', LOG_LEVEL: 'info', ...generous, ...environment, DATA_DIR: dataDir, PORT: `${port}` },
    { nodeArguments },
  )
  const heard = listen(child)
  const ready = await heard.until(/ready at http:\/\/localhost:(\d+)/)
  return {
    port: Number(ready),
    origin: `http://127.0.0.1:${ready}`,
    pid: child.pid ?? 0,
    said: heard.said,
    async end(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      const gone = once(child, 'close')
      child.kill(signal)
      const [code] = await gone
      return code
    },
  }
}

/** Runs one of the operator's commands; resolves with its exit code and words. */
export async function runCommand(
  dataDir: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; said: string }> {
  const child = launch({ ...environment, DATA_DIR: dataDir }, { words })
  const heard = listen(child)
  const [code] = await once(child, 'close')
  return { code, said: heard.said() }
}

interface Launch {
  readonly nodeArguments?: readonly string[]
  readonly words?: readonly string[]
}

function launch(settings: Readonly<Record<string, string>>, { nodeArguments = [], words = [] }: Launch): ChildProcess {
  if (!existsSync(program)) throw new Error('The server is not built yet: npm run build')
  return spawn(process.execPath, [...nodeArguments, '--enable-source-maps', program, ...words], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

function listen(child: ChildProcess) {
  let said = ''
  const watchers = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8')
    stream?.on('data', (chunk: string) => {
      said += chunk
      for (const watcher of watchers) watcher()
    })
  }
  return {
    said: () => said,
    until: (pattern: RegExp) =>
      new Promise<string>((done, fail) => {
        const look = () => {
          const found = pattern.exec(said)?.[1]
          if (found !== undefined) done(found)
        }
        watchers.add(look)
        child.once('close', () => fail(new Error(`The server ended before it was ready: ${said}`)))
      }),
  }
}
