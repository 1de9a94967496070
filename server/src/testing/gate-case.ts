// For tests: one write as the gate sees it, with everything in its place but for what the test changes.
import { startSession } from '@samenbord/board'
import * as Y from 'yjs'
import { ClientIds } from '../relay/client-ids.ts'
import { judge, type Verdict, type Write, type Writer } from '../relay/gate/gate.ts'
import { relayLimits } from '../relay/limits.ts'

/** The session of a workshop that has begun. */
export function sessionDoc(): Y.Doc {
  const session = new Y.Doc()
  startSession(session, { title: 'T', language: 'nl' })
  return session
}

/** A contributor at the board. */
export const writer: Writer = {
  claims: { workshop: 'w', participant: 'p1', role: 'contributor' },
  address: { kind: 'board', workshop: 'w' },
  kin: new Set(),
}

const session = sessionDoc()

/** What the gate says of an update to a document. */
export function gate(doc: Y.Doc, update: Uint8Array, more: Partial<Write> = {}): Verdict {
  const common = { writer, isLive: true, session, isFull: false, now: 0, limits: relayLimits }
  return judge({ ...common, clientIds: new ClientIds(), doc, update, ...more })
}

/** A replica with the same content. */
export function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
  return copy
}

// clients of their own, the same in every run
let clients = 1_000_000

/** What `change` adds to a copy of `doc`, as one update. */
export function changeOf(doc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = copyOf(doc)
  clients += 1
  copy.clientID = clients
  const before = Y.encodeStateVector(copy)
  change(copy)
  return Y.encodeStateAsUpdate(copy, before)
}
