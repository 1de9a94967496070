// Storage that forgets everything at the end of the process: for tests, and for trying things out.
import { randomInt } from 'node:crypto'
import type { NoteColour } from '@samenbord/board'
import { type DocName, readDocName } from '@samenbord/wire'
import {
  type Addition,
  type AuditEntry,
  type AuditRecords,
  type Checkpoint,
  type ClientIdOwner,
  ErasedWorkshop,
  type FeedRecord,
  type FeedRecords,
  type LinkRecord,
  type LinkRecords,
  type LogRow,
  type ParticipantRecord,
  type ParticipantRecords,
  type Problem,
  type Receipt,
  type Storage,
  type StoredDoc,
  type VersionRecord,
  type VersionRecords,
  type WebhookRecord,
  type WebhookRecords,
  type WebSessionRecord,
  type WebSessionRecords,
  type WorkshopRecord,
  type WorkshopRecords,
} from './storage.ts'

interface Log {
  /** Rows are kept as in a database, those that the checkpoint holds too. */
  rows: { seq: number; at: number; update: Uint8Array }[]
  checkpoint: { merged: Checkpoint; upTo: number } | undefined
  epoch: number
  readonly owners: Map<number, ClientIdOwner>
}

/** Keeps everything in maps, with the promises of the contract but for durability. */
export class MemoryStorage implements Storage {
  readonly #logs = new Map<DocName, Log>()
  readonly #erased = new Set<string>()
  readonly #links = new Map<string, LinkRecord>()
  readonly #workshops = new Map<string, WorkshopRecord>()
  #seq = 0
  #epoch = 1
  readonly #participants = new Map<string, ParticipantRecord>()
  readonly workshops: WorkshopRecords
  readonly links: LinkRecords
  readonly participants: ParticipantRecords
  readonly webSessions: WebSessionRecords
  readonly audit: AuditRecords
  readonly feeds: FeedRecords
  readonly webhooks: WebhookRecords
  readonly #webhooks = new Map<string, WebhookRecord>()
  readonly #feeds = new Map<string, FeedRecord>()
  readonly versions: VersionRecords
  readonly #versions = new Map<string, KeptVersion>()
  #entries: readonly AuditEntry[] = []

  constructor() {
    this.workshops = memoryWorkshops({
      workshops: this.#workshops,
      links: this.#links,
      erased: this.#erased,
      add: (doc, update) => this.#add(doc, update),
      changedAt: id => Math.max(0, ...this.#rowsOf(id).map(row => row.at)),
    })
    this.links = memoryLinks(this.#links, this.#participants)
    this.participants = memoryParticipants(this.#participants)
    this.webSessions = memoryWebSessions(this.#participants)
    this.feeds = memoryFeeds(this.#feeds)
    this.webhooks = memoryWebhooks(this.#webhooks)
    this.versions = memoryVersions(this.#versions, this.#workshops)
    this.audit = {
      add: async entry => {
        this.#entries = [entry, ...this.#entries]
      },
      list: async (workshop, most) => this.#entries.filter(entry => entry.workshop === workshop).slice(0, most),
      purge: async before => {
        this.#entries = this.#entries.filter(({ at }) => at >= before)
      },
    }
  }

  async append(doc: DocName, { updates, owners }: Addition): Promise<void> {
    if (this.#erased.has(readDocName(doc)?.workshop ?? '')) throw new ErasedWorkshop()
    for (const update of updates) this.#add(doc, update)
    for (const owner of owners) this.#logs.get(doc)?.owners.set(owner.client, owner)
  }

  #add(doc: DocName, update: Uint8Array): void {
    const fresh: Log = { rows: [], checkpoint: undefined, epoch: this.#epoch, owners: new Map() }
    const log = this.#logs.get(doc) ?? fresh
    this.#logs.set(doc, log)
    log.rows.push({ seq: ++this.#seq, at: Date.now(), update: update.slice() })
  }

  #rowsOf(workshop: string): Log['rows'] {
    return [...this.#logs].flatMap(([doc, { rows }]) => (readDocName(doc)?.workshop === workshop ? rows : []))
  }

  async read(doc: DocName): Promise<StoredDoc> {
    const log = this.#logs.get(doc)
    const upTo = log?.checkpoint?.upTo ?? 0
    const tail = log?.rows.filter(row => row.seq > upTo).map(row => row.update) ?? []
    return {
      epoch: log?.epoch ?? this.#epoch,
      checkpoint: log?.checkpoint?.merged,
      tail,
      updates: [...(log?.checkpoint?.merged.parts ?? []), ...tail],
      receipt: { upTo: Math.max(upTo, log?.rows.at(-1)?.seq ?? 0) },
      rows: tail.length,
      owners: [...(log?.owners.values() ?? [])],
      damage: [],
    }
  }

  async checkpoint(doc: DocName, { parts, stateVector }: Checkpoint, { upTo }: Receipt): Promise<void> {
    const log = this.#logs.get(doc)
    if (!log || upTo < (log.checkpoint?.upTo ?? 0)) return
    log.checkpoint = { merged: { parts: parts.map(part => part.slice()), stateVector: stateVector.slice() }, upTo }
  }

  async position(doc: DocName): Promise<string> {
    const log = this.#logs.get(doc)
    return log ? `${log.epoch}.${log.rows.at(-1)?.seq ?? 0}` : ''
  }

  async history(doc: DocName): Promise<readonly LogRow[]> {
    return this.#logs.get(doc)?.rows.map(({ at, update }) => ({ at, update })) ?? []
  }

  async purge(before: number): Promise<number> {
    for (const [id, { record }] of this.#versions) if (record.at < before) this.#versions.delete(id)
    let gone = 0
    for (const log of this.#logs.values()) {
      const { checkpoint } = log
      const old = log.rows.filter(row => row.at < before && row.seq <= (checkpoint?.upTo ?? 0))
      const parts = checkpoint?.merged.parts ?? []
      if (old.length <= parts.length) continue
      const kept = old
        .slice(old.length - parts.length)
        .map((row, index) => ({ ...row, update: parts[index] ?? row.update }))
      log.rows = [...kept, ...log.rows.filter(row => !old.includes(row))]
      gone += old.length - parts.length
    }
    return gone
  }

  async list(workshop: string): Promise<readonly DocName[]> {
    return [...this.#logs.keys()].filter(name => readDocName(name)?.workshop === workshop)
  }

  async erase(workshop: string): Promise<void> {
    this.#erased.add(workshop)
    for (const doc of await this.list(workshop)) this.#logs.delete(doc)
    this.#workshops.delete(workshop)
    this.#entries = this.#entries.filter(entry => entry.workshop !== workshop)
    for (const [id, { record }] of this.#versions) if (record.workshop === workshop) this.#versions.delete(id)
    for (const records of [this.#links, this.#participants, this.#feeds, this.#webhooks]) {
      for (const [id, record] of records) if (record.workshop === workshop) records.delete(id)
    }
  }

  async forget(docs: readonly DocName[]): Promise<void> {
    for (const doc of docs) this.#logs.delete(doc)
  }

  async backup(): Promise<void> {
    throw new Error('What is kept in memory only cannot be backed up')
  }

  async *inspect(): AsyncGenerator<Problem> {}

  async renewEpochs(): Promise<void> {
    this.#epoch = randomInt(2, 2 ** 47)
    for (const log of this.#logs.values()) log.epoch = this.#epoch
  }

  async probe(): Promise<void> {}

  async close(): Promise<void> {}
}

interface WorkshopMaps {
  readonly workshops: Map<string, WorkshopRecord>
  readonly links: Map<string, LinkRecord>
  readonly erased: ReadonlySet<string>
  readonly add: (doc: DocName, update: Uint8Array) => void
  readonly changedAt: (workshop: string) => number
}

function memoryWorkshops({ workshops, links, erased, add, changedAt }: WorkshopMaps): WorkshopRecords {
  const months = new Map<string, number | undefined>()
  const byCode = (code: string) => [...workshops.values()].find(workshop => workshop.code === code)
  return {
    async create(workshop, firstLinks, docs) {
      if (workshops.has(workshop.id) || byCode(workshop.code)) throw new Error('Workshop id or code is taken')
      workshops.set(workshop.id, workshop)
      for (const link of firstLinks) links.set(link.id, link)
      for (const [doc, update] of docs) add(doc, update)
    },
    isErased: async id => erased.has(id),
    erased: async () => [...erased],
    keeping: async id =>
      [...workshops.values()]
        .filter(workshop => id === undefined || workshop.id === id)
        .map(workshop => ({
          workshop: workshop.id,
          months: months.get(workshop.id),
          changedAt: Math.max(workshop.createdAt, changedAt(workshop.id)),
        })),
    async keepFor(id, chosen) {
      months.set(id, chosen)
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

interface KeptVersion {
  readonly record: VersionRecord
  readonly content: Uint8Array
}

function memoryVersions(
  kept: Map<string, KeptVersion>,
  workshops: ReadonlyMap<string, WorkshopRecord>,
): VersionRecords {
  const found = (workshop: string, id: string) => {
    const version = kept.get(id)
    return version?.record.workshop === workshop ? version : undefined
  }
  return {
    async add(record, content) {
      if (!workshops.has(record.workshop)) throw new Error('There is no such workshop')
      if (kept.has(record.id)) throw new Error('Version id is taken')
      kept.set(record.id, { record, content: content.slice() })
    },
    list: async workshop =>
      [...kept.values()]
        .map(({ record }) => record)
        .filter(record => record.workshop === workshop)
        .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)),
    content: async (workshop, id) => found(workshop, id)?.content,
    async remove(workshop, ids) {
      for (const id of ids) if (found(workshop, id)) kept.delete(id)
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
    async retire(id, at) {
      const link = links.get(id)
      if (link) links.set(id, { ...link, revokedAt: link.revokedAt ?? at })
    },
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

function memoryFeeds(feeds: Map<string, FeedRecord>): FeedRecords {
  const change = (id: string, edit: (feed: FeedRecord) => FeedRecord) => {
    const feed = feeds.get(id)
    if (feed) feeds.set(id, edit(feed))
  }
  return {
    async add(feed) {
      feeds.set(feed.id, feed)
    },
    find: async id => feeds.get(id),
    findByToken: async tokenHash => [...feeds.values()].find(feed => feed.tokenHash === tokenHash),
    list: async workshop => [...feeds.values()].filter(feed => feed.workshop === workshop),
    revoke: async (id, at) => change(id, feed => ({ ...feed, revokedAt: feed.revokedAt ?? at })),
    used: async (id, day) => change(id, feed => ({ ...feed, usedOn: day })),
  }
}

function memoryWebhooks(webhooks: Map<string, WebhookRecord>): WebhookRecords {
  return {
    async add(webhook) {
      webhooks.set(webhook.id, webhook)
    },
    find: async id => webhooks.get(id),
    list: async workshop =>
      [...webhooks.values()].filter(webhook => workshop === undefined || webhook.workshop === workshop),
    async save(webhook) {
      if (webhooks.has(webhook.id)) webhooks.set(webhook.id, webhook)
    },
    async remove(id) {
      webhooks.delete(id)
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
    list: async workshop =>
      [...participants.values()]
        .filter(participant => participant.workshop === workshop)
        .sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)),
    async changeRole(id, role) {
      const participant = participants.get(id)
      if (!participant) return undefined
      const changed = { ...participant, role }
      participants.set(id, changed)
      return changed
    },
    async remove(id, at) {
      const participant = participants.get(id)
      if (participant) participants.set(id, { ...participant, revokedAt: participant.revokedAt ?? at })
    },
  }
}

function memoryWebSessions(participants: Map<string, ParticipantRecord>): WebSessionRecords {
  const sessions = new Map<string, WebSessionRecord>()
  const bonds = new Map<string, Map<string, number>>()
  return {
    async clear() {
      sessions.clear()
      bonds.clear()
    },
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
