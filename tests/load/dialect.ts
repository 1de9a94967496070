// How each kind of server wants to be spoken to, so that one generator serves all.
import type { Dialect } from './contenders.ts'
import type { Address } from './wire-client.ts'

/** One workshop as the generator knows it. */
export interface Room {
  readonly name: string
  /** Of our server only: the workshop and the secret of its contributors' link. */
  readonly workshop?: string
  readonly secret?: string
}

export interface Speaker {
  /** Makes a room that nobody has entered. */
  open(name: string): Promise<Room>
  /** Where participant number `index` connects, after whatever it takes to be let in. */
  enter(room: Room, index: number): Promise<Address>
  /** What is to be said before anything else. */
  hello(room: Room): readonly Uint8Array[]
  /** A message of y-websocket's protocol, as this server wants it. */
  wrap(room: Room, message: Uint8Array): Uint8Array
  /** How many bytes stand before the message of y-websocket's protocol in what it sends. */
  lead(room: Room): number
}

const plain: Speaker = {
  open: async name => ({ name }),
  enter: async ({ name }) => ({ port: 0, path: `/${name}` }),
  hello: () => [],
  wrap: (_, message) => message,
  lead: () => 0,
}

/** A string as lib0 writes it, where one byte is enough for its length. */
const text = (value: string): Buffer => Buffer.concat([Buffer.from([value.length]), Buffer.from(value)])

const HOCUSPOCUS_AUTH = 2
const TOKEN = 0

const hocuspocus: Speaker = {
  ...plain,
  enter: async () => ({ port: 0, path: '/' }),
  // the newest release also reads which release is calling
  hello: ({ name }) => [
    Buffer.concat([text(name), Buffer.from([HOCUSPOCUS_AUTH, TOKEN]), text('anybody'), text('4.7.0')]),
  ],
  wrap: ({ name }, message) => Buffer.concat([text(name), message]),
  lead: ({ name }) => name.length + 1,
}

/** Everybody has an address of their own behind the proxy that this plays. */
const addressOf = (index: number) => ({ 'x-forwarded-for': `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}` })

function ours(port: number): Speaker {
  let calls = 0
  const post = async (path: string, body: unknown): Promise<Record<string, unknown>> => {
    calls += 1
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...addressOf(calls) },
      body: JSON.stringify(body),
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }
  return {
    ...plain,
    async open(name) {
      const made = await post('/api/workshops', { title: name, language: 'nl' })
      const { contributor } = made.links as Record<string, string>
      return { name, workshop: String(made.workshop), secret: contributor?.split('#v1.')[1] ?? '' }
    },
    async enter({ workshop, secret }, index) {
      const { ticket } = await post('/api/join', { secret, name: `Participant ${index}` })
      const path = `/sync/board/${workshop}?notices=1&ticket=${encodeURIComponent(String(ticket))}`
      return { port, path, headers: addressOf(index) }
    },
  }
}

/** Speaks to the server on `port` the way it wants. */
export function speakerOf(dialect: Dialect, port: number): Speaker {
  const speaker = dialect === 'ours' ? ours(port) : dialect === 'hocuspocus' ? hocuspocus : plain
  return { ...speaker, enter: async (room, index) => ({ ...(await speaker.enter(room, index)), port }) }
}
