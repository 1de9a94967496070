// Every order of joining, leaving, writing, breaking, storing, failing and time passing, over the real documents of a workshop and a
// clock that stands still until it is told to go on. Orders that lead to the same situation are followed once.
import { docName, frameKind, framePayload, readNotice, syncStep1Frame, updateFrame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { Beat } from '../../server/src/relay/beat.ts'
import { Connection } from '../../server/src/relay/connection.ts'
import type { Conversation, OpenDoc } from '../../server/src/relay/conversation.ts'
import { Counts } from '../../server/src/relay/counts.ts'
import { Health } from '../../server/src/relay/health.ts'
import { type RelayLimits, relayLimits } from '../../server/src/relay/limits.ts'
import type { LiveDoc } from '../../server/src/relay/live-doc.ts'
import { LiveWorkshop } from '../../server/src/relay/live-workshop.ts'
import type { Storage } from '../../server/src/storage/storage.ts'
import { admissionOf, FakeSocket, furnish } from '../../server/src/testing/fake-socket.ts'
import { chanceOf, pick, seed } from '../support/chance.ts'
import { figure, rounds } from '../support/figures.ts'
import { HandStorage } from './hand-storage.ts'

const board = docName({ kind: 'board', workshop: 'w1' })
const address = { kind: 'board', workshop: 'w1' } as const
/** Documents leave memory because nobody holds them, or, in the other pace, because nobody needs them. */
const leaving = { ...relayLimits, window: 0, linger: 5, restBytes: 10, restDoc: 20, checkpointRows: 2 }
const resting = { ...leaving, linger: 40, restBytes: 5, restDoc: 5 }

const MOST_SITUATIONS = rounds(700, 60_000)
const WALKS = rounds(400, 20_000)
const WALK = 40
/** How often each rare thing may happen in one order. */
const MOST = { join: 4, edit: 4, spoil: 2, fail: 2 } as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Lets everything happen that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve()
}

/** Somebody at the board, from joining to leaving. */
interface Visit {
  readonly socket: FakeSocket
  readonly connection: Connection
  readonly conversation: Conversation
  readonly open: OpenDoc
  readonly notes: string[]
  isHere: boolean
}

type Move = 'join' | 'tick' | `leave ${number}` | `edit ${number}` | 'spoil' | `keep ${number}` | `fail ${number}`

const contextOf = (storage: Storage, limits: RelayLimits) => ({
  storage,
  health: new Health(() => {}),
  limits,
  report: () => {},
  beat: new Beat(0),
  counts: new Counts(),
  now: () => 0,
})

class World {
  readonly storage = new HandStorage()
  readonly visits: Visit[] = []
  readonly lives = new Set<LiveDoc>()
  readonly done = { join: 0, edit: 0, spoil: 0, fail: 0 }
  isClosed = false
  readonly #limits: RelayLimits
  readonly #context
  readonly #workshop: LiveWorkshop

  constructor(limits: RelayLimits) {
    this.#limits = limits
    this.#context = contextOf(this.storage, limits)
    this.#workshop = new LiveWorkshop('w1', this.#context, () => {
      this.isClosed = true
    })
  }

  static async open(limits: RelayLimits): Promise<World> {
    const world = new World(limits)
    world.storage.isObliging = true
    await furnish(world.storage)
    world.storage.isObliging = false
    return world
  }

  get here(): readonly Visit[] {
    return this.visits.filter(visit => visit.isHere)
  }

  moves(): readonly Move[] {
    const moves: Move[] = []
    if (this.done.join < MOST.join && this.here.length < 2) moves.push('join')
    this.visits.forEach((visit, index) => {
      if (!visit.isHere) return
      moves.push(`leave ${index}`)
      if (this.done.edit < MOST.edit) moves.push(`edit ${index}`)
    })
    const canSpoil = this.done.spoil < MOST.spoil && this.here.some(({ open }) => open.live.doc !== undefined)
    if (canSpoil) moves.push('spoil')
    this.storage.pending.forEach((_one, index) => {
      moves.push(`keep ${index}`)
      if (this.done.fail < MOST.fail) moves.push(`fail ${index}`)
    })
    if (vi.getTimerCount() > 0) moves.push('tick')
    return moves
  }

  async make(move: Move): Promise<void> {
    const [what, which] = move.split(' ')
    const index = Number(which)
    if (what === 'join') this.#join()
    if (what === 'leave') this.#leave(this.visits[index])
    if (what === 'edit') this.#edit(this.visits[index])
    if (what === 'spoil') this.#spoil()
    if (what === 'keep') await this.storage.pending[index]?.keep()
    if (what === 'fail') {
      this.done.fail += 1
      this.storage.pending[index]?.fail()
    }
    if (what === 'tick') await vi.advanceTimersToNextTimerAsync()
    await settle()
    // a socket that was closed by the server tells so
    for (const visit of this.here) if (visit.socket.closed !== undefined) this.#leave(visit)
    await settle()
    for (const open of this.#workshop.opens) if (open.live.name === board) this.lives.add(open.live)
  }

  #join(): void {
    this.done.join += 1
    const socket = new FakeSocket()
    const { beat, counts } = this.#context
    const connection = new Connection(socket, admissionOf(`p${this.done.join}`), {
      limits: this.#limits,
      now: 0,
      counts,
      beat,
    })
    const open = this.#workshop.hold(address)
    const conversation = this.#workshop.join(connection, open)
    this.visits.push({ socket, connection, conversation, open, notes: [], isHere: true })
    conversation.receive(syncStep1Frame(Uint8Array.of(0)), 0)
  }

  #leave(visit: Visit | undefined): void {
    if (!visit?.isHere) return
    visit.isHere = false
    visit.connection.isClosed = true
    this.#workshop.leave(visit.connection, visit.open)
    visit.open.live.release()
  }

  #edit(visit: Visit | undefined): void {
    this.done.edit += 1
    const note = `edit${this.done.edit}`
    const doc = new Y.Doc()
    doc.clientID = 100 + this.done.edit
    doc.getMap('notes').set(note, new Y.Map())
    visit?.notes.push(note)
    visit?.conversation.receive(updateFrame(Y.encodeStateAsUpdate(doc)), 0)
  }

  /** Three deletions of what nobody has: Yjs keeps them pending, and the document is no longer to be trusted. */
  #spoil(): void {
    this.done.spoil += 1
    const live = this.here.find(({ open }) => open.live.doc !== undefined)?.open.live
    expect(live?.apply(Uint8Array.of(0, 1, 5, 1, 0, 3)).kind).toBe('spoiled')
  }

  /** Everything that could make what follows differ. */
  situation(): string {
    const lives = [...this.#workshop.opens].map(
      ({ live }) =>
        `${live.name} ${live.phase} ${live.bytes?.changes} ${live.doc !== undefined} ${live.journal.rows} ${live.journal.unstored.length}`,
    )
    const visits = this.visits.map(
      visit =>
        `${visit.isHere} ${visit.conversation.isWaiting} ${visit.notes.length} ${storedOf(visit)} ${visit.socket.count('syncStep2')} ${visit.socket.closed}`,
    )
    const pending = this.storage.pending.map(({ what, doc }) => `${what} ${doc}`)
    return JSON.stringify([lives, visits, pending, this.done, vi.getTimerCount(), this.isClosed])
  }

  /** The law, in whatever situation. */
  async check(): Promise<void> {
    const copies = [...this.lives].filter(live => live.bytes !== undefined || live.doc !== undefined)
    expect(copies.length, 'live copies of one document').toBeLessThanOrEqual(1)
    const isLoading = [...this.lives].some(live => live.phase === 'loading')
    const reads = this.storage.pending.filter(({ what, doc }) => what === 'read' && doc === board)
    // a checkpoint that was given up with its document may still be reading
    const given = [...this.lives].filter(live => live.phase === 'gone').length
    if (isLoading) expect(reads.length, 'loadings at once').toBeLessThanOrEqual(1 + given)
    const kept = await this.stored()
    for (const { bytes } of copies) {
      const inMemory = bytes ? notesIn(bytes.updates()) : kept
      expect(
        [...kept].filter(note => !inMemory.has(note)),
        'stored but not in memory',
      ).toEqual([])
    }
    const acknowledged = this.visits.flatMap(visit => visit.notes.slice(0, storedOf(visit)))
    expect(
      acknowledged.filter(note => !kept.has(note)),
      'acknowledged and lost',
    ).toEqual([])
  }

  /** From here on everything goes well: nobody may wait for ever, nothing may be lost, and memory is left in the end. */
  async end(): Promise<void> {
    this.storage.isObliging = true
    for (const one of [...this.storage.pending]) await one.keep()
    await settle()
    await this.make('join')
    const newcomer = this.visits.at(-1)
    await this.#goOn()
    // whoever is here can still write
    for (const visit of this.here) this.#edit(visit)
    await this.#goOn()
    const kept = await this.stored()
    const read = newcomer ? new Set([...readBy(newcomer), ...newcomer.notes]) : new Set()
    if (newcomer?.isHere)
      expect(
        [...kept].filter(note => !read.has(note)),
        'stored but not told',
      ).toEqual([])
    for (const visit of this.here) {
      expect(visit.socket.count('syncStep2'), 'answered').toBeGreaterThan(0)
      expect(storedOf(visit), 'acknowledged').toBe(visit.notes.length)
      expect(
        visit.notes.filter(note => !kept.has(note)),
        'lost',
      ).toEqual([])
    }
    await this.check()
    for (const visit of this.here) this.#leave(visit)
    await this.#goOn()
    expect(
      [...this.#workshop.opens].map(({ live }) => `${live.name} ${live.phase}`),
      'left in memory',
    ).toEqual([])
    expect(vi.getTimerCount(), 'timers').toBe(0)
  }

  async #goOn(): Promise<void> {
    for (let rounds = 0; rounds < 60; rounds += 1) {
      while (this.storage.pending.length > 0) {
        await this.storage.pending[0]?.keep()
        await settle()
      }
      await settle()
      if (vi.getTimerCount() === 0) return
      await vi.advanceTimersToNextTimerAsync()
    }
  }

  async stored(): Promise<ReadonlySet<string>> {
    return notesIn((await this.storage.peek(board)).updates)
  }
}

/** How many of somebody's edits were said to be stored. */
const storedOf = ({ socket }: Visit): number =>
  Math.max(0, ...socket.messages.map(readNotice).map(notice => (notice?.kind === 'stored' ? notice.count : 0)))

/** What somebody has been told, all together. */
function readBy({ socket }: Visit): ReadonlySet<string> {
  const told = socket.messages.filter(message => ['update', 'syncStep2'].includes(frameKind(message)))
  return notesIn(told.map(message => framePayload(message) ?? new Uint8Array()))
}

function notesIn(updates: Iterable<Uint8Array>): ReadonlySet<string> {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return new Set(doc.getMap('notes').keys())
}

async function worldAfter(order: readonly Move[]): Promise<World> {
  vi.clearAllTimers()
  const world = await World.open(leaving)
  for (const move of order) await world.make(move)
  return world
}

const inOrder = (order: readonly Move[], cause: unknown) => new Error(`After ${order.join(', ')}`, { cause })

/** All orders that are one move longer and lead somewhere new. */
async function longerOrders(order: readonly Move[], seen: Set<string>): Promise<(readonly Move[])[]> {
  const longer: (readonly Move[])[] = []
  for (const move of (await worldAfter(order)).moves()) {
    const next = [...order, move]
    const world = await worldAfter(next)
    const situation = world.situation()
    if (seen.has(situation) || seen.size >= MOST_SITUATIONS) continue
    seen.add(situation)
    await world.check()
    await world.end().catch(cause => {
      throw inOrder(next, cause)
    })
    longer.push(next)
  }
  return longer
}

test('[P1] in every order: one copy in memory, nothing acknowledged is lost, nobody waits for ever, memory is left', async () => {
  const seen = new Set<string>()
  let orders: (readonly Move[])[] = [[]]
  let steps = 0
  while (orders.length > 0 && seen.size < MOST_SITUATIONS) {
    const longer: (readonly Move[])[] = []
    for (const order of orders) longer.push(...(await longerOrders(order, seen)))
    orders = longer
    steps += 1
  }
  figure('P1', `0 broken laws of a document’s life in ${seen.size} situations, all that ${steps} moves lead to`)
  expect(seen.size).toBeGreaterThan(500)
})

test('[P1] and far beyond, by chance', async () => {
  const chance = chanceOf(seed)
  for (let walk = 0; walk < WALKS; walk += 1) {
    vi.clearAllTimers()
    const world = await World.open(walk % 2 === 0 ? leaving : resting)
    let order: readonly Move[] = []
    try {
      for (let moves = world.moves(); moves.length > 0 && order.length < WALK; moves = world.moves()) {
        const move = moves[pick(chance, moves.length)] ?? 'join'
        order = [...order, move]
        await world.make(move)
        await world.check()
      }
      await world.end()
    } catch (cause) {
      throw inOrder(order, cause)
    }
  }
  figure('P1', `0 broken laws of a document’s life in ${WALKS} walks of up to ${WALK} moves (seed ${seed})`)
})
