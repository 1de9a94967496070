// From an address to an open workshop. Begun as soon as the address is known, beside everything else that is being fetched: the server is
// asked who we are while the local copies are read and the connections made, and nothing is shown before it has answered.
import type { WorkshopId } from '@samenbord/board'
import { type ApiCode, api, type Membership } from '../api/api.ts'
import { recentWorkshops, rememberWorkshop } from '../screen/memory.ts'
import type { Workshop } from '../workshop/open-workshop.ts'

export type Entry = { readonly ok: true; readonly workshop: Workshop } | { readonly ok: false; readonly code: ApiCode }

let begun: { readonly id: WorkshopId; readonly entry: Promise<Entry> } | undefined

/** Starts to open a workshop. */
export function beginEntering(id: WorkshopId): void {
  const entry = enter(id)
  begun = { id, entry }
  // whoever comes for it sees what became of it
  entry.catch(() => undefined)
}

/** The workshop that was begun to be opened, once; later and for any other it is begun here. Whoever takes it closes it. */
export function takeEntry(id: WorkshopId): Promise<Entry> {
  if (begun?.id !== id) beginEntering(id)
  const entry = begun?.entry ?? enter(id)
  begun = undefined
  return entry
}

async function enter(id: WorkshopId): Promise<Entry> {
  const answering = api.me(id)
  const known = recentWorkshops().find(workshop => workshop.workshop === id)
  loadOpening().catch(() => undefined)
  const ahead = known && openAs(known)
  const answer = await answering
  if (answer.ok) rememberWorkshop(answer.value)
  // while the server does not answer, work goes on from the local copy as whom this device remembers
  const me = answer.ok ? answer.value : answer.code === 'unreachable' ? known : undefined
  if (me && ahead && me.participant === known.participant) return { ok: true, workshop: renewed(await ahead, me) }
  // removed, erased, or somebody else by now: what was read ahead is nobody's to see
  if (ahead) (await ahead).close()
  if (me) return { ok: true, workshop: await openAs(me) }
  return { ok: false, code: answer.ok ? 'unreachable' : answer.code }
}

const loadOpening = () => import('../workshop/open-workshop.ts')

async function openAs(me: Membership): Promise<Workshop> {
  const { openWorkshop } = await loadOpening()
  const { participant: id, name, colour, role } = me
  return openWorkshop(me.workshop, { id, name, colour, role })
}

/** The same workshop, with its participant as the server knows them now. */
export function renewed(workshop: Workshop, { participant, name, colour, role }: Membership): Workshop {
  const me = workshop.me.get()
  const isSame = me.role === role && me.name === name && me.colour === colour
  if (participant === me.id && !isSame) workshop.setMe({ ...me, name, colour, role })
  return workshop
}
