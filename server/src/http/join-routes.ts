import { readSession } from '@samenbord/board'
import { Fault } from '@samenbord/wire'
import type { FastifyRequest } from 'fastify'
import { type Key, presentAs, readName } from '../identity/reception.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { docTitle } from './doc-title.ts'
import { cookieOf, giveCookie } from './proof.ts'
import { failing, Join, Joined, Preview, Previewed } from './schemas.ts'
import { spokenLanguage } from './spoken.ts'

// a whole town hall behind one address may join at once; a program that makes participants without end may not
const rateLimit = { max: 600, timeWindow: '1 minute' }

/** The way in: look where a link or code leads, then join. Neither puts a secret in an address, where logs would keep it. */
export function joinRoutes(app: App, context: Context): void {
  const { audit, config, reception, relay, storage } = context

  app.post(
    '/api/preview',
    {
      config: { rateLimit },
      schema: { summary: 'See where a link or code leads', body: Preview, response: { 200: Previewed, ...failing } },
    },
    async request => {
      const entrance = await counted(context, request, () => reception.entrance(keyOf(request.body)))
      const { id } = entrance.workshop
      const session = await relay.read({ kind: 'session', workshop: id }, readSession)
      const me = await reception
        .recognise(id, { cookie: cookieOf(request, config), ticket: undefined })
        .catch(() => undefined)
      return {
        workshop: id,
        title: session.title,
        language: session.language,
        role: entrance.role,
        passcode: entrance.link?.passcodeHash !== undefined,
        ...(me && { me: { participant: me.id, name: me.name, colour: me.colour, role: me.role } }),
      }
    },
  )

  app.post(
    '/api/join',
    {
      config: { rateLimit },
      schema: { summary: 'Join a workshop', body: Join, response: { 200: Joined, ...failing } },
    },
    async (request, reply) => {
      const { body } = request
      const look = {
        name: readName(body.name),
        colour: body.colour,
        language: spokenLanguage(request.headers['accept-language']),
      }
      const joined = await counted(context, request, async () => {
        const entrance = await reception.entrance(keyOf(body))
        const cookie = cookieOf(request, config)
        return reception.join(entrance, look, {
          ...(cookie && { cookie }),
          ...(body.passcode && { passcode: body.passcode }),
        })
      })
      const { participant, ticket, expiresAt } = joined
      relay.rename(presentAs(participant))
      await audit.note('joined', { workshop: participant.workshop, by: participant })
      giveCookie(reply, joined.cookie, config)
      void storage.webSessions.sweep(context.now())
      return {
        workshop: participant.workshop,
        participant: participant.id,
        role: participant.role,
        name: participant.name,
        colour: participant.colour,
        title: await docTitle(context, participant.workshop),
        epoch: await relay.epochOf({ kind: 'session', workshop: participant.workshop }),
        ticket,
        expiresAt,
      }
    },
  )
}

function keyOf({ secret, code }: { secret?: string; code?: string }): Key {
  if (secret !== undefined && code === undefined) return { secret }
  if (code !== undefined && secret === undefined) return { code }
  throw new Fault('badRequest')
}

const guesses: readonly string[] = ['linkUnknown', 'codeUnknown', 'passcodeWrong']

/** Runs an attempt to come in; wrong guesses count, and too many of them bar the address for a while. */
async function counted<T>({ attempts, now }: Context, request: FastifyRequest, attempt: () => Promise<T>): Promise<T> {
  if (!attempts.mayTry(request.ip, now())) throw new Fault('tooManyAttempts')
  return attempt().catch((cause: unknown) => {
    if (cause instanceof Fault && guesses.includes(cause.code)) attempts.failed(request.ip, now())
    throw cause
  })
}
