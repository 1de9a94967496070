import { readSession, type WorkshopId } from '@samenbord/board'
import type { Context } from './context.ts'

/** The title of a workshop as it is now. */
export function docTitle({ relay }: Pick<Context, 'relay'>, workshop: WorkshopId): Promise<string> {
  return relay.read({ kind: 'session', workshop }, session => readSession(session).title)
}
