// P5 through the whole relay: forgers and honest people at one board, over a real storage. Whatever passes must be the same in
// memory, on disk and for those who listened, also where the relay had to throw its document away.
import { addNotes, renameNote } from '@samenbord/board'
import {
  docName,
  frameKind,
  framePayload,
  readNotice,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@samenbord/wire'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openStorage } from '../../server/src/storage/open-storage.ts'
import type { Storage } from '../../server/src/storage/storage.ts'
import { contentOf, sharedBoard } from '../../server/src/testing/board-replicas.ts'
import { admissionOf, FakeSocket, furnish, relayOver } from '../../server/src/testing/fake-socket.ts'
import { Forger } from '../../server/src/testing/forger.ts'
import { changeOf, copyOf } from '../../server/src/testing/gate-case.ts'
import { Random, seedOfRun } from '../../server/src/testing/random.ts'
import { temporaryDir } from '../../server/src/testing/running-server.ts'
import { figure, isFull, rounds } from '../support/figures.ts'

const address = { kind: 'board', workshop: 'w1' } as const
const count = rounds(1_000, 50_000)
const seed = seedOfRun(isFull)

let dir: ReturnType<typeof temporaryDir>
let storage: Storage

beforeEach(async () => {
  dir = temporaryDir()
  storage = openStorage(dir.path)
  await furnish(storage)
  await storage.append(docName(address), { updates: [Y.encodeStateAsUpdate(sharedBoard())], owners: [] })
})

afterEach(async () => {
  await storage.close()
  dir.remove()
})

/** Somebody who takes in what the relay says, as a stock client does. */
class Listener {
  readonly socket = new FakeSocket()
  readonly doc = new Y.Doc()

  hear(): void {
    for (const message of this.socket.messages.splice(0)) {
      const [kind, payload] = [frameKind(message), framePayload(message)]
      if (payload && (kind === 'update' || kind === 'syncStep2')) Y.applyUpdate(this.doc, payload)
    }
  }
}

const turn = () => new Promise(resolve => setImmediate(resolve))

async function storedContent(): Promise<string> {
  const { checkpoint, tail } = await storage.read(docName(address))
  const doc = new Y.Doc()
  for (const update of [...(checkpoint?.parts ?? []), ...tail]) Y.applyUpdate(doc, update)
  return contentOf(doc)
}

test(`${count} forged frames among honest ones leave memory, disk and listeners the same`, async () => {
  const random = new Random(seed)
  const { relay, clock } = relayOver(storage, { window: 0, silence: Number.POSITIVE_INFINITY })
  const listener = new Listener()
  listener.socket.join(relay, admissionOf('listener')).receive(syncStep1Frame(Uint8Array.of(0)))
  const codes = new Map<string, number>()
  let spoiled = 0
  for (let frame = 0; frame < count; ) {
    const doc = await relay.read(address, copyOf)
    const forger = new Forger(random, doc)
    const honest = [
      changeOf(doc, copy => renameNote(copy, 'n0', `Stad ${frame}`)),
      changeOf(doc, copy =>
        addNotes(copy, [{ id: `n${frame % 20}`, name: '🚲', position: { x: 0, y: 0 }, by: 'p', at: 1 }]),
      ),
    ]
    const socket = new FakeSocket()
    const line = socket.join(relay, admissionOf(`forger ${frame}`))
    for (let nth = 0; nth < 20 && socket.closed === undefined; nth += 1, frame += 1) {
      clock.now += 10_000
      const base = random.pick(honest)
      const update = random.pick([
        () => base,
        () => forger.bytes(base),
        () => forger.structs(base),
        () => forger.invention(),
      ])()
      line.receive(random.oneIn(2) ? updateFrame(update) : syncStep2Frame(update))
      await turn()
    }
    if (socket.closed === 'updateUnreadable') spoiled += 1
    else line.closed()
    for (const notice of socket.messages.flatMap(message => readNotice(message) ?? [])) {
      if (notice.kind === 'refused') codes.set(notice.code, (codes.get(notice.code) ?? 0) + 1)
    }
    listener.hear()
  }
  await vi.waitFor(() => expect(relay.unstored).toBe(0))
  await turn()
  listener.hear()
  const content = await relay.read(address, contentOf)
  const refused = [...codes].map(([code, times]) => `${code} ${times}`)
  figure(
    'P5',
    `${count} frames through the relay: memory, disk and listeners agree; ${spoiled} documents thrown away (${refused.join(', ')})`,
  )
  expect(listener.socket.closed).toBeUndefined()
  expect(contentOf(listener.doc), `SEED=${seed}`).toBe(content)
  expect(await storedContent(), `SEED=${seed}`).toBe(content)
  expect(spoiled).toBeGreaterThan(0)
  await relay.close(1000)
})
