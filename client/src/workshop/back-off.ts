// When to try again. Without chance in it, a thousand devices that lost the server in the same second would come back in the same
// second, again and again; y-websocket's own back-off has none.
import type { WebsocketProvider } from 'y-websocket'

const FIRST_MS = 1000
// so that after a long outage the last one, with its place in the server's queue, is in within 30 s
const MOST_MS = 25_000

/** Milliseconds until the next attempt: anywhere between now and a ceiling that doubles from 1 s to 25 s ("full jitter"); `chance` is in [0, 1). */
export function delayOf(failures: number, chance: number): number {
  return Math.round(chance * Math.min(MOST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1)))
}

// The provider waits min(2^n × 100 ms, maxBackoffTime), n being its count of failures plus one: with n this large the second is the smaller.
const CERTAINLY_MORE = 30

/** Has a provider wait by chance before each further attempt; one that synced in between begins anew. */
export function backOffByChance(provider: WebsocketProvider, chance: () => number = Math.random): void {
  let failures = 0
  provider.on('sync', (synced: boolean) => {
    if (synced) failures = 0
  })
  // the provider tells this before it sets its timer
  provider.on('connection-close', () => {
    failures += 1
    provider.wsUnsuccessfulReconnects = CERTAINLY_MORE
    provider.maxBackoffTime = delayOf(failures, chance())
  })
}
