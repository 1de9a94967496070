// Calls other programs when a plan has changed: once for a burst of edits, again until it arrives, and after a restart too. What is
// pending needs no queue: it is whatever differs between the plan and what each webhook was last told.
import { createHash } from 'node:crypto'
import type { WorkshopId } from '@samenbord/board'
import type { Audit } from '../identity/audit.ts'
import type { Relay } from '../relay/relay.ts'
import { planPosition } from '../storage/plan-position.ts'
import type { Storage, WebhookRecord } from '../storage/storage.ts'
import { type CallResult, type CallRules, callWebhook } from './call.ts'
import { planDigest } from './plan-digest.ts'
import { signatureOf } from './signature.ts'

/** All in milliseconds. */
export interface WebhookTimes {
  /** How long nothing must change before a call. */
  readonly quiet: number
  /** After how long a call is made although changes go on. */
  readonly longest: number
  /** The waits before each further try; after the last one the webhook is given up. */
  readonly waits: readonly number[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export const webhookTimes: WebhookTimes = {
  quiet: 20_000,
  longest: 5 * MINUTE,
  waits: [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR],
}

/** setTimeout takes no more than 2^31 ms. */
const LONGEST_TIMER = 2 ** 31 - 1

interface WebhooksContext {
  readonly storage: Storage
  readonly relay: Pick<Relay, 'read'>
  readonly audit: Audit
  readonly rules: CallRules
  /** The address people use, where it is known. */
  readonly publicOrigin: string | undefined
  readonly times: WebhookTimes
  readonly now: () => number
  readonly report: (what: string, cause: unknown) => void
}

/** What is to be done for a workshop, and when. */
interface Agenda {
  /** The first change that nobody was told of. */
  since: number | undefined
  changeDue: number | undefined
  retryDue: number | undefined
  timer: NodeJS.Timeout | undefined
  round: Promise<void>
}

export class Webhooks {
  readonly #context: WebhooksContext
  /** Only workshops that have webhooks. */
  readonly #agendas = new Map<WorkshopId, Agenda>()
  readonly #ending = new AbortController()

  constructor(context: WebhooksContext) {
    this.#context = context
  }

  /** Takes up what an earlier process left: tries that are due, and changes that were told to nobody. */
  async open(): Promise<void> {
    const { storage, now, times } = this.#context
    for (const { workshop, position, dueAt, stoppedAt } of await storage.webhooks.list()) {
      if (stoppedAt !== undefined) continue
      const agenda = this.#agendaOf(workshop)
      if (dueAt !== undefined) agenda.retryDue = Math.min(agenda.retryDue ?? dueAt, dueAt)
      else if (position !== (await planPosition(storage, workshop))) agenda.changeDue = now() + times.quiet
      this.#arm(workshop, agenda)
    }
  }

  /** Something in a workshop changed, perhaps its plan. Costs next to nothing. */
  changed(workshop: WorkshopId): void {
    const agenda = this.#agendas.get(workshop)
    if (!agenda) return
    const { now, times } = this.#context
    agenda.since ??= now()
    const isWaiting = agenda.changeDue !== undefined
    agenda.changeDue = Math.min(now() + times.quiet, agenda.since + times.longest)
    // a timer that runs out too early is set anew, so that not every edit has to
    if (!isWaiting) this.#arm(workshop, agenda)
  }

  /** Looks at the webhooks of a workshop at once, a new one or one that was stopped among them; resolves when all were called that had to be. */
  look(workshop: WorkshopId): Promise<void> {
    const agenda = this.#agendaOf(workshop)
    agenda.round = agenda.round.then(() => this.#round(workshop, agenda))
    return agenda.round
  }

  /** Ends what is under way; the next process takes it up. */
  async close(): Promise<void> {
    this.#ending.abort()
    for (const { timer } of this.#agendas.values()) clearTimeout(timer)
    await Promise.all([...this.#agendas.values()].map(({ round }) => round))
  }

  #agendaOf(workshop: WorkshopId): Agenda {
    const nothing = { since: undefined, changeDue: undefined, retryDue: undefined, timer: undefined }
    const agenda = this.#agendas.get(workshop) ?? { ...nothing, round: Promise.resolve() }
    this.#agendas.set(workshop, agenda)
    return agenda
  }

  #arm(workshop: WorkshopId, agenda: Agenda): void {
    clearTimeout(agenda.timer)
    const due = Math.min(agenda.changeDue ?? Infinity, agenda.retryDue ?? Infinity)
    if (due === Infinity || this.#ending.signal.aborted) return
    const wait = Math.min(Math.max(0, due - this.#context.now()), LONGEST_TIMER)
    agenda.timer = setTimeout(() => this.#ring(workshop, agenda), wait)
    agenda.timer.unref()
  }

  #ring(workshop: WorkshopId, agenda: Agenda): void {
    const now = this.#context.now()
    const isDue = (agenda.changeDue ?? Infinity) <= now || (agenda.retryDue ?? Infinity) <= now
    if (isDue) void this.look(workshop)
    else this.#arm(workshop, agenda)
  }

  async #round(workshop: WorkshopId, agenda: Agenda): Promise<void> {
    if (this.#ending.signal.aborted) return
    agenda.since = undefined
    agenda.changeDue = undefined
    const { storage, now, report, times } = this.#context
    try {
      const live = (await storage.webhooks.list(workshop)).filter(({ stoppedAt }) => stoppedAt === undefined)
      if (live.length === 0 && agenda.changeDue === undefined) this.#agendas.delete(workshop)
      const isDue = ({ dueAt }: WebhookRecord) => dueAt === undefined || dueAt <= now()
      const served = await Promise.all(live.map(webhook => (isDue(webhook) ? this.#serve(webhook) : webhook)))
      const dues = served.flatMap(({ dueAt, stoppedAt }) => (stoppedAt === undefined ? (dueAt ?? []) : []))
      agenda.retryDue = dues.length > 0 ? Math.min(...dues) : undefined
    } catch (cause) {
      report('The webhooks of a workshop could not be looked at and are tried again', cause)
      agenda.retryDue = now() + (times.waits[0] ?? times.longest)
    }
    this.#arm(workshop, agenda)
  }

  /** Calls a webhook if the plan is not the one it was told; answers how it stands then. */
  async #serve(webhook: WebhookRecord): Promise<WebhookRecord> {
    const { storage, relay } = this.#context
    // before the plan is read: what is stored after it makes the next process look again
    const position = await planPosition(storage, webhook.workshop)
    const told = await planDigest(relay, webhook.workshop)
    if (told === webhook.told) return this.#keep({ ...webhook, position, failures: 0, dueAt: undefined })
    const result = await this.#call(webhook, told)
    if (this.#ending.signal.aborted) return webhook
    if (result.outcome === 'arrived') {
      return this.#keep({ ...this.#after(webhook, result), position, told, failures: 0, dueAt: undefined })
    }
    return this.#failed(webhook, result)
  }

  async #failed(webhook: WebhookRecord, result: CallResult): Promise<WebhookRecord> {
    const { times, now, audit } = this.#context
    const wait = times.waits[webhook.failures]
    // 410 is how a receiver says that it wants no more
    const isOver = wait === undefined || result.status === 410
    const failures = webhook.failures + 1
    const after = { ...this.#after(webhook, result), failures, dueAt: isOver ? undefined : now() + wait }
    if (!isOver) return this.#keep(after)
    await audit.note('webhookStopped', { workshop: webhook.workshop })
    return this.#keep({ ...after, stoppedAt: now() })
  }

  #after(webhook: WebhookRecord, { outcome }: CallResult): WebhookRecord {
    return { ...webhook, lastAt: this.#context.now(), lastOutcome: outcome }
  }

  async #keep(webhook: WebhookRecord): Promise<WebhookRecord> {
    await this.#context.storage.webhooks.save(webhook)
    return webhook
  }

  #call({ id: webhook, workshop, url, secret, position }: WebhookRecord, told: string): Promise<CallResult> {
    const { now, rules, publicOrigin = '' } = this.#context
    const plan = `${publicOrigin}/api/workshops/${workshop}/plan.json`
    const body = JSON.stringify({
      type: 'plan.changed',
      timestamp: new Date(now()).toISOString(),
      data: { workshop, plan },
    })
    // the same for every try to tell the same change, and never again
    const id = `msg_${createHash('sha256').update(`${webhook} ${position} ${told}`).digest('base64url').slice(0, 24)}`
    const timestamp = Math.floor(now() / 1000)
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Samenbord',
      'webhook-id': id,
      'webhook-timestamp': String(timestamp),
      'webhook-signature': signatureOf({ id, timestamp, body }, secret),
    }
    return callWebhook({ url, headers, body }, { ...rules, signal: this.#ending.signal })
  }
}
