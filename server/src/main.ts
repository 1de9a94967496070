// The door: reads the configuration, then starts the server and ends it in order when asked to, or runs an operator's command.
import { existsSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openServer, type Server } from './app.ts'
import { runCommand } from './commands/run-command.ts'
import { BadSetting, type Config, readConfig } from './config.ts'

/** What is shown to the person at the terminal; the log proper is JSON. */
const say = (line: string) => process.stdout.write(`${line}\n`)
const complain = (line: string) => process.stderr.write(`${line}\n`)

/** `client/dist` of this checkout, wherever this file runs from: as source, or bundled in `server/dist`. */
function defaultClientDir(): string {
  const server = join(dirname(fileURLToPath(import.meta.url)), '..')
  return join(server, '..', 'client', 'dist')
}

function explain(cause: unknown, config: Config | undefined): string {
  if (cause instanceof BadSetting) return cause.message
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  if (code === 'EADDRINUSE') return `Port ${config?.port} is in use already. Choose another one: PORT=3001 npm start`
  if (code === 'EACCES') return `Not allowed to use port ${config?.port} or the data directory ${config?.dataDir}.`
  return cause instanceof Error ? cause.message : String(cause)
}

function announce(config: Config, port: number): void {
  const local = config.publicOrigin ?? `http://localhost:${port}`
  const isOpen = config.host === '0.0.0.0' || config.host === '::'
  const addresses = Object.values(networkInterfaces()).flatMap(entries => entries ?? [])
  const reachable = addresses.filter(entry => isOpen && !entry.internal && entry.family === 'IPv4')
  const others = reachable.map(entry => `http://${entry.address}:${port}`)
  const inTheRoom =
    config.publicOrigin === undefined && others.length > 0 ? `  (in this network: ${others.join(', ')})` : ''
  say(`Samenbord is ready at ${local}${inTheRoom}`)
  if (!existsSync(join(config.clientDir, 'index.html'))) say('There is no built client yet; only the API answers.')
}

const PATIENCE = 10_000

function endInOrder(server: Server): void {
  let isEnding = false
  const end = () => {
    if (isEnding) return
    isEnding = true
    const began = performance.now()
    setTimeout(() => process.exit(1), PATIENCE).unref()
    server.close().then(
      () => {
        say(`Samenbord has ended in order, after ${Math.round(performance.now() - began)} ms`)
        process.exit(0)
      },
      (cause: unknown) => {
        complain(explain(cause, undefined))
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

async function command(words: readonly string[]): Promise<void> {
  try {
    const config = readConfig(process.env, { clientDir: defaultClientDir() })
    process.exitCode = await runCommand(words, { config, dataDir: config.dataDir ?? './data', now: Date.now, say })
  } catch (cause) {
    complain(`Samenbord could not do this. ${explain(cause, undefined)}`)
    process.exitCode = 1
  }
}

async function serve(): Promise<void> {
  let config: Config | undefined
  try {
    config = readConfig(process.env, { clientDir: defaultClientDir() })
    const server = await openServer(config)
    announce(config, server.port)
    endInOrder(server)
  } catch (cause) {
    complain(`Samenbord did not start. ${explain(cause, config)}`)
    process.exit(1)
  }
}

// whoever reads our output may go away first; that is no reason to drop a workshop
process.stdout.on('error', () => {})
const words = process.argv.slice(2)
await (words.length > 0 ? command(words) : serve())
