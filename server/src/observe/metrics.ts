// The figures of this server in the format that Prometheus reads: totals and states by kind, never a name or an id.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { AdmissionQueue } from '../relay/admission-queue.ts'
import type { Counts, Tally } from '../relay/counts.ts'
import type { Relay } from '../relay/relay.ts'

interface Observed {
  readonly counts: Counts
  readonly relay: Relay
  readonly admissions: AdmissionQueue
}

/** All figures of one server. */
export interface Metrics {
  readonly contentType: string
  /** The figures as they are now. */
  text(): Promise<string>
}

// from a fast disk's flush to the patience of P2
const APPEND_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5]

/** Begins to observe a relay. Adds the process's own figures (memory, CPU, event-loop lag) under their usual names. */
export function openMetrics(observed: Observed): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  states(registry, observed)
  totals(registry, observed)
  const appends = new Histogram({
    name: 'samenbord_append_seconds',
    help: 'Time from handing updates to the storage until they are durable',
    buckets: APPEND_BUCKETS,
    registers: [registry],
  })
  observed.counts.appended = ms => appends.observe(ms / 1000)
  return { contentType: registry.contentType, text: () => registry.metrics() }
}

function states(registry: Registry, { relay, admissions }: Observed): void {
  const state = (name: string, help: string, read: () => number) =>
    new Gauge({
      name: `samenbord_${name}`,
      help,
      registers: [registry],
      collect() {
        this.set(read())
      },
    })
  state('connections', 'Websockets inside', () => relay.counts.connections)
  state('documents', 'Documents in memory', () => relay.counts.documents)
  state('workshops', 'Workshops with a document in memory', () => relay.counts.workshops)
  state('handshakes_waiting', 'Length of the queue of handshakes', () => admissions.length)
  state('unstored_documents', 'Documents whose updates cannot be stored now', () => relay.health.failing)
  state('damaged_documents', 'Documents read of which something fails its checksum', () => relay.health.damaged)
  state('unstored_updates', 'Updates in memory that are not durable yet', () => relay.unstored)
  state('outbound_bytes', 'Bytes written to sockets that the network has not taken yet', () => relay.outbound)
}

function totals(registry: Registry, { counts }: Observed): void {
  const total = (name: string, help: string, read: () => number) =>
    new Counter({
      name: `samenbord_${name}_total`,
      help,
      registers: [registry],
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  const byWord = (name: string, { help, label, tally }: { help: string; label: string; tally: Tally<string> }) =>
    new Counter({
      name: `samenbord_${name}_total`,
      help,
      labelNames: [label],
      registers: [registry],
      collect() {
        this.reset()
        for (const [word, count] of tally.entries()) this.inc({ [label]: word }, count)
      },
    })
  byWord('frames', { help: 'Frames taken from clients', label: 'kind', tally: counts.frames })
  byWord('refusals', { help: 'Writes not let in', label: 'reason', tally: counts.refusals })
  byWord('closings', { help: 'Connections ended by the server', label: 'reason', tally: counts.closings })
  total('spoiled_documents', 'Documents an update broke, loaded anew', () => counts.spoiled)
  total('bytes_out', 'Bytes written to websockets', () => counts.bytesOut)
  total('bytes_in', 'Bytes taken from websockets', () => counts.bytesIn)
  total('handshakes', 'Handshakes let through', () => counts.handshakes)
  total('handshakes_turned_away', 'Handshakes sent away because too many waited', () => counts.turnedAway)
}
