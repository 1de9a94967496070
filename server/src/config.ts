// What the environment says, read once and checked; nothing else reads process.env. OPERATING.md lists every variable.

/** How this process runs. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Where everything is kept; undefined keeps it in memory only (tests). */
  readonly dataDir: string | undefined
  /** The address people use, when a proxy hides it: scheme and host, no path. */
  readonly publicOrigin: string | undefined
  /** The built client. */
  readonly clientDir: string
  readonly logLevel: LogLevel
  /** Failed joins per minute and address before the next ones have to wait. */
  readonly joinAttemptsPerMinute: number
  /** Workshops one address may create per minute. */
  readonly workshopsPerMinute: number
  /** Websockets one address may hold; offices share one. */
  readonly connectionsPerAddress: number
  /** Websockets one workshop may hold; a participant uses three. */
  readonly connectionsPerWorkshop: number
  /** Size of a document, in MiB, above which it may only shrink. */
  readonly documentMebibytes: number
  /** Websocket handshakes let through in any second. */
  readonly handshakesPerSecond: number
  /** Handshakes that may wait for their turn; more are sent away. */
  readonly handshakesWaiting: number
  /** What Prometheus shows to read the figures; without one, only this machine may. */
  readonly metricsToken: string | undefined
  /** Months after its last change that a workshop is kept, unless its facilitator chose otherwise. */
  readonly retentionMonths: number
  /** Days that single edits are kept, for replay and versions; older ones are kept only as what they came to. */
  readonly historyDays: number
  /** Webhooks may be plain http and lead into this machine and private networks. */
  readonly webhooksInside: boolean
  /** Believe X-Forwarded-* headers; only behind a proxy that sets them. */
  readonly trustProxy: boolean
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const
type LogLevel = (typeof logLevels)[number]

/** A setting that cannot be used; the message is for the person who set it. */
export class BadSetting extends Error {
  constructor(name: string, value: string, wanted: string) {
    super(`${name}=${value} cannot be used: ${wanted}.`)
    this.name = 'BadSetting'
  }
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the configuration; throws `BadSetting` at the first value that cannot be used. */
export function readConfig(environment: Environment, defaults: { clientDir: string }): Config {
  const read = <T>(name: string, fallback: T, parse: (value: string, name: string) => T): T => {
    const value = environment[name]?.trim()
    return value ? parse(value, name) : fallback
  }
  return Object.freeze({
    port: read('PORT', 3000, wholeNumber(0, 65_535)),
    host: read('HOST', '0.0.0.0', value => value),
    dataDir: read('DATA_DIR', './data', value => value),
    publicOrigin: read('PUBLIC_ORIGIN', undefined, origin),
    clientDir: read('CLIENT_DIR', defaults.clientDir, value => value),
    logLevel: read('LOG_LEVEL', 'info', logLevel),
    joinAttemptsPerMinute: read('JOIN_ATTEMPTS_PER_MINUTE', 20, wholeNumber(1, 100_000)),
    workshopsPerMinute: read('WORKSHOPS_PER_MINUTE', 30, wholeNumber(1, 100_000)),
    connectionsPerAddress: read('CONNECTIONS_PER_ADDRESS', 1200, wholeNumber(1, 100_000)),
    connectionsPerWorkshop: read('CONNECTIONS_PER_WORKSHOP', 900, wholeNumber(3, 10_000)),
    documentMebibytes: read('DOCUMENT_MEBIBYTES', 8, wholeNumber(1, 64)),
    handshakesPerSecond: read('HANDSHAKES_PER_SECOND', 100, wholeNumber(1, 10_000)),
    handshakesWaiting: read('HANDSHAKES_WAITING', 2000, wholeNumber(0, 100_000)),
    metricsToken: read('METRICS_TOKEN', undefined, secret),
    retentionMonths: read('RETENTION_MONTHS', 12, wholeNumber(1, 120)),
    historyDays: read('HISTORY_DAYS', 90, wholeNumber(1, 3650)),
    webhooksInside: read('WEBHOOKS_INSIDE', false, yesOrNo),
    trustProxy: read('TRUST_PROXY', false, yesOrNo),
  })
}

const wholeNumber = (least: number, most: number) => (value: string, name: string) => {
  const number = Number(value)
  if (!Number.isInteger(number) || number < least || number > most) {
    throw new BadSetting(name, value, `it must be a whole number from ${least} to ${most}`)
  }
  return number
}

function origin(value: string, name: string): string | undefined {
  const wanted = 'it must be an address like https://board.example.org, without a path'
  if (!URL.canParse(value)) throw new BadSetting(name, value, wanted)
  const url = new URL(value)
  const isPlain = url.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (!isPlain || !['http:', 'https:'].includes(url.protocol)) throw new BadSetting(name, value, wanted)
  return url.origin
}

const LEAST_SECRET = 16

function secret(value: string, name: string): string | undefined {
  // the value itself does not belong on a screen
  if (value.length < LEAST_SECRET) throw new BadSetting(name, '…', `it must have at least ${LEAST_SECRET} characters`)
  return value
}

function logLevel(value: string, name: string): LogLevel {
  const level = logLevels.find(known => known === value)
  if (!level) throw new BadSetting(name, value, `it must be one of ${logLevels.join(', ')}`)
  return level
}

function yesOrNo(value: string, name: string): boolean {
  if (['1', 'true', 'yes'].includes(value)) return true
  if (['0', 'false', 'no'].includes(value)) return false
  throw new BadSetting(name, value, 'it must be yes or no')
}
