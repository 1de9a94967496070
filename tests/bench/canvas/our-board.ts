// The product with a seeded board: a real server, its notes written through a real connection, others at real sockets.
import { addNotes } from '@samenbord/board'
import { presenceFrame } from '@samenbord/wire'
import type { BrowserContext } from 'playwright-core'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type BuiltServer, startServer } from '../../support/built-server.ts'
import { carried, colours, heldBy, middleOf, SIDE, seededNotes } from './notes.ts'

const BATCH = 500
const INTERVAL_MS = 50

interface Joined {
  readonly workshop: string
  readonly participant: string
  readonly ticket: string
}

export interface OurBoard {
  /** Lets a browser in as its facilitator, looking at the middle of the board; answers the address. */
  enter(context: BrowserContext, zoom: number): Promise<string>
  /** Lets that many others hold a note each and carry it about, until the answer is called. */
  others(users: number): Promise<() => void>
  /** The name of the note in the middle, as it stands on the server. */
  middleName(): Promise<string>
}

/** Starts the built server with room for everybody. */
export const startOurs = (): Promise<BuiltServer> => startServer({ CONNECTIONS_PER_ADDRESS: '500', LOG_LEVEL: 'error' })

/** A new workshop of `count` seeded notes. */
export async function seedOurs({ origin }: BuiltServer, count: number): Promise<OurBoard> {
  const made = await post<{ links: { facilitator: string }; workshop: string }>(`${origin}/api/workshops`, {
    title: `${count}`,
    language: 'en',
  })
  const secret = made.links.facilitator.split('#v1.')[1]
  const join = (name: string) => post<Joined>(`${origin}/api/join`, { secret, name })
  const notes = seededNotes(count)
  await write(origin, await join('Seed'), count)
  const middle = notes[middleOf(count)]

  return {
    async enter(context, zoom) {
      const headers = { origin, 'content-type': 'application/json' }
      await context.request.post(`${origin}/api/join`, { headers, data: { secret, name: 'Els' } })
      const view = JSON.stringify([(middle?.x ?? 0) + SIDE / 2, (middle?.y ?? 0) + SIDE / 2, zoom])
      await context.addInitScript(
        ([key, value]) => localStorage.setItem(key ?? '', value ?? ''),
        [`samenbord.view.${made.workshop}`, view],
      )
      return `${origin}/w/${made.workshop}/identify`
    },
    async others(users) {
      const held = heldBy(count, users)
      const stops = await Promise.all(
        held.map(async (index, user) => {
          const note = notes[index]
          const me = await join(`User ${user}`)
          const socket = new WebSocket(
            `${origin.replace('http', 'ws')}/sync/board/${made.workshop}?ticket=${me.ticket}`,
          )
          await new Promise(resolve => socket.once('open', resolve))
          let beat = 0
          const timer = setInterval(() => {
            if (!note) return
            beat++
            const { x, y } = carried(note, user, beat)
            const state = {
              drag: { plane: 'board', notes: [{ id: note.id, x, y }] },
              cursor: { plane: 'board', x: x + 100, y: y + 100 },
            }
            socket.send(presenceFrame([{ clientId: 1000 + user, clock: beat, state }]))
          }, INTERVAL_MS)
          return () => {
            clearInterval(timer)
            socket.close()
          }
        }),
      )
      return () => {
        for (const stop of stops) stop()
      }
    },
    async middleName() {
      const provider = open(origin, await join('Reader'))
      await synced(provider)
      const name = provider.doc
        .getMap<Y.Map<unknown>>('notes')
        .get(middle?.id ?? '')
        ?.get('name')
      close(provider)
      return String(name)
    },
  }
}

async function post<T>(url: string, body: unknown): Promise<T> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return response.json() as Promise<T>
}

function open(origin: string, { workshop, ticket }: Joined): WebsocketProvider {
  return new WebsocketProvider(`${origin.replace('http', 'ws')}/sync`, `board/${workshop}`, new Y.Doc(), {
    // ws differs from the browser's type in details the client does not touch
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    params: { ticket },
    disableBc: true,
  })
}

/** With its document, whose awareness would keep the process alive. */
function close(provider: WebsocketProvider): void {
  provider.destroy()
  provider.doc.destroy()
}

const synced = (provider: WebsocketProvider): Promise<void> =>
  new Promise(resolve => (provider.synced ? resolve() : provider.once('sync', () => resolve())))

/** In batches, as a stock client may write them, until another client can read them all. */
async function write(origin: string, me: Joined, count: number): Promise<void> {
  const provider = open(origin, me)
  await synced(provider)
  const notes = seededNotes(count)
  for (let from = 0; from < count; from += BATCH) {
    const batch = notes.slice(from, from + BATCH).map(({ id, x, y, colour, text }, index) => ({
      id,
      name: text,
      position: { x, y },
      colour: colours[colour] ?? 'yellow',
      by: me.participant,
      at: 1_750_000_000_000 + from + index,
    }))
    addNotes(provider.doc, batch)
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  const reader = open(origin, me)
  await synced(reader)
  const arrived = () => reader.doc.getMap('notes').size
  for (const end = Date.now() + 20_000; arrived() < count; await new Promise(resolve => setTimeout(resolve, 100))) {
    if (Date.now() > end) throw new Error(`Only ${arrived()} of ${count} notes arrived`)
  }
  close(provider)
  close(reader)
}
