// One call to an address that somebody typed. It must not become a way into the network of the server: the name is resolved once, every
// address it has is looked at, and the connection goes to what was looked at; nothing is redirected, and next to nothing is read.
import { lookup as lookUp } from 'node:dns/promises'
import { type RequestOptions, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { WebhookOutcome } from '../storage/storage.ts'
import { isInside } from './inside.ts'

const PATIENCE = 10_000
const LONGEST_URL = 2000
/** What is read of an answer, so that its sender may end in order; more is cut off. */
const MOST_BYTES = 64 * 1024

export interface Address {
  readonly address: string
  readonly family: number
}

/** What may be called, and how names become addresses. */
export interface CallRules {
  /** Whether plain http and addresses inside are allowed. */
  readonly isInsideAllowed: boolean
  readonly resolve?: (name: string) => Promise<readonly Address[]>
  /** How long a call may take, in milliseconds. */
  readonly patience?: number
  /** Ends the call, and with it the promise, early. */
  readonly signal?: AbortSignal
}

export interface Call {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What became of a call; the status where there was an answer. */
export interface CallResult {
  readonly outcome: WebhookOutcome
  readonly status?: number
}

class ForbiddenAddress extends Error {}

const resolveName = (name: string): Promise<readonly Address[]> => lookUp(name, { all: true })

/** The address if it may be called as far as can be told without asking for its name, else undefined. */
function readUrl(text: string, { isInsideAllowed }: CallRules): URL | undefined {
  if (text.length > LONGEST_URL || !URL.canParse(text)) return undefined
  const url = new URL(text)
  const isSchemeFit = url.protocol === 'https:' || (isInsideAllowed && url.protocol === 'http:')
  if (!isSchemeFit || url.username !== '' || url.password !== '') return undefined
  const name = bareName(url)
  return isIP(name) !== 0 && !isInsideAllowed && isInside(name) ? undefined : url
}

const bareName = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '')

/** Whether an address may be called now. A name that is not known may be one day. */
export async function mayCall(text: string, rules: CallRules): Promise<boolean> {
  const url = readUrl(text, rules)
  if (!url) return false
  const name = bareName(url)
  if (rules.isInsideAllowed || isIP(name) !== 0) return true
  const addresses = await (rules.resolve ?? resolveName)(name).catch(() => [])
  return !addresses.some(({ address }) => isInside(address))
}

/** Posts once; never rejects. */
export function callWebhook(call: Call, rules: CallRules): Promise<CallResult> {
  const url = readUrl(call.url, rules)
  if (!url) return Promise.resolve({ outcome: 'forbidden' })
  const request = url.protocol === 'https:' ? requestSecure : requestPlain
  const signal = AbortSignal.any([
    AbortSignal.timeout(rules.patience ?? PATIENCE),
    ...(rules.signal ? [rules.signal] : []),
  ])
  const options: RequestOptions = {
    method: 'POST',
    // a connection of its own: one that is kept might lead where the name no longer does
    agent: false,
    headers: { ...call.headers, 'content-length': Buffer.byteLength(call.body) },
    signal,
    lookup: pinned(rules),
  }
  return new Promise(resolve => {
    const posted = request(url, options, response => {
      const status = response.statusCode ?? 0
      resolve({ outcome: status >= 200 && status < 300 ? 'arrived' : 'refused', status })
      // whoever breaks off the rest of an answer has answered all the same
      response.on('error', () => {})
      let read = 0
      response.on('data', (bytes: Buffer) => {
        read += bytes.length
        if (read > MOST_BYTES) posted.destroy()
      })
    })
    posted.on('error', cause => resolve({ outcome: cause instanceof ForbiddenAddress ? 'forbidden' : 'unreachable' }))
    posted.end(call.body)
  })
}

/** Looks a name up for the connection itself, and fails when any of its addresses is inside. */
function pinned({ isInsideAllowed, resolve = resolveName }: CallRules): LookupFunction {
  return (name, options, callback) => {
    const found = resolve(name).then(addresses => {
      if (!isInsideAllowed && addresses.some(({ address }) => isInside(address))) throw new ForbiddenAddress()
      return [...addresses]
    })
    found.then(
      addresses =>
        options.all ? callback(null, addresses) : callback(null, addresses[0]?.address ?? '', addresses[0]?.family),
      (cause: Error) => callback(cause, ''),
    )
  }
}
