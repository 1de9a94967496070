// The OpenAPI document: written by the schemas of the routes; here stands only what no route can say about itself.
import { STATUS_CODES } from 'node:http'
import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger'
import type { FastifySchema } from 'fastify'

/** The parts of the API, in the order in which they are shown. */
export const apiAreas = ['plan', 'feeds', 'webhooks', 'workshop', 'people', 'links'] as const
export type ApiArea = (typeof apiAreas)[number]

/** What the last fixed word of an address is about; the rest is about the workshop itself. */
const areaOfWord: Readonly<Record<string, ApiArea>> = {
  plan: 'plan',
  feeds: 'feeds',
  webhooks: 'webhooks',
  participants: 'people',
  device: 'people',
  audit: 'people',
  links: 'links',
  code: 'links',
}

const areaOf = (url: string): ApiArea =>
  url
    .split('/')
    .map(word => areaOfWord[word.split('.')[0] ?? ''])
    .find(area => area !== undefined) ?? 'workshop'

/** Addresses that ask for no admission: the way in, the clock, and feeds, which carry their secret in the path. */
const isOpen = (url: string): boolean => /^\/api\/(workshops$|workshops\/file$|preview$|join$|time$|feeds\/)/.test(url)

/** What proves who asks: at a shared device only the cookie, which stands for the device. */
function proofsFor(url: string): Readonly<Record<string, string[]>>[] {
  if (isOpen(url)) return []
  const isOfDevice = /\/device(\/|$)/.test(url)
  return [{ cookie: [] }, ...(isOfDevice ? [] : [{ ticket: [] }])]
}

/** What the document says beside the routes. */
export const apiDocument: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Samenbord',
      version: '0.1.0',
      description:
        'Workshops, their people and their engagement plans. Everything people write goes over websockets (PROTOCOL.md); this is the rest.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    tags: apiAreas.map(name => ({ name })),
    components: {
      securitySchemes: {
        cookie: {
          type: 'apiKey',
          in: 'cookie',
          name: 'samenbord',
          description: 'Set by POST /api/join; named __Host-samenbord where the server is reached over https.',
        },
        ticket: { type: 'http', scheme: 'bearer', description: 'The ticket that POST /api/join answers with.' },
      },
    },
  },
  transform: ({ schema, url }) => ({ url, schema: schema ? described(schema, url) : schema }),
}

function described(schema: FastifySchema, url: string): FastifySchema {
  if (schema.hide) return schema
  return {
    ...schema,
    tags: [areaOf(url)],
    security: proofsFor(url),
    ...(schema.response !== undefined && { response: withWords(schema.response) }),
  }
}

const failureWords: Readonly<Record<string, string>> = {
  '4xx': 'It was not done; the code says why.',
  '5xx': 'The server could not do it; the code says why.',
}

/** The answers, each with words for its status where its schema has none. */
function withWords(responses: unknown): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(responses ?? {}).map(([status, schema]: [string, object]) => [
      status,
      { description: failureWords[status] ?? STATUS_CODES[status] ?? status, ...schema },
    ]),
  )
}
