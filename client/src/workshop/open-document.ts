// One replicated document with its connection, its local copy and its ledger.
import { type DocAddress, docName, faultOfCloseCode, frameTypes, readNoticeBody } from '@samenbord/wire'
import { IndexeddbPersistence } from 'y-indexeddb'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { countingSocket } from './counting-socket.ts'
import { emptyLedger, entered, type Ledger, type LedgerEvent } from './ledger.ts'

export interface OpenDocument {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  ledger(): Ledger
  /** Resolves once the local copy, if there is one, is in the document. */
  readonly localCopy: Promise<void>
  /** Deletes the local copy on this device. */
  forget(): Promise<void>
  close(): void
}

const RESYNC_MS = 20_000
const MAX_BACKOFF_MS = 15_000

/** Opens a document for `participant`: local copy first, server as soon as it answers. */
export function openDocument(address: DocAddress, participant: string, onChange: () => void): OpenDocument {
  const doc = new Y.Doc()
  const name = docName(address)
  let ledger = emptyLedger
  const enter = (event: LedgerEvent) => {
    ledger = entered(ledger, event)
    onChange()
  }

  const persistence = openLocalCopy(`samenbord/${name}/${participant}`, doc)
  // Before the provider is made: its own listener sends the frame, and the edit must be counted by then.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    if (origin !== provider && origin !== persistence) enter({ kind: 'edited' })
  })

  const provider: WebsocketProvider = new WebsocketProvider(syncOrigin(), name, doc, {
    connect: false,
    disableBc: true,
    resyncInterval: RESYNC_MS,
    maxBackoffTime: MAX_BACKOFF_MS,
    params: { notices: '1', as: participant },
    WebSocketPolyfill: countingSocket(complete => enter({ kind: 'sent', complete })),
  })
  provider.messageHandlers[frameTypes.notice] = (_encoder, decoder) => {
    const notice = readNoticeBody(decoder)
    if (notice) enter(notice)
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') enter({ kind: 'opened' })
  })
  provider.on('connection-close', event => {
    enter({ kind: 'closed', code: event ? faultOfCloseCode(event.code) : undefined })
  })
  provider.connect()

  return {
    doc,
    provider,
    ledger: () => ledger,
    localCopy: persistence ? persistence.whenSynced.then(() => undefined) : Promise.resolve(),
    forget: async () => persistence?.clearData(),
    close() {
      provider.destroy()
      void persistence?.destroy()
      doc.destroy()
    },
  }
}

// Private windows may have no IndexedDB: the workshop then lives without a local copy.
function openLocalCopy(name: string, doc: Y.Doc): IndexeddbPersistence | undefined {
  try {
    return typeof indexedDB === 'undefined' ? undefined : new IndexeddbPersistence(name, doc)
  } catch {
    return undefined
  }
}

function syncOrigin(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}
