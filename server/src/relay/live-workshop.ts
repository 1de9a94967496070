// The open documents of one workshop. Its session document is held as long as any of them is open: the gate asks it.
import type { WorkshopId } from '@samenbord/board'
import { type DocAddress, type DocName, docName } from '@samenbord/wire'
import { Reveals } from '../reveal/reveal.ts'
import { Versions } from '../versions/versions.ts'
import { Audience } from './audience.ts'
import type { Beat } from './beat.ts'
import type { Connection } from './connection.ts'
import { Conversation, type OpenDoc } from './conversation.ts'
import type { Counts } from './counts.ts'
import { LiveDoc, type LiveDocContext } from './live-doc.ts'
import { PresenceRules } from './presence-rules.ts'

export interface LiveWorkshopContext extends LiveDocContext {
  readonly beat: Beat
  readonly counts: Counts
  readonly now: () => number
  readonly changed?: (workshop: WorkshopId) => void
}

/** What is open of one workshop. */
export class LiveWorkshop {
  readonly id: WorkshopId
  readonly #context: LiveWorkshopContext
  readonly #open = new Map<DocName, OpenDoc>()
  /** Called when nothing of the workshop is in memory any more. */
  readonly #closed: () => void
  readonly #reveals: Reveals
  readonly versions: Versions

  constructor(id: WorkshopId, context: LiveWorkshopContext, closed: () => void) {
    this.id = id
    this.#context = context
    this.#closed = closed
    this.versions = new Versions(this, context)
    this.#reveals = new Reveals(this, { ...context, revealed: () => this.versions.revealed() })
  }

  /** The document, in memory or being loaded; the caller holds it until it calls `live.release()`. */
  hold(address: DocAddress): OpenDoc {
    const open = this.#openDoc(address)
    open.live.hold()
    return open
  }

  /** Begins the talk with a connection, whose document the caller holds. */
  join(connection: Connection, open: OpenDoc): Conversation {
    const conversation = new Conversation(connection, open)
    conversation.greet()
    open.conversations.set(connection, conversation)
    open.audience.connections.add(connection)
    open.presence.showAll(connection)
    // the first thing that comes is a question for everything
    open.live.wantBytes()
    // it failed, and waits for what is on its way to storage
    if (open.live.phase === 'gone') connection.close('storageFailing')
    return conversation
  }

  leave(connection: Connection, open: OpenDoc): void {
    open.conversations.delete(connection)
    open.audience.connections.delete(connection)
    open.presence.leave(connection)
  }

  get opens(): Iterable<OpenDoc> {
    return this.#open.values()
  }

  get connections(): number {
    let count = 0
    for (const open of this.#open.values()) count += open.conversations.size
    return count
  }

  #openDoc(address: DocAddress): OpenDoc {
    const name = docName(address)
    const known = this.#open.get(name)
    if (known) return known
    const open = this.#makeOpenDoc(address, name)
    this.#open.set(name, open)
    return open
  }

  #makeOpenDoc(address: DocAddress, name: DocName): OpenDoc {
    const { beat, limits, counts, now } = this.#context
    const audience = new Audience(beat, limits)
    // a session that failed to load is opened anew by whoever asks next, hence no copy of it is kept
    const sessionNow = () =>
      address.kind === 'session' ? live : this.#openDoc({ kind: 'session', workshop: this.id }).live
    const live: LiveDoc = new LiveDoc(name, this.#context, {
      ready: () => this.#ready(),
      failed: () => this.#failed(open),
      gone: () => {
        heldSession?.release()
        this.#gone(name)
      },
    })
    const heldSession = address.kind === 'session' ? undefined : sessionNow()
    heldSession?.hold()
    const open: OpenDoc = {
      live,
      get session() {
        return sessionNow()
      },
      audience,
      presence: new PresenceRules(audience, {
        limits,
        now,
        mayUse: (clientId, person) => live.clientIds.mayUse(clientId, person, now()),
      }),
      conversations: new Map(),
      limits,
      counts,
      changed: () => {
        if (address.kind === 'session') {
          this.#reconsider()
          this.#reveals.look()
          if (live.doc) this.versions.look(live.doc)
        }
        if (address.kind !== 'draft') this.#context.changed?.(this.id)
        void live.spareLog()
      },
      reportSpoiled: cause => {
        counts.spoiled += 1
        this.#context.report('An update broke a document, which was loaded anew', cause)
      },
    }
    return open
  }

  /** The session is in memory for the first time: a reveal may have been cut short when the process last ended. */
  #lookBack(): void {
    const { bytes } = this.#openDoc({ kind: 'session', workshop: this.id }).live
    if (bytes) this.#reveals.lookBack(bytes.updates())
  }

  /** Something that somebody waited for is there; every talk that waited goes on. */
  #ready(): void {
    const now = this.#context.now()
    this.#lookBack()
    for (const open of this.#open.values()) {
      for (const conversation of open.conversations.values()) {
        conversation.ready(now)
      }
    }
  }

  #failed(open: OpenDoc): void {
    const dependent = [...this.#open.values()].filter(other => other.session === open.live || other === open)
    for (const { conversations } of dependent) {
      for (const connection of conversations.keys()) connection.close('storageFailing')
    }
  }

  #gone(name: DocName): void {
    this.#open.delete(name)
    if (this.#open.size === 0) this.#closed()
    // who waited for it asks anew, and finds a fresh one
    else this.#ready()
  }

  /** The session changed: whoever was refused and may write from now on is asked for it. */
  #reconsider(): void {
    const now = this.#context.now()
    for (const open of this.#open.values()) {
      for (const conversation of open.conversations.values()) conversation.reconsider(now)
    }
  }
}
