// One replicated document with its connection, its local copy and its ledger.
import { type DocAddress, docName, faultOfCloseCode, frameTypes, readNoticeBody } from '@samenbord/wire'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { backOffByChance } from './back-off.ts'
import { databaseOf, epochOf, hasCopy, noteCopy } from './copies.ts'
import { countingSocket } from './counting-socket.ts'
import { emptyLedger, entered, type Ledger, type LedgerEvent } from './ledger.ts'
import { openLocalCopy } from './local-copy.ts'

export interface OpenDocument {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  ledger(): Ledger
  /** Which history of the document the server has, as far as it has said. */
  epoch(): number | undefined
  /** Resolves once the local copy, if there is one, is in the document. */
  readonly loaded: Promise<void>
  close(): void
}

const RESYNC_MS = 20_000

/** Opens a document for `participant`: local copy first, server as soon as it answers. */
export function openDocument(address: DocAddress, participant: string, onChange: () => void): OpenDocument {
  const doc = new Y.Doc()
  const name = docName(address)
  let ledger = emptyLedger
  const enter = (event: LedgerEvent) => {
    ledger = entered(ledger, event)
    onChange()
  }

  let epoch = epochOf(name, participant)
  const isFirst = !hasCopy(name, participant)
  noteCopy({ document: name, participant, epoch })
  const copy = openLocalCopy(databaseOf(name, participant), doc)
  // Before the provider is made: its own listener sends the frame, and the edit must be counted by then.
  doc.on('update', (_update: Uint8Array, origin: unknown) => {
    // What a slow local copy brings after the connection stands is news to the server, just as an edit is.
    const isKnown = origin === provider || (copy.isOrigin(origin) && !provider.wsconnected)
    if (!isKnown) enter({ kind: 'edited' })
  })

  const provider: WebsocketProvider = new WebsocketProvider(syncOrigin(), name, doc, {
    connect: false,
    disableBc: true,
    resyncInterval: RESYNC_MS,
    params: { notices: '1', as: participant, ...(epoch !== undefined && { epoch: `${epoch}` }) },
    WebSocketPolyfill: countingSocket(complete => enter({ kind: 'sent', complete })),
  })
  // the copy belongs to this history from now on; the server sends away whoever comes back with another
  const learn = (told: number) => {
    epoch = told
    noteCopy({ document: name, participant, epoch })
    provider.params = { ...provider.params, epoch: `${epoch}` }
    onChange()
  }
  backOffByChance(provider)
  provider.messageHandlers[frameTypes.notice] = (_encoder, decoder) => {
    const notice = readNoticeBody(decoder)
    if (notice?.kind === 'epoch') learn(notice.epoch)
    else if (notice) enter(notice)
  }
  provider.on('status', ({ status }) => {
    if (status === 'connected') enter({ kind: 'opened' })
  })
  provider.on('connection-close', event => {
    enter({ kind: 'closed', code: event ? faultOfCloseCode(event.code) : undefined })
  })
  // The first answer to the server must carry what an earlier page left unsaved, so the local copy goes first, where there is one.
  let closed = false
  const loaded = (isFirst ? Promise.resolve() : copy.loaded).then(() => {
    if (!closed) provider.connect()
  })
  const sleep = connectOnWaking(provider)

  return {
    doc,
    provider,
    ledger: () => ledger,
    epoch: () => epoch,
    loaded,
    close() {
      closed = true
      sleep()
      provider.destroy()
      copy.close()
      doc.destroy()
    },
  }
}

/** Tries at once when the network or the person is back, instead of waiting for the next attempt; a permanent no stays one. */
function connectOnWaking(provider: WebsocketProvider): () => void {
  return onWaking(() => {
    if (provider.shouldConnect) provider.connect()
  })
}

/** Calls `wake` when the network comes back, or the person to this page; answers how to stop. */
export function onWaking(wake: () => void): () => void {
  const look = () => {
    if (document.visibilityState === 'visible') wake()
  }
  addEventListener('online', look)
  document.addEventListener('visibilitychange', look)
  return () => {
    removeEventListener('online', look)
    document.removeEventListener('visibilitychange', look)
  }
}

function syncOrigin(): string {
  return `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/sync`
}
