// Names of documents as they appear in addresses and in storage: 'board/w1', 'session/w1', 'draft/w1/p7'.
import type { DocKind, ParticipantId, WorkshopId } from '@samenbord/board'

/** What a document's name says. */
export type DocAddress =
  | { readonly kind: Exclude<DocKind, 'draft'>; readonly workshop: WorkshopId }
  | { readonly kind: 'draft'; readonly workshop: WorkshopId; readonly participant: ParticipantId }

/** A well-formed document name; only `docName` and `readDocName` make one. */
export type DocName = string & { readonly docName: true }

const idPattern = /^[A-Za-z0-9_-]{1,64}$/

const isDocName = (name: string): name is DocName => readDocName(name) !== undefined

/** Whether `value` can stand as an id in a document name: 1–64 letters, digits, `_` or `-`. */
export function isNameableId(value: string): boolean {
  return idPattern.test(value)
}

/** The name of a document; throws when an id holds a character that names may not have. */
export function docName(address: DocAddress): DocName {
  const name =
    address.kind === 'draft'
      ? `draft/${address.workshop}/${address.participant}`
      : `${address.kind}/${address.workshop}`
  if (!isDocName(name)) throw new Error(`Broken invariant: not a document name: ${name}`)
  return name
}

/** What `name` says, or undefined when it names no document. */
export function readDocName(name: string): DocAddress | undefined {
  const [kind, workshop = '', participant, ...rest] = name.split('/')
  if (rest.length > 0 || !isNameableId(workshop)) return undefined
  if (kind === 'draft') {
    return participant !== undefined && isNameableId(participant) ? { kind, workshop, participant } : undefined
  }
  return (kind === 'board' || kind === 'session') && participant === undefined ? { kind, workshop } : undefined
}
