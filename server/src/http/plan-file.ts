import type { Disclosure, Language, WorkshopId } from '@samenbord/board'
import { type Content, fileNameOf, type PlanFormat, type Stamp, writePlan } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import type { FastifyReply } from 'fastify'
import { letters } from '../letters.ts'
import { planSource } from '../plan-source.ts'
import type { Context } from './context.ts'

/** What is asked for; the workshop's own language where none is. */
export interface PlanWish {
  readonly workshop: WorkshopId
  readonly language: Language | undefined
  readonly edition: Disclosure
}

/** A file, and what it says about itself. */
export interface PlanFile {
  readonly format: PlanFormat
  readonly stamp: Stamp
  readonly content: Content
}

/** The calendar day (UTC) that stands in every file. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

/** The plan as a file, rendered from the documents as they are now by the same code as in the browser. */
export async function planFile(
  { relay, now }: Pick<Context, 'relay' | 'now'>,
  format: PlanFormat,
  { workshop, language: wished, edition }: PlanWish,
): Promise<PlanFile> {
  const source = await planSource(relay, workshop)
  const { session } = source
  const language = wished ?? session.language
  const messages = await loadMessages(language)
  const stamp = { workshop, title: session.title, language, day: dayOf(now()), edition, messages }
  return { format, stamp, content: await writePlan(format, source, { stamp, letters }) }
}

/** Answers with the file, for keeping under a name that says what it is. */
export function sendPlanFile(reply: FastifyReply, { format, stamp, content }: PlanFile): FastifyReply {
  return reply
    .type(format.mediaType)
    .header('content-language', stamp.language)
    .header('content-disposition', `attachment; filename="${fileNameOf(format, stamp)}"`)
    .send(typeof content === 'string' ? content : Buffer.from(content.buffer))
}
