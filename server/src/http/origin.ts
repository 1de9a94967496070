import { Fault } from '@samenbord/wire'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'

/** The address under which this request reached us: as configured, else as the request itself says. */
export function ownOrigin(request: FastifyRequest, { publicOrigin }: Pick<Config, 'publicOrigin'>): string {
  return publicOrigin ?? `${request.protocol}://${request.host}`
}

/** Refuses a request that a page of another site sent. Programs that are no browser send no Origin and pass. */
export function checkOrigin(request: FastifyRequest, config: Pick<Config, 'publicOrigin'>): void {
  const { origin } = request.headers
  if (origin === undefined) return
  // a TLS proxy may hide the scheme when no PUBLIC_ORIGIN is set; the host cannot be chosen by a foreign page
  const isOwn =
    config.publicOrigin === undefined
      ? URL.canParse(origin) && new URL(origin).host === request.host
      : origin === config.publicOrigin
  if (!isOwn) throw new Fault('foreignOrigin')
}
