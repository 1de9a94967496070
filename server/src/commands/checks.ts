// What the doctor looks at. Each check says what it found, and what to do where that is not well.
import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { databaseIn, integrityOf, isServed, withCopy } from '../storage/data-directory.ts'
import type { Desk } from './command.ts'
import { inspected, problemLine } from './inspection.ts'
import { sized } from './sized.ts'

interface Finding {
  readonly found: string
  /** What to do; undefined when all is well. */
  readonly todo?: string
}

type Check = (desk: Desk) => Finding | Promise<Finding>

const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

const settings: Check = ({ config }) => ({
  found: `Settings are readable. Listens on ${config.host}:${config.port}, known to people as ${config.publicOrigin ?? 'its own address'}`,
  ...(config.trustProxy &&
    config.publicOrigin === undefined && {
      todo: 'TRUST_PROXY is set without PUBLIC_ORIGIN: set PUBLIC_ORIGIN to the address that people use, or links and cookies will be wrong.',
    }),
})

const client: Check = ({ config }) =>
  existsSync(join(config.clientDir, 'index.html'))
    ? { found: `The built client is in ${config.clientDir}` }
    : { found: `There is no built client in ${config.clientDir}`, todo: 'Run: npm run build' }

const directory: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) {
    return {
      found: `There is no data directory ${dataDir} yet`,
      todo: 'The first start makes it; if there was one, set DATA_DIR to where it is.',
    }
  }
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    const probe = join(dataDir, 'doctor.probe')
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (cause) {
    return {
      found: `The data directory ${dataDir} cannot be written: ${reasonOf(cause)}`,
      todo: 'Give the user that runs the server this directory (chown), and see that the disk is neither full nor mounted read-only.',
    }
  }
  const isOpen = process.platform !== 'win32' && (statSync(dataDir).mode & 0o077) !== 0
  return isOpen
    ? {
        found: `Other users of this machine may enter ${dataDir}`,
        todo: `It holds personal data: chmod 700 ${dataDir}`,
      }
    : { found: `The data directory ${dataDir} can be written, and by nobody else` }
}

const LEAST_FREE = 256 * 1024 * 1024

const disk: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) return { found: 'No disk to look at yet' }
  const { bavail, bsize } = statfsSync(dataDir)
  const free = bavail * bsize
  const size = existsSync(databaseIn(dataDir)) ? statSync(databaseIn(dataDir)).size : 0
  const needed = Math.max(LEAST_FREE, size * 2)
  const found = `${sized(free)} free on the disk of the data directory; the database takes ${sized(size)}`
  return free >= needed
    ? { found }
    : {
        found,
        todo: `Make room: erasing a workshop rewrites the database, which takes up to ${sized(needed)} for a moment.`,
      }
}

const server: Check = async ({ dataDir, config }) => {
  if (isServed(dataDir)) return wordOf(config)
  return (await isFree(config.port, config.host))
    ? { found: 'No server is running here; its port is free' }
    : {
        found: `Port ${config.port} is taken by another program`,
        todo: 'Stop that program, or choose another port with PORT.',
      }
}

const remedies: Readonly<Record<string, string>> = {
  diskFull: 'The disk is full: make room. The server recovers by itself, and nobody was told "saved" meanwhile.',
  readOnly: 'The disk or the directory is read-only: give the right to write back. The server recovers by itself.',
  locked: 'Another program keeps the database locked: end it. The server recovers by itself.',
  damaged: 'The database is damaged: see below.',
  restarting: 'It is about to end; look again in a moment.',
}

const WORD_PATIENCE = 3000

/** What the running server says of itself; its port is not known where the system chose it. */
async function wordOf({ host, port }: Desk['config']): Promise<Finding> {
  const using = 'A server is using this data directory now'
  if (port === 0) return { found: using }
  const address = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  try {
    const answer = await fetch(`http://${address}:${port}/health/ready`, { signal: AbortSignal.timeout(WORD_PATIENCE) })
    if (answer.ok) return { found: `${using}, and is ready` }
    const word = /"(?:reason|status)":"(diskFull|readOnly|locked|damaged|restarting)"/.exec(await answer.text())?.[1]
    return {
      found: `${using}, and says that it cannot store anything`,
      todo: remedies[word ?? ''] ?? 'Its log says why; look at the disk and the permissions.',
    }
  } catch (cause) {
    return {
      found: `${using}, but does not answer at ${address}:${port}: ${reasonOf(cause)}`,
      todo: 'If it runs with another HOST or PORT, give the doctor the same; otherwise look at its log and restart it.',
    }
  }
}

function isFree(port: number, host: string): Promise<boolean> {
  const probe = createServer()
  return new Promise(resolve => {
    probe.once('error', () => resolve(false))
    probe.listen(port, host, () => probe.close(() => resolve(true)))
  })
}

const key: Check = ({ dataDir }) => {
  const path = join(dataDir, 'ticket.key')
  if (!existsSync(path)) return { found: 'There is no ticket key yet; the next start makes one' }
  const remove = `Remove ${path}; the next start makes a new one. Everybody who came with a ticket joins again.`
  if (readFileSync(path).length !== 32)
    return { found: 'The ticket key is damaged, so the server does not start', todo: remove }
  const isOpen = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0
  return isOpen
    ? { found: 'Other users of this machine may read the ticket key, and with it pose as anybody', todo: remove }
    : { found: 'The ticket key is sound and private' }
}

const RESTORE = 'Stop the server and restore a backup (verify it first): restore <file> --new-epoch'

const database: Check = async ({ dataDir }) => {
  const path = databaseIn(dataDir)
  if (!existsSync(path)) return { found: 'There is no database yet; the next start makes one' }
  try {
    const broken = integrityOf(path)
    if (broken.length > 0)
      return { found: `The database file is damaged: ${broken.slice(0, 3).join('; ')}`, todo: RESTORE }
    const { workshops, documents, edits, problems } = await withCopy(path, inspected, tmpdir())
    const found = `${workshops} workshops, ${documents} documents, ${edits} stored edits read`
    if (problems.length === 0) return { found: `${found}; every one is sound` }
    return {
      found: [`${found}; ${problems.length} are damaged:`, ...problems.slice(0, 20).map(problemLine)].join(
        '\n         ',
      ),
      todo: `The server leaves them out and works on; their edits are missing unless a browser still has them. Export what is there; if too much is lost: ${RESTORE.toLowerCase()}`,
    }
  } catch (cause) {
    return { found: `The database cannot be read: ${reasonOf(cause)}`, todo: RESTORE }
  }
}

const MUCH_WAL = 256 * 1024 * 1024

const leftovers: Check = ({ dataDir }) => {
  if (!existsSync(dataDir)) return { found: 'No leftovers' }
  const left = readdirSync(dataDir).filter(name =>
    /^(?:before-restore|restoring)-|\.(?:unfinished|restoring)$/.test(name),
  )
  if (left.length > 0) {
    return {
      found: `Left from earlier: ${left.join(', ')}`,
      todo: 'Look whether you still need them; they hold personal data and are to be deleted within 30 days.',
    }
  }
  const log = `${databaseIn(dataDir)}-wal`
  const size = existsSync(log) ? statSync(log).size : 0
  return size < MUCH_WAL
    ? { found: 'No leftovers' }
    : {
        found: `The write-ahead log has grown to ${sized(size)}`,
        todo: 'Restart the server; a program that reads the database all the time keeps it from shrinking.',
      }
}

/** Every check, in the order in which trouble is best met. */
export const everyCheck: readonly Check[] = [settings, client, directory, disk, server, key, database, leftovers]
