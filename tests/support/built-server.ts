// The built server on its own data, which it keeps over restarts and which goes with it: what people run, so that it can be killed like it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcess } from './server-process.ts'

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
  const dataDir = mkdtempSync(join(tmpdir(), 'samenbord-e2e-'))
  const settings = { dataDir, environment: { LOG_LEVEL: 'warn', ...environment } }
  let running = await startProcess(settings)
  const { port } = running

  return {
    origin: `http://localhost:${port}`,
    async kill() {
      await running.end('SIGKILL')
    },
    async restart() {
      await running.end('SIGKILL')
      running = await startProcess({ ...settings, port })
    },
    async close() {
      await running.end('SIGTERM')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
