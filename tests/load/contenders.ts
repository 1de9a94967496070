// Who is measured: how each is started, and which dialect it speaks.
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')
/** Where the peers have their programs and their packages. */
export const peersFolder = join(import.meta.dirname, 'peers')

/** How a server is spoken to: `raw` passes bytes on, `y` is y-websocket's protocol, `hocuspocus` adds names and a login, `ours` adds tickets and notices. */
export type Dialect = 'raw' | 'y' | 'hocuspocus' | 'ours'

export interface Contender {
  readonly id: string
  readonly label: string
  readonly dialect: Dialect
  /** What becomes of an edit, in a word for the table. */
  readonly durable: string
  readonly program: string
  /** `folder` is a fresh directory for whatever it keeps. */
  readonly environment: (folder: string) => Readonly<Record<string, string>>
}

const peer = (program: string) => join(peersFolder, program)

/** Every contender. */
export const contenders: readonly Contender[] = [
  {
    id: 'raw-send',
    label: 'raw ws broadcast, `ws.send` to each',
    dialect: 'raw',
    durable: 'no',
    program: peer('raw.mjs'),
    environment: () => ({ MODE: 'send' }),
  },
  {
    id: 'raw-shared',
    label: 'raw broadcast, one pre-framed buffer',
    dialect: 'raw',
    durable: 'no',
    program: peer('raw.mjs'),
    environment: () => ({ MODE: 'shared' }),
  },
  {
    id: 'y-websocket',
    label: '@y/websocket-server 0.1.1',
    dialect: 'y',
    durable: 'no',
    program: peer('y-websocket.mjs'),
    environment: () => ({}),
  },
  {
    id: 'y-leveldb',
    label: '@y/websocket-server 0.1.1 + y-leveldb 0.2',
    dialect: 'y',
    durable: 'not acknowledged',
    program: peer('y-websocket.mjs'),
    environment: folder => ({ YPERSISTENCE: join(folder, 'level') }),
  },
  {
    id: 'hocuspocus',
    label: 'Hocuspocus 3.4.4, default',
    dialect: 'hocuspocus',
    durable: 'no',
    program: peer('hocuspocus.mjs'),
    environment: () => ({}),
  },
  {
    id: 'hocuspocus-4',
    label: 'Hocuspocus 4.7.0, default (flush per turn)',
    dialect: 'hocuspocus',
    durable: 'no',
    program: peer('hocuspocus.mjs'),
    environment: () => ({ RELEASE: '4' }),
  },
  {
    id: 'hocuspocus-4-flush',
    label: 'Hocuspocus 4.7.0, flush 10 ms',
    dialect: 'hocuspocus',
    durable: 'no',
    program: peer('hocuspocus.mjs'),
    environment: () => ({ RELEASE: '4', FLUSH: '10' }),
  },
  {
    id: 'hocuspocus-sqlite',
    label: 'Hocuspocus 3.4.4 + SQLite',
    dialect: 'hocuspocus',
    durable: 'after seconds',
    program: peer('hocuspocus.mjs'),
    environment: folder => ({ STORE: join(folder, 'hocuspocus.sqlite') }),
  },
  {
    id: 'samenbord',
    label: '**Samenbord**, durable, acknowledged',
    dialect: 'ours',
    durable: 'yes',
    program: join(root, 'server/dist/main.js'),
    // every participant comes from an address of their own, as people do; nothing else is lifted
    environment: folder => ({
      DATA_DIR: join(folder, 'data'),
      HOST: '127.0.0.1',
      TRUST_PROXY: 'yes',
      LOG_LEVEL: 'warn',
    }),
  },
]

/** The contender of this id. */
export function mustContender(id: string): Contender {
  const found = contenders.find(contender => contender.id === id)
  if (!found) throw new Error(`Nobody is called ${id}; there are ${contenders.map(each => each.id).join(', ')}`)
  return found
}
