// The copy of a document in this browser's own database: what was edited offline survives a closed laptop.
import { IndexeddbPersistence } from 'y-indexeddb'
import type * as Y from 'yjs'

export interface LocalCopy {
  /** Resolves once the copy is in the document; soon in any case, also where the browser keeps nothing. */
  readonly loaded: Promise<void>
  /** Does this transaction origin mean "read from the local copy"? */
  isOrigin(origin: unknown): boolean
  close(): void
}

// A database that has not opened by then may never do: private windows, a full disk, another tab that holds it.
const PATIENCE_MS = 3000

const none: LocalCopy = {
  loaded: Promise.resolve(),
  isOrigin: () => false,
  close: () => undefined,
}

/** Keeps `doc` in this browser under `name`, where the browser lets us. */
export function openLocalCopy(name: string, doc: Y.Doc): LocalCopy {
  const persistence = persistenceOf(name, doc)
  if (!persistence) return none
  return {
    loaded: Promise.race([persistence.whenSynced, patience()]).then(() => undefined),
    isOrigin: origin => origin === persistence,
    close: () => void persistence.destroy(),
  }
}

function persistenceOf(name: string, doc: Y.Doc): IndexeddbPersistence | undefined {
  try {
    return typeof indexedDB === 'undefined' ? undefined : new IndexeddbPersistence(name, doc)
  } catch {
    return undefined
  }
}

const patience = () => new Promise(resolve => setTimeout(resolve, PATIENCE_MS))
