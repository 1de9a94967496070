// Where a request says who sent it: the cookie, a bearer ticket, or (for websockets of other clients) a query parameter.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Proof } from '../identity/reception.ts'
import { ADMISSION_LIFE } from '../identity/tickets.ts'

const isSecure = ({ publicOrigin }: Pick<Config, 'publicOrigin'>): boolean =>
  publicOrigin?.startsWith('https:') ?? false

// the prefix makes browsers insist on https, no Domain and Path=/; they refuse it on plain http
const cookieName = (config: Pick<Config, 'publicOrigin'>): string =>
  isSecure(config) ? '__Host-samenbord' : 'samenbord'

/** The value of our cookie. */
export function cookieOf(request: FastifyRequest, config: Config): string | undefined {
  return request.cookies[cookieName(config)]
}

/** Hands out our cookie. */
export function giveCookie(reply: FastifyReply, value: string, config: Config): void {
  reply.setCookie(cookieName(config), value, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(config),
    maxAge: ADMISSION_LIFE / 1000,
  })
}

/** What a plain request proves. A bearer ticket counts before the cookie. */
export function proofOf(request: FastifyRequest, config: Config): Proof {
  const [scheme, ticket] = request.headers.authorization?.split(' ') ?? []
  return { cookie: cookieOf(request, config), ticket: scheme?.toLowerCase() === 'bearer' ? ticket : undefined }
}
