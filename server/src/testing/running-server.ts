// For tests: a real server on a free port, and the few requests that tests make of it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@samenbord/board'
import { openServer, type Parts, type Server } from '../app.ts'
import { type Config, readConfig } from '../config.ts'

export interface RunningServer {
  readonly port: number
  readonly origin: string
  readonly config: Config
  readonly server: Server
  close(): Promise<void>
}

/** A fresh directory that `remove` deletes. */
export function temporaryDir(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'samenbord-test-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Starts a server in this process; in memory unless given a DATA_DIR. */
export async function runServer(environment: Record<string, string> = {}, parts: Parts = {}): Promise<RunningServer> {
  const read = readConfig(
    { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', ...environment },
    { clientDir: '/nonexistent' },
  )
  const config = { ...read, dataDir: environment.DATA_DIR }
  const server = await openServer(config, parts)
  const origin = `http://127.0.0.1:${server.port}`
  return { port: server.port, origin, config, server, close: () => server.close(2000) }
}

export interface TestWorkshop {
  readonly workshop: string
  readonly links: Readonly<Record<Role, string>>
  readonly code: string
}

export interface TestParticipant {
  readonly workshop: string
  readonly participant: string
  readonly role: Role
  readonly ticket: string
  readonly epoch: number
  readonly cookie: string
}

export async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
}

export async function createWorkshop({ origin }: { origin: string }, title = 'Fietssnelweg F3'): Promise<TestWorkshop> {
  return (await (await post(`${origin}/api/workshops`, { title, language: 'nl' })).json()) as TestWorkshop
}

export const secretOf = (link: string): string => link.split('#v1.')[1] ?? ''

export async function joinAs({ origin }: { origin: string }, made: TestWorkshop, role: Role): Promise<TestParticipant> {
  const response = await post(`${origin}/api/join`, { secret: secretOf(made.links[role]), name: `A ${role}` })
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
  return { ...((await response.json()) as TestParticipant), cookie }
}
