// Who may come in, and as whom: links and codes become participants, cookies and tickets are recognised again.
import type { Language, NoteColour, ParticipantId, Role, WorkshopId } from '@samenbord/board'
import { limits } from '@samenbord/board'
import { type Claims, Fault, type FaultCode, type PresentParticipant } from '@samenbord/wire'
import type { LinkRecord, ParticipantRecord, Storage, WebSessionRecord, WorkshopRecord } from '../storage/storage.ts'
import { defaultColour, defaultName } from './default-look.ts'
import { hashOf, isPasscode, newId, newSessionToken, readJoinCode } from './secrets.ts'
import { ADMISSION_LIFE, type Tickets } from './tickets.ts'

/** What somebody shows at the door: the secret of a link, or the join code. */
export type Key = { readonly secret: string } | { readonly code: string }

/** Where a key leads. */
export interface Entrance {
  readonly workshop: WorkshopRecord
  readonly role: Role
  /** Undefined for the join code. */
  readonly link: LinkRecord | undefined
}

/** What proves who somebody is, as found in a request. */
export interface Proof {
  readonly cookie: string | undefined
  readonly ticket: string | undefined
  /** Which of a browser's participants it speaks as; the one who joined last when absent. */
  readonly as?: ParticipantId | undefined
}

export interface Look {
  readonly name: string | undefined
  readonly colour: NoteColour | undefined
  readonly language: Language
}

export interface Joined {
  readonly participant: ParticipantRecord
  readonly ticket: string
  readonly expiresAt: number
  /** The value for the cookie. */
  readonly cookie: string
}

/** So many people may share one device. */
const MOST_AT_DEVICE = 12

interface ReceptionContext {
  readonly storage: Storage
  readonly tickets: Tickets
  readonly now: () => number
}

/** Lets people in and recognises them. */
export class Reception {
  readonly #storage: Storage
  readonly #tickets: Tickets
  readonly #now: () => number

  constructor({ storage, tickets, now }: ReceptionContext) {
    this.#storage = storage
    this.#tickets = tickets
    this.#now = now
  }

  /** Where a key leads; throws the fault that tells why it leads nowhere. */
  async entrance(key: Key): Promise<Entrance> {
    if ('code' in key) return this.#entranceByCode(key.code)
    const link = await this.#storage.links.findBySecret(hashOf(key.secret))
    if (!link) throw new Fault('linkUnknown')
    if (link.revokedAt !== undefined) throw new Fault('linkRevoked')
    if (link.expiresAt !== undefined && link.expiresAt <= this.#now()) throw new Fault('linkExpired')
    const workshop = await this.#storage.workshops.find(link.workshop)
    if (!workshop) throw new Fault('workshopUnknown')
    return { workshop, role: link.role, link }
  }

  async #entranceByCode(typed: string): Promise<Entrance> {
    const code = readJoinCode(typed)
    const workshop = code === undefined ? undefined : await this.#storage.workshops.findByCode(code)
    if (!workshop) throw new Fault('codeUnknown')
    return { workshop, role: 'contributor', link: undefined }
  }

  /** Makes somebody a participant, or finds them again: the same browser in the same role stays the same participant. */
  async join(
    entrance: Entrance,
    look: Look,
    { cookie, passcode }: { cookie?: string; passcode?: string },
  ): Promise<Joined> {
    await this.#checkPasscode(entrance, passcode)
    const session = await this.#session(cookie)
    const mine = session ? await this.#storage.webSessions.participants(session.id, entrance.workshop.id) : []
    const known = mine.find(one => one.role === entrance.role && one.revokedAt === undefined)
    const participant = known ? await this.#restyle(known, look) : await this.#newParticipant(entrance, look)
    // a token that was seen with one role must not go on with another
    const isSameRole = session !== undefined && (mine.length === 0 || mine[0]?.role === entrance.role)
    const token = isSameRole && cookie !== undefined ? cookie : newSessionToken()
    const expiresAt = this.#now() + ADMISSION_LIFE
    const id = session?.id ?? newId()
    await this.#storage.webSessions.put({ id, tokenHash: hashOf(token), expiresAt })
    await this.#storage.webSessions.bind(id, participant.id, this.#now())
    const ticket = this.#tickets.issue({ workshop: participant.workshop, participant: participant.id, expiresAt })
    return { participant, ticket, expiresAt, cookie: token }
  }

  /** Who this is in a workshop, by ticket or cookie; throws `notJoined` or `accessRevoked`. */
  async recognise(workshop: WorkshopId, proof: Proof): Promise<ParticipantRecord> {
    const participant =
      proof.ticket === undefined ? await this.#byCookie(workshop, proof) : await this.#byTicket(workshop, proof.ticket)
    if (!participant) throw new Fault(await this.#whyNobody(workshop))
    if (participant.revokedAt !== undefined) throw new Fault('accessRevoked')
    return participant
  }

  /** Everybody who takes part in a workshop at the browser of this cookie, the current one first; those who were removed are left out. */
  async peopleAt(workshop: WorkshopId, cookie: string | undefined): Promise<readonly ParticipantRecord[]> {
    return this.#peopleOf(await this.#mustSession(cookie), workshop)
  }

  /** Lets one more person take part at a contributor's device, by the same way in, and makes them its current one. */
  async addPersonAt(workshop: WorkshopId, cookie: string | undefined, look: Look): Promise<ParticipantRecord> {
    const session = await this.#mustSession(cookie)
    const people = await this.#peopleOf(session, workshop)
    const [host] = people
    if (!host) throw new Fault('notJoined')
    // whoever is handed the device may become anybody on it: not a facilitator
    if (people.some(({ role }) => role !== 'contributor') || people.length >= MOST_AT_DEVICE)
      throw new Fault('notAllowed')
    const person = this.#person({ workshop, role: host.role, link: host.link }, look)
    await this.#storage.participants.add(person)
    await this.#storage.webSessions.bind(session.id, person.id, this.#now())
    return person
  }

  /** Makes somebody who takes part at this browser its current participant. */
  async switchAt(workshop: WorkshopId, cookie: string | undefined, id: ParticipantId): Promise<ParticipantRecord> {
    const session = await this.#mustSession(cookie)
    const person = (await this.#peopleOf(session, workshop)).find(one => one.id === id)
    if (!person) throw new Fault('participantUnknown')
    await this.#storage.webSessions.bind(session.id, person.id, this.#now())
    return person
  }

  async #mustSession(cookie: string | undefined): Promise<WebSessionRecord> {
    const session = await this.#session(cookie)
    if (!session) throw new Fault('notJoined')
    return session
  }

  async #peopleOf({ id }: WebSessionRecord, workshop: WorkshopId): Promise<readonly ParticipantRecord[]> {
    const people = await this.#storage.webSessions.participants(id, workshop)
    return people.filter(({ revokedAt }) => revokedAt === undefined)
  }

  async #whyNobody(workshop: WorkshopId): Promise<FaultCode> {
    const { workshops } = this.#storage
    if (await workshops.find(workshop)) return 'notJoined'
    return (await workshops.isErased(workshop)) ? 'workshopErased' : 'workshopUnknown'
  }

  async #byTicket(workshop: WorkshopId, ticket: string): Promise<ParticipantRecord | undefined> {
    const claims = this.#tickets.read(ticket, this.#now())
    return claims?.workshop === workshop ? this.#storage.participants.find(claims.participant) : undefined
  }

  async #byCookie(workshop: WorkshopId, { cookie, as }: Proof): Promise<ParticipantRecord | undefined> {
    const session = await this.#session(cookie)
    if (!session) return undefined
    const mine = await this.#storage.webSessions.participants(session.id, workshop)
    // two tabs of one browser may be there in two roles; each reconnects as whom it was
    return mine.find(({ id }) => id === as) ?? mine[0]
  }

  async #session(cookie: string | undefined): Promise<WebSessionRecord | undefined> {
    return cookie ? this.#storage.webSessions.find(hashOf(cookie), this.#now()) : undefined
  }

  async #checkPasscode({ link }: Entrance, passcode: string | undefined): Promise<void> {
    if (link?.passcodeHash === undefined) return
    if (!passcode) throw new Fault('passcodeNeeded')
    if (!(await isPasscode(passcode, link.passcodeHash))) throw new Fault('passcodeWrong')
  }

  async #restyle(known: ParticipantRecord, look: Look): Promise<ParticipantRecord> {
    const name = look.name ?? known.name
    const colour = look.colour ?? known.colour
    if (name === known.name && colour === known.colour) return known
    return (await this.#storage.participants.edit(known.id, { name, colour })) ?? known
  }

  async #newParticipant(entrance: Entrance, look: Look): Promise<ParticipantRecord> {
    const { workshop, role, link } = entrance
    const participant = this.#person({ workshop: workshop.id, role, link: link?.id }, look)
    await this.#storage.participants.add(participant)
    return participant
  }

  #person(where: Pick<ParticipantRecord, 'workshop' | 'role' | 'link'>, look: Look): ParticipantRecord {
    return {
      ...where,
      id: newId(),
      name: look.name ?? defaultName(look.language),
      colour: look.colour ?? defaultColour(),
      createdAt: this.#now(),
      revokedAt: undefined,
    }
  }
}

/** The claims a participant's record gives. */
export function claimsOf({ workshop, id, role }: ParticipantRecord): Claims {
  return { workshop, participant: id, role }
}

/** How a participant appears to others. */
export function presentAs({ id, name, colour, role }: ParticipantRecord): PresentParticipant {
  return { id, name, colour, role }
}

/** A name as typed, trimmed; undefined when empty; throws `textTooLong`. */
export function readName(typed: string | undefined): string | undefined {
  const name = typed?.trim().replaceAll(/\s+/g, ' ')
  if (name !== undefined && name.length > limits.participantName) throw new Fault('textTooLong')
  return name === '' ? undefined : name
}
