// Which copies of documents this browser keeps, whose they are, and to which epoch of the server each belongs. A copy of an older
// epoch holds what a restored server may not know any more: it is kept apart, never merged, until the person decides.
import type { ParticipantId, WorkshopId } from '@samenbord/board'
import { type DocAddress, type DocName, docName, readDocName } from '@samenbord/wire'
import { toBase64 } from 'lib0/buffer'
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import * as Y from 'yjs'
import { forget, keep, keptKeys, recall } from '../screen/device-memory.ts'

export interface Copy {
  readonly document: DocName
  readonly participant: ParticipantId
  /** Undefined until a server has said it. */
  readonly epoch: number | undefined
}

const PREFIX = 'samenbord.copy:'
const keyOf = (document: DocName, participant: ParticipantId): string => `${PREFIX}${document}:${participant}`

/** The name of the database in which a copy is kept. */
export const databaseOf = (document: DocName, participant: ParticipantId): string =>
  `samenbord/${document}/${participant}`

/** Notes that there is a copy, and its epoch once that is known. */
export function noteCopy({ document, participant, epoch }: Copy): void {
  keep(keyOf(document, participant), epoch === undefined ? '' : `${epoch}`)
}

/** The epoch of a copy, as far as it is known. */
export function epochOf(document: DocName, participant: ParticipantId): number | undefined {
  return readEpoch(recall(keyOf(document, participant)))
}

/** Is there a copy, as far as this browser has been told? */
export const hasCopy = (document: DocName, participant: ParticipantId): boolean =>
  recall(keyOf(document, participant)) !== undefined

/** Every copy of a workshop's documents in this browser, of whichever participant. */
export function copiesOf(workshop: WorkshopId): readonly Copy[] {
  return keptKeys(PREFIX).flatMap(key => {
    const [document = '', participant = ''] = key.slice(PREFIX.length).split(':')
    const address = readDocName(document)
    if (address?.workshop !== workshop) return []
    return [{ document: docName(address), participant, epoch: readEpoch(recall(key)) }]
  })
}

/** The copies that belong to another epoch than `epoch`. */
export const strangersIn = (copies: readonly Copy[], epoch: number): readonly Copy[] =>
  copies.filter(copy => copy.epoch !== undefined && copy.epoch !== epoch)

/** Deletes copies for good; resolves once they are gone, or cannot be reached because another window holds them open. */
export async function deleteCopies(copies: readonly Copy[]): Promise<void> {
  await Promise.all(
    copies.map(async ({ document, participant }) => {
      forget(keyOf(document, participant))
      await Promise.race([clearDocument(databaseOf(document, participant)).catch(() => undefined), patience()])
    }),
  )
}

/** Everything in copies that are not open, as one rescue file. */
export async function rescueFileOf(workshop: WorkshopId, copies: readonly Copy[]): Promise<Blob> {
  const documents = await Promise.all(
    copies.map(async ({ document, participant, epoch }) => ({
      ...{ document, participant, epoch },
      update: await contentOf(databaseOf(document, participant)),
    })),
  )
  const content = { format: 'samenbord-rescue', version: 2, workshop, documents }
  return new Blob([JSON.stringify(content)], { type: 'application/json' })
}

async function contentOf(database: string): Promise<string> {
  const doc = new Y.Doc()
  const persistence = new IndexeddbPersistence(database, doc)
  await Promise.race([persistence.whenSynced, patience()])
  await persistence.destroy()
  return toBase64(Y.encodeStateAsUpdate(doc))
}

const addressKinds = ['board', 'session', 'draft'] as const

/** The addresses of a participant's own documents. */
export const ownDocuments = (workshop: WorkshopId, participant: ParticipantId): readonly DocAddress[] =>
  addressKinds.map(kind => (kind === 'draft' ? { kind, workshop, participant } : { kind, workshop }))

function readEpoch(text: string | undefined): number | undefined {
  const epoch = Number(text)
  return text && Number.isSafeInteger(epoch) && epoch > 0 ? epoch : undefined
}

const PATIENCE_MS = 3000
const patience = () => new Promise<void>(resolve => setTimeout(resolve, PATIENCE_MS))
