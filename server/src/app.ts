// The composition root: the only file that chooses implementations.
import type { AddressInfo } from 'node:net'
import { pino } from 'pino'
import type { Config } from './config.ts'
import { buildApp } from './http/build-app.ts'
import type { Context } from './http/context.ts'
import { Attempts } from './identity/attempts.ts'
import { Audit } from './identity/audit.ts'
import { Reception } from './identity/reception.ts'
import { openTicketKey, Tickets } from './identity/tickets.ts'
import { openMetrics } from './observe/metrics.ts'
import { AdmissionQueue } from './relay/admission-queue.ts'
import { Counts } from './relay/counts.ts'
import { type RelayLimits, relayLimits } from './relay/limits.ts'
import { Relay } from './relay/relay.ts'
import { forgetRevealed } from './retention/drafts.ts'
import { eraseWorkshop, sweepWorkshops } from './retention/erasure.ts'
import { serveRequests } from './retention/erasure-requests.ts'
import { everyHours } from './retention/every-hours.ts'
import { openStorage } from './storage/open-storage.ts'
import type { Storage } from './storage/storage.ts'
import type { CallRules } from './webhooks/call.ts'
import { Webhooks, type WebhookTimes, webhookTimes } from './webhooks/webhooks.ts'

/** A running server. */
export interface Server {
  /** The port it listens on. */
  readonly port: number
  /** Stores and acknowledges what is under way, says goodbye to everybody and stops, within `patience` ms. */
  close(patience?: number): Promise<void>
}

/** What tests replace. */
export interface Parts {
  readonly storage?: Storage
  readonly limits?: Partial<RelayLimits>
  readonly webhookTimes?: WebhookTimes
}

/** Starts a server. */
export async function openServer(config: Config, parts: Parts = {}): Promise<Server> {
  const log = pino({ level: config.logLevel, base: null })
  const storage = parts.storage ?? openStorage(config.dataDir)
  const limits = { ...relayLimits, ...configured(config), ...parts.limits }
  const now = Date.now
  const counts = new Counts()
  const report = (what: string, cause: unknown) => log.error({ err: cause }, what)
  const changed = (workshop: string) => webhooks.changed(workshop)
  const relay = new Relay({ storage, limits, now, report, counts, changed })
  const admissions = new AdmissionQueue({ perSecond: config.handshakesPerSecond, waiting: config.handshakesWaiting })
  const tickets = new Tickets(openTicketKey(config.dataDir))
  const audit = new Audit(storage, now)
  const callRules: CallRules = { isInsideAllowed: config.webhooksInside }
  const times = parts.webhookTimes ?? webhookTimes
  const { publicOrigin } = config
  const webhooks: Webhooks = new Webhooks({ storage, relay, audit, rules: callRules, publicOrigin, times, now, report })
  const context: Context = {
    config,
    storage,
    relay,
    reception: new Reception({ storage, tickets, now }),
    attempts: new Attempts(config.joinAttemptsPerMinute),
    audit,
    admissions,
    counts,
    metrics: openMetrics({ counts, relay, admissions }),
    webhooks,
    callRules,
    log,
    now,
  }
  const app = await buildApp(context, { maxMessage: limits.message })
  await app.listen({ port: config.port, host: config.host })
  await webhooks.open()
  const stopServing =
    config.dataDir === undefined
      ? () => {}
      : serveRequests(config.dataDir, {
          erase: workshop => eraseWorkshop({ relay, storage, log }, workshop),
          failed: cause => log.error({ err: cause }, 'A workshop could not be erased as the operator asked'),
        })
  // drafts are to be gone within a day of their reveal, and those that are open at one round wait for the next
  const stopSweeping = everyHours(
    6,
    async () => {
      await sweepWorkshops({ relay, storage, log }, { now: now(), months: config.retentionMonths })
      await storage.purge(now() - config.historyDays * DAY)
      await audit.purge()
      await forgetRevealed({ relay, storage })
    },
    cause => log.error({ err: cause }, 'The regular round failed'),
  )
  return {
    port: portOf(app.server.address()),
    async close(patience = 8000) {
      stopServing()
      stopSweeping()
      admissions.close()
      await webhooks.close()
      await relay.close(patience)
      await app.close()
      await storage.close()
    },
  }
}

const MEBIBYTE = 1024 * 1024
const DAY = 24 * 60 * 60 * 1000

const configured = (config: Config): Partial<RelayLimits> => ({
  connectionsPerWorkshop: config.connectionsPerWorkshop,
  document: config.documentMebibytes * MEBIBYTE,
})

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('Broken invariant: listening without a port')
  return address.port
}
