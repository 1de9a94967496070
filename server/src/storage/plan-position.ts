import type { WorkshopId } from '@samenbord/board'
import { docName } from '@samenbord/wire'
import type { Storage } from './storage.ts'

/** How far the logs have come that the plan is made of: another word after every stored change, told without reading a document. */
export async function planPosition(storage: Pick<Storage, 'position'>, workshop: WorkshopId): Promise<string> {
  const board = await storage.position(docName({ kind: 'board', workshop }))
  const session = await storage.position(docName({ kind: 'session', workshop }))
  return `${board} ${session}`
}
