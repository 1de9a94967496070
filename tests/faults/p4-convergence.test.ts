// P4: whatever is done, cut, repeated, left offline, reloaded or restarted in between, in the end everybody reads the same: all
// replicas, the server, the log replayed from its beginning, and whoever comes anew. Content is compared, not state vectors.
import {
  addNote,
  boardRoots,
  deleteNotes,
  editEntry,
  mergeNotes,
  moveNotes,
  noteColours,
  noteName,
  placeNote,
  recolourNotes,
  renameNote,
  unplaceNote,
} from '@samenbord/board'
import { docName } from '@samenbord/wire'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { RelayLimits } from '../../server/src/relay/limits.ts'
import type { Relay } from '../../server/src/relay/relay.ts'
import { MemoryStorage } from '../../server/src/storage/memory.ts'
import { furnish, relayOver } from '../../server/src/testing/fake-socket.ts'
import { chanceOf, oneOf, pick, seed } from '../support/chance.ts'
import { figure, rounds } from '../support/figures.ts'
import { Replica } from './replica.ts'

const OPERATIONS = rounds(12_000, 1_000_000)
/** Operations of one workshop; then everybody becomes quiet and is compared. */
const PER_WORKSHOP = 600
const PEOPLE = 5
const WITHIN_MS = 5000
const chance = chanceOf(seed)
const board = docName({ kind: 'board', workshop: 'w1' })

const unlimited: Partial<RelayLimits> = {
  updatesPerSecond: 1e9,
  updatesBurst: 1e9,
  syncBurst: 1e9,
  window: 0,
  checkpointRows: 15,
}
/** In one kind of workshop everything leaves memory as often as it can, in the other it stays. */
const paces: readonly [Partial<RelayLimits>, Partial<RelayLimits>] = [
  { ...unlimited, linger: 1, restBytes: 1, restDoc: 2 },
  unlimited,
]

const turn = () => new Promise(resolve => setImmediate(resolve))

/** What anybody can read, in one order. */
function contentOf(doc: Y.Doc): string {
  const sorted = (_key: string, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return JSON.stringify(Object.fromEntries(boardRoots.map(root => [root, doc.getMap(root).toJSON()])), sorted)
}

function documentOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) throw new Error('Something is missing')
  return doc
}

let made = 0

/** One thing that somebody does at the board. */
function operate(doc: Y.Doc): void {
  const ids = [...doc.getMap('notes').keys()]
  const id = ids[pick(chance, ids.length)] ?? 'first'
  const other = ids[pick(chance, ids.length)] ?? 'first'
  made += 1
  const stamp = { by: 'p', at: made }
  const position = { x: pick(chance, 2000), y: pick(chance, 2000) }
  const actions: readonly [() => unknown, ...(() => unknown)[]] = [
    () => addNote(doc, { id: `n${made}`, name: `Naam ${made}`, position, ...stamp }),
    () => addNote(doc, { id: `n${made}`, name: `Naam ${made}`, position, ...stamp }),
    () => moveNotes(doc, [{ id, position }]),
    () => moveNotes(doc, [{ id, position }]),
    () => renameNote(doc, id, `Andere naam ${made} 👩‍🔬`),
    () => noteName(doc, id)?.insert(0, `${made}é`),
    () => recolourNotes(doc, [id, other], oneOf(chance, noteColours)),
    () => placeNote(doc, id, { influence: chance(), impact: chance(), ...stamp }),
    () => placeNote(doc, id, { influence: chance(), impact: chance(), ...stamp }),
    () => unplaceNote(doc, id),
    () => editEntry(doc, { stakeholder: id, phase: 'explore' }, { owner: `Wie ${made}` }),
    () => id !== other && mergeNotes(doc, { keep: id, merged: other }),
    () => ids.length > 30 && deleteNotes(doc, [id]),
  ]
  oneOf(chance, actions)()
}

class Workshop {
  readonly storage = new MemoryStorage()
  readonly people = Array.from({ length: PEOPLE }, (_, index) => new Replica(`p${index}`))
  readonly #limits = oneOf(chance, paces)
  #server = relayOver(this.storage, this.#limits)

  get relay(): Relay {
    return this.#server.relay
  }

  get reports(): readonly string[] {
    return this.#server.reports
  }

  async restart(): Promise<void> {
    for (const person of this.people) if (chance() < 0.5) person.cut()
    await this.relay.close(1000)
    for (const person of this.people) person.cut()
    expect(this.reports).toEqual([])
    this.#server = relayOver(this.storage, this.#limits)
  }

  async trouble(person: Replica): Promise<void> {
    const dice = chance()
    if (dice < 0.06) person.cut()
    else if (dice < 0.08) person.reload(chance() < 0.7)
    else if (dice < 0.083) await this.restart()
    else if (dice < 0.3) person.connect(this.relay)
  }

  async work(operations: number): Promise<void> {
    for (const person of this.people) person.connect(this.relay)
    for (let done = 0; done < operations; done += 1) {
      const person = this.people[pick(chance, PEOPLE)] ?? new Replica('nobody')
      operate(person.doc)
      await this.trouble(person)
      const anybody = this.people[pick(chance, PEOPLE)]
      anybody?.pass({ up: pick(chance, 6), down: pick(chance, 6) }, () => chance() < 0.05)
      if (chance() < 0.3) await turn()
    }
  }

  /** Lets everybody come back and everything pass; answers how long that took. */
  async quiet(): Promise<number> {
    const began = performance.now()
    while (!this.people.every(person => person.isConnected && person.isQuiet)) {
      if (performance.now() - began > WITHIN_MS) throw new Error(`Not quiet after ${WITHIN_MS} ms`)
      for (const person of this.people) {
        person.connect(this.relay)
        person.pass({ up: 1000, down: 1000 })
      }
      await turn()
    }
    // what the last of them sent may still be on its way to the others
    for (let more = 0; more < 5; more += 1) {
      await turn()
      for (const person of this.people) person.pass({ up: 1000, down: 1000 })
    }
    return performance.now() - began
  }

  /** What everybody reads, by who they are. */
  async readings(): Promise<ReadonlyMap<string, string>> {
    const newcomer = new Replica('newcomer')
    newcomer.connect(this.relay)
    while (!newcomer.isQuiet) {
      newcomer.pass({ up: 1000, down: 1000 })
      await turn()
    }
    const stored = await this.storage.read(board)
    const history = (await this.storage.history(board)).map(row => row.update)
    return new Map([
      ...this.people.map((person, index): [string, string] => [`person ${index}`, contentOf(person.doc)]),
      ['newcomer', contentOf(newcomer.doc)],
      ['server', await this.relay.read({ kind: 'board', workshop: 'w1' }, contentOf)],
      ['fresh reload', contentOf(documentOf(stored.updates))],
      ['log replayed', contentOf(documentOf(history))],
      ['log replayed backwards', contentOf(documentOf([...history].reverse()))],
    ])
  }
}

test('[P4] everybody reads the same soon after quiet, and so does whoever reloads or replays the log', async () => {
  let diverged = 0
  let slowest = 0
  let operations = 0
  for (; operations < OPERATIONS; operations += PER_WORKSHOP) {
    const workshop = new Workshop()
    await furnish(workshop.storage)
    await workshop.work(PER_WORKSHOP)
    slowest = Math.max(slowest, await workshop.quiet())
    const readings = await workshop.readings()
    const expected = readings.get('person 0')
    const others = [...readings].filter(([, reading]) => reading !== expected)
    if (others.length > 0) diverged += 1
    expect(others.map(([name]) => name)).toEqual([])
    expect(workshop.reports).toEqual([])
    const refusals = new Set(workshop.people.flatMap(person => person.refusals))
    // who reconnects may write before the server has asked for what was lost; both then compare
    refusals.delete('outOfStep')
    expect([...refusals]).toEqual([])
    await workshop.relay.close(1000)
  }
  figure(
    'P4',
    `${diverged} divergences in ${operations} operations; quiet after at most ${Math.round(slowest)} ms (seed ${seed})`,
  )
}, 7_200_000)
