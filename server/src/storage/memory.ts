// Storage that forgets everything at the end of the process: for tests, and for trying things out.
import type { NoteColour } from '@samenbord/board'
import { type DocName, readDocName } from '@samenbord/wire'
import type {
  Addition,
  ClientIdOwner,
  LinkRecord,
  LinkRecords,
  ParticipantRecord,
  ParticipantRecords,
  Receipt,
  Storage,
  StoredDoc,
  WebSessionRecord,
  WebSessionRecords,
  WorkshopRecord,
  WorkshopRecords,
} from './storage.ts'

interface Log {
  rows: { seq: number; update: Uint8Array }[]
  merged: Uint8Array | undefined
  readonly owners: Map<number, ClientIdOwner>
}

/** Keeps everything in maps, with the promises of the contract but for durability. */
export class MemoryStorage implements Storage {
  readonly #logs = new Map<DocName, Log>()
  #seq = 0
  readonly #participants = new Map<string, ParticipantRecord>()
  readonly workshops: WorkshopRecords
  readonly links: LinkRecords
  readonly participants: ParticipantRecords
  readonly webSessions: WebSessionRecords

  constructor() {
    const links = new Map<string, LinkRecord>()
    this.workshops = memoryWorkshops(links, (doc, update) => this.#add(doc, update))
    this.links = memoryLinks(links, this.#participants)
    this.participants = memoryParticipants(this.#participants)
    this.webSessions = memoryWebSessions(this.#participants)
  }

  async append(doc: DocName, { updates, owners }: Addition): Promise<void> {
    for (const update of updates) this.#add(doc, update)
    for (const owner of owners) this.#logs.get(doc)?.owners.set(owner.client, owner)
  }

  #add(doc: DocName, update: Uint8Array): void {
    const log = this.#logs.get(doc) ?? { rows: [], merged: undefined, owners: new Map<number, ClientIdOwner>() }
    this.#logs.set(doc, log)
    log.rows.push({ seq: ++this.#seq, update: update.slice() })
  }

  async read(doc: DocName): Promise<StoredDoc> {
    const log = this.#logs.get(doc)
    const updates = log?.rows.map(row => row.update) ?? []
    return {
      updates: log?.merged ? [log.merged, ...updates] : updates,
      receipt: { upTo: log?.rows.at(-1)?.seq ?? 0 },
      rows: updates.length,
      owners: [...(log?.owners.values() ?? [])],
    }
  }

  async checkpoint(doc: DocName, merged: Uint8Array, receipt: Receipt): Promise<void> {
    const log = this.#logs.get(doc)
    if (!log) return
    log.rows = log.rows.filter(row => row.seq > receipt.upTo)
    log.merged = merged.slice()
  }

  async list(workshop: string): Promise<readonly DocName[]> {
    return [...this.#logs.keys()].filter(name => readDocName(name)?.workshop === workshop)
  }

  async probe(): Promise<void> {}

  async close(): Promise<void> {}
}

function memoryWorkshops(
  links: Map<string, LinkRecord>,
  add: (doc: DocName, update: Uint8Array) => void,
): WorkshopRecords {
  const workshops = new Map<string, WorkshopRecord>()
  const byCode = (code: string) => [...workshops.values()].find(workshop => workshop.code === code)
  return {
    async create(workshop, firstLinks, docs) {
      if (workshops.has(workshop.id) || byCode(workshop.code)) throw new Error('Workshop id or code is taken')
      workshops.set(workshop.id, workshop)
      for (const link of firstLinks) links.set(link.id, link)
      for (const [doc, update] of docs) add(doc, update)
    },
    find: async id => workshops.get(id),
    findByCode: async code => byCode(code),
    async changeCode(id, code) {
      const workshop = workshops.get(id)
      if (byCode(code)) throw new Error('Workshop code is taken')
      if (workshop) workshops.set(id, { ...workshop, code })
    },
  }
}

function memoryLinks(links: Map<string, LinkRecord>, participants: Map<string, ParticipantRecord>): LinkRecords {
  return {
    async add(link) {
      links.set(link.id, link)
    },
    find: async id => links.get(id),
    findBySecret: async secretHash => [...links.values()].find(link => link.secretHash === secretHash),
    list: async workshop => [...links.values()].filter(link => link.workshop === workshop),
    async revoke(id, at) {
      const link = links.get(id)
      if (link) links.set(id, { ...link, revokedAt: link.revokedAt ?? at })
      const came = [...participants.values()].filter(participant => participant.link === id)
      for (const participant of came) {
        participants.set(participant.id, { ...participant, revokedAt: participant.revokedAt ?? at })
      }
      return came.map(participant => participant.id)
    },
  }
}

function memoryParticipants(participants: Map<string, ParticipantRecord>): ParticipantRecords {
  return {
    async add(participant) {
      participants.set(participant.id, participant)
    },
    find: async id => participants.get(id),
    async edit(id: string, look: { name: string; colour: NoteColour }) {
      const participant = participants.get(id)
      if (!participant) return undefined
      const edited = { ...participant, name: look.name, colour: look.colour }
      participants.set(id, edited)
      return edited
    },
  }
}

function memoryWebSessions(participants: Map<string, ParticipantRecord>): WebSessionRecords {
  const sessions = new Map<string, WebSessionRecord>()
  const bonds = new Map<string, Map<string, number>>()
  return {
    async put(session) {
      sessions.set(session.id, session)
    },
    find: async (tokenHash, now) =>
      [...sessions.values()].find(session => session.tokenHash === tokenHash && session.expiresAt > now),
    async bind(session, participant, at) {
      const bound = bonds.get(session) ?? new Map<string, number>()
      bonds.set(session, bound.set(participant, at))
    },
    async participants(session, workshop) {
      return [...(bonds.get(session) ?? [])]
        .sort(([, a], [, b]) => b - a)
        .flatMap(([id]) => participants.get(id) ?? [])
        .filter(participant => participant.workshop === workshop)
    },
    kin: async participant => [
      ...new Set([...bonds.values()].filter(bound => bound.has(participant)).flatMap(bound => [...bound.keys()])),
    ],
    async sweep(now) {
      for (const session of sessions.values()) {
        if (session.expiresAt > now) continue
        sessions.delete(session.id)
        bonds.delete(session.id)
      }
    },
  }
}
