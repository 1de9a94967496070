import type { Language } from '@samenbord/board'
import type { Messages } from '@samenbord/messages'
import { type ApiResult, api, type Created, type Membership } from '../api/api.ts'
import { proposedName, someColour } from '../join/proposal.ts'
import { secretOf } from '../join/secret.ts'
import { rememberLinks, rememberWorkshop } from '../screen/memory.ts'

export type Template = 'empty' | 'example'

interface Wish {
  readonly title: string
  readonly language: Language
  readonly template: Template
}

/** Creates a workshop, keeps its links on this device, and joins it as its facilitator. */
export async function startWorkshop(wish: Wish, messages: Messages): Promise<ApiResult<Membership>> {
  return enterAsFacilitator(await api.createWorkshop(wish), messages)
}

/** Keeps the links of a workshop just created on this device, and joins it as its facilitator. */
export async function enterAsFacilitator(
  created: ApiResult<Created>,
  messages: Messages,
): Promise<ApiResult<Membership>> {
  if (!created.ok) return created
  const { workshop, links } = created.value
  rememberLinks(workshop, links)
  const secret = secretOf(links.facilitator) ?? ''
  const joined = await api.join({ secret, name: proposedName(messages), colour: someColour() })
  if (joined.ok) rememberWorkshop(joined.value)
  return joined
}
