// For tests: a socket without a network, whose slowness the test decides, and the relay's other end of it.
import { addNotes, startSession } from '@samenbord/board'
import { docName, type FaultCode, type FrameKind, frameKind } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Admission } from '../relay/connection.ts'
import { type RelayLimits, relayLimits } from '../relay/limits.ts'
import { type Attachment, Relay } from '../relay/relay.ts'
import type { Socket } from '../relay/socket.ts'
import type { Storage } from '../storage/storage.ts'

/** Splits finished websocket frames into messages. */
export function* messagesIn(frames: Uint8Array): Iterable<Uint8Array> {
  const view = Buffer.from(frames)
  for (let at = 0; at < view.length; ) {
    const short = view[at + 1] ?? 0
    const [head, length] =
      short < 126
        ? [2, short]
        : short === 126
          ? [4, view.readUInt16BE(at + 2)]
          : [10, Number(view.readBigUInt64BE(at + 2))]
    yield new Uint8Array(view.subarray(at + head, at + head + length))
    at += head + length
  }
}

export class FakeSocket implements Socket {
  buffered = 0
  closed: FaultCode | undefined
  isPaused = false
  /** Buffers as written, to see which are shared. */
  readonly writes: Uint8Array[] = []
  readonly messages: Uint8Array[] = []
  #attachment: Attachment | undefined

  join(relay: Relay, admission: Partial<Admission> = {}): Attachment {
    this.#attachment = relay.join(this, { ...admissionOf('p1'), ...admission })
    return this.#attachment
  }

  write(frames: Uint8Array): void {
    this.writes.push(frames)
    this.messages.push(...messagesIn(frames))
  }

  count(kind: FrameKind): number {
    return this.messages.filter(message => frameKind(message) === kind).length
  }

  ping(): void {}
  pause(): void {
    this.isPaused = true
  }
  resume(): void {
    this.isPaused = false
  }
  close(code: FaultCode): void {
    this.closed ??= code
    this.#attachment?.closed()
  }
}

/** A contributor at the board of workshop w1. */
export function admissionOf(participant: string): Admission {
  return {
    claims: { workshop: 'w1', participant, role: 'contributor' },
    who: { id: participant, name: participant, colour: 'teal', role: 'contributor' },
    address: { kind: 'board', workshop: 'w1' },
    kin: new Set(),
    notices: true,
  }
}

/** A relay over a storage, its clock in the test's hands. */
export function relayOver(storage: Storage, limits: Partial<RelayLimits> = {}) {
  const clock = { now: 0 }
  const reports: string[] = []
  const relay = new Relay({
    storage,
    limits: { ...relayLimits, ...limits },
    now: () => clock.now,
    report: what => reports.push(what),
  })
  return { relay, clock, reports }
}

/** Puts a session and a board with some notes into a storage. */
export async function furnish(storage: Storage): Promise<void> {
  const session = new Y.Doc()
  startSession(session, { title: 'T', language: 'nl' })
  await storage.append(docName({ kind: 'session', workshop: 'w1' }), {
    updates: [Y.encodeStateAsUpdate(session)],
    owners: [],
  })
  const board = new Y.Doc()
  addNotes(board, [{ id: 'first', name: 'Stad Gent', position: { x: 0, y: 0 }, by: 'p', at: 1 }])
  await storage.append(docName({ kind: 'board', workshop: 'w1' }), {
    updates: [Y.encodeStateAsUpdate(board)],
    owners: [],
  })
}
