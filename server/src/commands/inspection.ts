// Reading everything there is, as a restart would have to.
import { docName } from '@samenbord/wire'
import * as Y from 'yjs'
import type { Problem, Storage } from '../storage/storage.ts'

/** What was looked at, and what is wrong with it. */
export interface Inspection {
  readonly workshops: number
  readonly documents: number
  readonly edits: number
  readonly problems: readonly Problem[]
}

/** Reads every document of a storage and builds it up, as the server does when somebody opens it. */
export async function inspected(storage: Storage): Promise<Inspection> {
  const problems: Problem[] = []
  for await (const problem of storage.inspect()) problems.push(problem)
  const workshops = await storage.workshops.keeping()
  let documents = 0
  let edits = 0
  for (const { workshop } of workshops) {
    const names = await storage.list(workshop)
    for (const name of names) {
      const { updates } = await storage.read(name)
      documents += 1
      edits += updates.length
      const message = unbuildable(updates)
      if (message !== undefined) problems.push({ kind: 'row', doc: name, message })
    }
    if (!names.includes(docName({ kind: 'session', workshop }))) {
      problems.push({ kind: 'file', doc: undefined, message: `Workshop ${workshop} has no session document` })
    }
  }
  return { workshops: workshops.length, documents, edits, problems }
}

function unbuildable(updates: readonly Uint8Array[]): string | undefined {
  const doc = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(doc, update)
    return doc.store.pendingStructs === null && doc.store.pendingDs === null
      ? undefined
      : 'Some of its edits are missing'
  } catch {
    return 'It cannot be built from its edits'
  } finally {
    doc.destroy()
  }
}

/** A problem as a line for the operator. */
export const problemLine = ({ doc, message }: Problem): string => (doc === undefined ? message : `${doc}: ${message}`)
