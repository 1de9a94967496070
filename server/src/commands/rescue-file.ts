// The file that a person saved when edits could not reach the server, or when the server was put back to a backup.
import { readFileSync } from 'node:fs'
import { type DocAddress, isNameableId, readDocName } from '@samenbord/wire'
import * as Y from 'yjs'
import { Mistake } from './command.ts'

/** What a rescue file holds. */
export interface Rescued {
  readonly workshop: string
  readonly board: Y.Doc
  readonly session: Y.Doc
  readonly drafts: readonly Y.Doc[]
}

/** Reads a rescue file of either version; throws a `Mistake` that says what is wrong with it. A hostile one costs this process at most: it is not the server. */
export function readRescueFile(path: string): Rescued {
  const found = readJson(path)
  if (!isRecord(found) || found.format !== 'samenbord-rescue') throw new Mistake(`${path} is no rescue file.`)
  const workshop = typeof found.workshop === 'string' && isNameableId(found.workshop) ? found.workshop : 'unknown'
  const documents = found.version === 1 ? firstVersion(found) : secondVersion(found)
  const built = (kind: DocAddress['kind']) =>
    documents.filter(one => one.kind === kind).map(({ update }) => docOf(update, path))
  return { workshop, board: merged(built('board')), session: merged(built('session')), drafts: built('draft') }
}

interface Part {
  readonly kind: DocAddress['kind']
  readonly update: string
}

function firstVersion(found: Readonly<Record<string, unknown>>): readonly Part[] {
  return (['board', 'draft'] as const).flatMap(kind => {
    const update = found[kind]
    return typeof update === 'string' ? [{ kind, update }] : []
  })
}

function secondVersion({ documents }: Readonly<Record<string, unknown>>): readonly Part[] {
  if (!Array.isArray(documents)) return []
  return documents.filter(isRecord).flatMap(({ document, update }) => {
    const address = typeof document === 'string' ? readDocName(document) : undefined
    return address && typeof update === 'string' ? [{ kind: address.kind, update }] : []
  })
}

/** Several copies of one document, such as of two roles on one device, are one document. */
function merged(docs: readonly Y.Doc[]): Y.Doc {
  const whole = new Y.Doc()
  for (const doc of docs) Y.applyUpdate(whole, Y.encodeStateAsUpdate(doc))
  return whole
}

function docOf(base64: string, path: string): Y.Doc {
  const doc = new Y.Doc()
  try {
    Y.applyUpdate(doc, Buffer.from(base64, 'base64'))
  } catch (cause) {
    throw new Mistake(`${path} is damaged: ${cause instanceof Error ? cause.message : String(cause)}`)
  }
  return doc
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    throw new Mistake(`${path} is no rescue file.`)
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
