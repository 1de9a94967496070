import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Attempts } from '../identity/attempts.ts'
import type { Audit } from '../identity/audit.ts'
import type { Reception } from '../identity/reception.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { AdmissionQueue } from '../relay/admission-queue.ts'
import type { Counts } from '../relay/counts.ts'
import type { Relay } from '../relay/relay.ts'
import type { Storage } from '../storage/storage.ts'
import type { CallRules } from '../webhooks/call.ts'
import type { Webhooks } from '../webhooks/webhooks.ts'

/** What the routes work with. */
export interface Context {
  readonly config: Config
  readonly storage: Storage
  readonly relay: Relay
  readonly reception: Reception
  readonly attempts: Attempts
  readonly audit: Audit
  /** Paces the websocket handshakes. */
  readonly admissions: AdmissionQueue
  readonly counts: Counts
  readonly metrics: Metrics
  readonly webhooks: Webhooks
  /** Which addresses webhooks may have. */
  readonly callRules: CallRules
  readonly log: Logger
  readonly now: () => number
}
