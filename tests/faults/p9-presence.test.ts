// P9, the rest of presence: whatever a hand-made client sends as presence, the others see nobody but who is there, under the names
// that the server knows, in frames that every stock client can read.
import { frameKind, type PresenceEntry, presenceFrame, readPresence, readPresenceFrame } from '@samenbord/wire'
import { expect, test } from 'vitest'
import { relayLimits } from '../../server/src/relay/limits.ts'
import { MemoryStorage } from '../../server/src/storage/memory.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../../server/src/testing/fake-socket.ts'
import { Random, seedOfRun } from '../../server/src/testing/random.ts'
import { figure, isFull, rounds } from '../support/figures.ts'

const count = rounds(2_000, 200_000)
const seed = seedOfRun(isFull)
const VICTIM = 4_000_000
const PER_CONNECTION = 20

const values = (random: Random): readonly unknown[] => [
  null,
  {},
  [],
  'x',
  1e308,
  { participant: { id: 'victim', name: 'The mayor', colour: 'teal', role: 'facilitator' } },
  { cursor: { plane: 'board', x: random.below(1000), y: -1 } },
  { cursor: { plane: 'matrix', x: '1', y: null } },
  {
    drag: {
      plane: 'board',
      notes: Array.from({ length: random.below(60) }, (_, at) => ({ id: `n${at}`, x: 1e20, y: 1 })),
    },
  },
  { editing: 'n'.repeat(random.below(80)), step: random.pick(['plan', 'dance']) },
  Array.from({ length: random.below(200) }).reduce<unknown>(inner => [inner], 1),
  JSON.parse('{"__proto__": {"admin": true}, "cursor": {"__proto__": {"x": 1}}}'),
]

function forged(random: Random): Uint8Array {
  const entries = Array.from({ length: 1 + random.below(3) }, () => ({
    clientId: random.pick([1, 2, 3, VICTIM, Number.MAX_SAFE_INTEGER]),
    clock: random.pick([0, 1, random.below(1_000_000), 2 ** 32, Number.MAX_SAFE_INTEGER]),
    state: random.pick(values(random)),
  }))
  const frame = Uint8Array.from(presenceFrame(entries))
  for (let left = random.oneIn(2) ? random.below(4) : 0; left > 0; left -= 1)
    frame[random.below(frame.length)] = random.below(256)
  return random.oneIn(20) ? frame.slice(0, random.below(frame.length)) : frame
}

/** A peer as stock clients are: it believes a higher clock, and a goodbye at the same one. */
class Peer {
  readonly #clocks = new Map<number, number>()
  readonly present = new Set<number>()

  hear({ clientId, clock, state }: PresenceEntry): void {
    const known = this.#clocks.get(clientId) ?? -1
    if (clock < known || (clock === known && state !== null)) return
    this.#clocks.set(clientId, clock)
    if (state === null) this.present.delete(clientId)
    else this.present.add(clientId)
  }
}

/** What is wrong with an entry that reached the others. */
function wrongWith({ clientId, clock, state }: PresenceEntry): string | undefined {
  if (clock > 2 ** 32) return 'a clock that freezes'
  if (Buffer.byteLength(JSON.stringify(state)) > relayLimits.presence) return 'too large'
  const shown = state === null ? null : readPresence(state)?.participant.id
  const owner = clientId === VICTIM ? 'victim' : 'attacker'
  if (shown === null) return clientId === VICTIM ? 'takes the victim away' : undefined
  return shown === owner ? undefined : `shows ${shown} as ${owner}`
}

async function atTheBoard() {
  const storage = new MemoryStorage()
  await furnish(storage)
  const { relay, clock } = relayOver(storage, { window: 0, silence: Number.POSITIVE_INFINITY })
  const [victim, watcher] = [new FakeSocket(), new FakeSocket()]
  const line = victim.join(relay, admissionOf('victim'))
  watcher.join(relay, admissionOf('watcher'))
  await relay.read({ kind: 'board', workshop: 'w1' }, () => undefined)
  line.receive(presenceFrame([{ clientId: VICTIM, clock: 1, state: { step: 'plan' } }]))
  return { relay, clock, watcher }
}

const viewer = { workshop: 'w1', participant: 'attacker', role: 'viewer' } as const
const turn = () => new Promise(resolve => setImmediate(resolve))

test(`${count} forged presence frames show nobody but who is there`, async () => {
  const random = new Random(seed)
  const { relay, clock, watcher } = await atTheBoard()
  const peer = new Peer()
  const wrong: string[] = []
  let seen = 0
  for (let frame = 0; frame < count; frame += PER_CONNECTION) {
    const line = new FakeSocket().join(relay, { ...admissionOf('attacker'), claims: viewer })
    for (let nth = 0; nth < PER_CONNECTION; nth += 1) {
      clock.now += 100
      const bytes = forged(random)
      // what is no presence any more is the gate's business
      if (frameKind(bytes) === 'presence') line.receive(bytes)
      await turn()
    }
    line.closed()
    await turn()
    const presence = watcher.messages.splice(0).filter(message => frameKind(message) === 'presence')
    const entries = presence.flatMap(message => readPresenceFrame(message) ?? [])
    if (presence.some(message => readPresenceFrame(message) === undefined)) wrong.push('unreadable')
    for (const entry of entries) peer.hear(entry)
    wrong.push(...entries.flatMap(entry => wrongWith(entry) ?? []))
    seen += entries.length
  }
  figure(
    'P9',
    `${count} forged presence frames: ${seen} entries passed on, ${wrong.length} wrong, ${peer.present.size - 1} ghosts left`,
  )
  expect(wrong.slice(0, 3), `SEED=${seed}`).toEqual([])
  expect([...peer.present]).toEqual([VICTIM])
  expect(seen).toBeGreaterThan(count / 40)
  await relay.close(0)
})
