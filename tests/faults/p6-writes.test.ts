// P6 A viewer's write, a contributor's `session` write, a write while locked change nothing. Every kind of write frame is tried
// against the relay itself, over a storage that would show a single byte.
import { addNotes, deleteNotes, moveNotes, recolourNotes, renameNote, retitle } from '@samenbord/board'
import { callEverybody } from '@samenbord/tools/gathering'
import { setLock } from '@samenbord/tools/lock'
import { goToStep, parts, settle } from '@samenbord/tools/steps'
import { startTimer } from '@samenbord/tools/timer'
import { type DocAddress, docName, frameKind, readNotice, syncStep2Frame, updateFrame } from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { Admission } from '../../server/src/relay/connection.ts'
import type { Attachment } from '../../server/src/relay/relay.ts'
import { openStorage } from '../../server/src/storage/open-storage.ts'
import type { Storage } from '../../server/src/storage/storage.ts'
import { contentOf } from '../../server/src/testing/board-replicas.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../../server/src/testing/fake-socket.ts'
import { Forger } from '../../server/src/testing/forger.ts'
import { changeOf } from '../../server/src/testing/gate-case.ts'
import { Random, seedOfRun } from '../../server/src/testing/random.ts'
import { temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, isFull, rounds } from '../support/figures.ts'

const board: DocAddress = { kind: 'board', workshop: 'w1' }
const session: DocAddress = { kind: 'session', workshop: 'w1' }
const count = rounds(1_000, 10_000)
const seed = seedOfRun(isFull)

let dir: ReturnType<typeof temporaryDir>
let storage: Storage
let relay: ReturnType<typeof relayOver>['relay']
let clock: { now: number }

beforeEach(async () => {
  dir = temporaryDir()
  storage = openStorage(dir.path)
  await furnish(storage)
  // the frames come an hour apart, so that no quota stands in for the gate
  ;({ relay, clock } = relayOver(storage, { silence: Number.POSITIVE_INFINITY }))
})

afterEach(async () => {
  await relay.close(1000)
  await storage.close()
  dir.remove()
})

async function join(
  admission: Partial<Admission>,
  participant: string,
): Promise<{ socket: FakeSocket; line: Attachment }> {
  const socket = new FakeSocket()
  const line = socket.join(relay, { ...admissionOf(participant), ...admission })
  await relay.read(admission.address ?? board, () => undefined)
  return { socket, line }
}

const claims = (participant: string, role: 'viewer' | 'contributor' | 'facilitator') => ({
  claims: { workshop: 'w1', participant, role },
})

/** Edits as honest clients make them. */
function honestEdits(address: DocAddress, doc: Y.Doc): readonly Uint8Array[] {
  const changes: readonly ((copy: Y.Doc) => void)[] =
    address.kind === 'session'
      ? [
          copy => retitle(copy, 'Mine now'),
          copy => setLock(copy, true),
          copy => startTimer(copy, { minutes: 1, locks: true, now: 0 }),
          copy => goToStep(copy, 'plan'),
          copy => callEverybody(copy, { id: 'c', by: 'p', at: 1, area: undefined }),
          copy => copy.getMap('settings').set('language', 'fr'),
        ]
      : [
          copy => addNotes(copy, [{ id: 'mine', name: 'Mine', position: { x: 0, y: 0 }, by: 'p', at: 1 }]),
          copy => renameNote(copy, 'first', 'Other'),
          copy => deleteNotes(copy, ['first']),
          copy => moveNotes(copy, [{ id: 'first', position: { x: 5, y: 5 } }]),
          copy => recolourNotes(copy, ['first'], 'blue'),
        ]
  return changes.map(change => changeOf(doc, change))
}

/** Everything kept of the workshop, as bytes. */
async function keptBytes(): Promise<string> {
  const docs = await Promise.all([board, session].map(address => storage.read(docName(address))))
  return docs.flatMap(({ updates }) => updates.map(update => Buffer.from(update).toString('hex'))).join('\n')
}

interface Case {
  readonly who: Partial<Admission>
  readonly address: DocAddress
  readonly code: string
  /** Placeholders that stand nowhere may come in, as they may from honest clients; what the board says must not change. */
  readonly isByContent?: boolean
  /** What the facilitator did before. */
  readonly before?: (session: Y.Doc) => unknown
}

const cases: Readonly<Record<string, Case>> = {
  'a viewer to the board': { who: claims('writer', 'viewer'), address: board, code: 'readOnly' },
  'a viewer to the session': { who: claims('writer', 'viewer'), address: session, code: 'readOnly' },
  'a contributor to the session': { who: claims('writer', 'contributor'), address: session, code: 'readOnly' },
  'a contributor to a locked board': {
    who: claims('writer', 'contributor'),
    address: board,
    code: 'locked',
    before: doc => setLock(doc, true),
  },
  'a contributor to a board of which every part is settled': {
    who: claims('writer', 'contributor'),
    address: board,
    code: 'partClosed',
    isByContent: true,
    before: doc => {
      for (const part of parts) settle(doc, { step: 'identify', part, on: true })
    },
  },
}

test.each(Object.entries(cases))(
  `of ${count} writes of %s not one changes a byte`,
  async (name, { who, address, code, before: prepare, isByContent }) => {
    if (prepare) await lead(prepare)
    const { socket, line } = await join({ ...who, address }, 'writer')
    const watcher = await join({ ...claims('watcher', 'facilitator'), address }, 'watcher')
    const before = await keptBytes()
    const doc = await relay.read(address, copy)
    const edits = honestEdits(address, doc)
    const random = new Random(seed)
    const forger = new Forger(random, doc)
    for (let nth = 0; nth < count; nth += 1) {
      clock.now += 3_600_000
      line.receive(frameOf(random, edits[nth] ?? forged(forger, random, edits)))
      if (nth % 500 === 0) await new Promise(resolve => setImmediate(resolve))
    }
    const noticesOf = () => socket.messages.flatMap(message => readNotice(message) ?? [])
    await vi.waitFor(() => expect(noticesOf().at(-1)).toEqual({ kind: 'stored', count }))
    const notices = noticesOf()
    const codes = notices.flatMap(notice => (notice.kind === 'refused' ? [notice.code] : []))
    const refused = codes.filter(one => one === code).length
    expect(await relay.read(address, contentOf)).toBe(contentOf(doc))
    expect(codes.slice(0, edits.length)).toEqual(edits.map(() => code))
    expect(socket.closed).toBeUndefined()
    const unchanged = isByContent ? 'entries' : 'bytes'
    figure('P6', `0 ${unchanged} changed by ${count} writes of ${name} (${refused} refused as ${code})`)
    if (isByContent) return
    expect(await keptBytes()).toBe(before)
    expect(await relay.read(address, stateOf)).toBe(stateOf(doc))
    expect(watcher.socket.messages.filter(message => frameKind(message) === 'update')).toEqual([])
  },
)

test('the same frames of those who may write do change something', async () => {
  for (const address of [board, session]) {
    const { line } = await join({ ...claims('writer', 'facilitator'), address }, 'writer')
    const before = await keptBytes()
    for (const edit of honestEdits(address, await relay.read(address, copy))) line.receive(updateFrame(edit))
    await vi.waitFor(async () => expect(await keptBytes()).not.toBe(before))
  }
})

async function lead(change: (session: Y.Doc) => unknown): Promise<void> {
  const { line } = await join({ ...claims('f', 'facilitator'), address: session }, 'f')
  const update = changeOf(await relay.read(session, copy), doc => doc.transact(() => void change(doc)))
  line.receive(updateFrame(update))
  await vi.waitFor(async () => expect((await storage.read(docName(session))).rows).toBe(2))
}

function forged(forger: Forger, random: Random, edits: readonly Uint8Array[]): Uint8Array {
  const honest = random.pick(edits)
  return random.pick([
    () => honest,
    () => forger.bytes(honest),
    () => forger.structs(honest),
    () => forger.invention(),
  ])()
}

const frameOf = (random: Random, update: Uint8Array): Uint8Array =>
  random.oneIn(2) ? updateFrame(update) : syncStep2Frame(update)

const stateOf = (doc: Y.Doc): string => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('hex')

function copy(doc: Y.Doc): Y.Doc {
  const made = new Y.Doc()
  Y.applyUpdate(made, Y.encodeStateAsUpdate(doc))
  return made
}
