import { createHash } from 'node:crypto'
import type { WorkshopId } from '@samenbord/board'
import { formats, writePlan } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'
import { letters } from '../letters.ts'
import { planSource } from '../plan-source.ts'
import type { Relay } from '../relay/relay.ts'

const json = formats.find(({ id }) => id === 'json')

/** Stands for the plan as it is now: the same for the same plan on every day, another one when anything in it changes. */
export async function planDigest(relay: Pick<Relay, 'read'>, workshop: WorkshopId): Promise<string> {
  const source = await planSource(relay, workshop)
  const { language, title } = source.session
  const stamp = {
    workshop,
    title,
    language,
    day: '',
    edition: 'internal',
    messages: await loadMessages(language),
  } as const
  if (!json) throw new Error('Broken invariant: the plan cannot be written as JSON')
  const content = await writePlan(json, source, { stamp, letters })
  return createHash('sha256').update(content).digest('base64url')
}
