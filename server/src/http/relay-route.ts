// The way into the relay. Admission is decided before the upgrade, so that the handlers can be attached in the same turn
// as the socket opens: a message that comes before them would be lost. Refusals are told by close code after the upgrade,
// because browsers hide the status of a failed one; only foreign pages get no socket at all.
import { mayRead } from '@samenbord/board'
import { type DocAddress, Fault, type FaultCode, readDocName } from '@samenbord/wire'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import { claimsOf, presentAs } from '../identity/reception.ts'
import type { Admission } from '../relay/connection.ts'
import type { App } from './app-instance.ts'
import type { Context } from './context.ts'
import { Crowd } from './crowd.ts'
import { checkOrigin } from './origin.ts'
import { cookieOf } from './proof.ts'
import { wsSocket } from './ws-socket.ts'

type Decision = { readonly admission: Admission } | { readonly fault: FaultCode }

export function relayRoute(app: App, context: Context): void {
  const decisions = new WeakMap<FastifyRequest, Decision>()
  const perAddress = new Crowd(context.config.connectionsPerAddress)
  const waiting = new Crowd(waitingPerAddress(context.config))

  app.get(
    '/sync/*',
    {
      websocket: true,
      preHandler: async (request, reply) => {
        checkOrigin(request, context.config)
        await waitForTurn({ ...context, waiting }, request, reply)
        decisions.set(request, await decide(context, request))
      },
    },
    (ws, request) => {
      const decision = decisions.get(request) ?? { fault: 'internal' }
      const socket = wsSocket(ws, request.raw.socket)
      ws.on('error', () => ws.terminate())
      if ('fault' in decision) return socket.close(decision.fault)
      if (!perAddress.enter(request.ip)) return socket.close('tooManyConnections')
      ws.on('close', () => perAddress.leave(request.ip))
      attach(ws, context.relay.join(socket, decision.admission))
    },
  )
}

// a whole office may wait, but nobody fills the queue alone
const waitingPerAddress = ({ handshakesWaiting }: Context['config']): number =>
  Math.max(100, Math.ceil(handshakesWaiting / 2))

/** Waits until the pace of admissions lets this one through; the wait is over before the upgrade, so that no socket stands by. */
async function waitForTurn(
  { admissions, counts, waiting }: Context & { readonly waiting: Crowd },
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { socket } = request.raw
  const left = new AbortController()
  const leave = () => left.abort()
  // stays until the websocket has its own: an error that nobody hears ends the process
  socket.on('error', leave)
  for (const gone of ['end', 'close']) socket.once(gone, leave)
  const mayWait = waiting.enter(request.ip)
  const turn = mayWait && admissions.enter(left.signal)
  // a socket that nobody reads does not notice that the other side has gone; before the answer nothing may come on it
  if (admissions.length > 0) socket.resume()
  const mayEnter = await turn
  if (mayWait) waiting.leave(request.ip)
  for (const gone of ['end', 'close']) socket.off(gone, leave)
  if (mayEnter) counts.handshakes += 1
  else {
    counts.turnedAway += 1
    reply.header('retry-after', admissions.retryAfter)
    throw new Fault('serverBusy')
  }
}

function attach(ws: WebSocket, attachment: ReturnType<Context['relay']['join']>): void {
  ws.on('message', data => attachment.receive(bytesOf(data)))
  ws.on('pong', () => attachment.heard())
  ws.on('close', () => attachment.closed())
}

function bytesOf(data: Buffer | ArrayBuffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}

async function decide(context: Context, request: FastifyRequest): Promise<Decision> {
  try {
    return { admission: await admit(context, request) }
  } catch (cause) {
    if (cause instanceof Fault) return { fault: cause.code }
    context.log.error({ err: cause }, 'Admission failed')
    return { fault: 'internal' }
  }
}

async function admit({ config, reception, storage }: Context, request: FastifyRequest): Promise<Admission> {
  const url = new URL(request.url, 'http://localhost')
  const address = readDocName(url.pathname.slice('/sync/'.length))
  if (!address) throw new Fault('notFound')
  const ticket = url.searchParams.get('ticket') ?? undefined
  const as = address.kind === 'draft' ? address.participant : (url.searchParams.get('as') ?? undefined)
  const participant = await reception.recognise(address.workshop, { cookie: cookieOf(request, config), ticket, as })
  if (!mayRead(standingOf(address, participant))) throw new Fault('draftForeign')
  return {
    claims: claimsOf(participant),
    who: presentAs(participant),
    address,
    kin: new Set(await storage.webSessions.kin(participant.id)),
    notices: url.searchParams.get('notices') === '1',
    epoch: readEpoch(url.searchParams.get('epoch')),
  }
}

function readEpoch(text: string | null): number | undefined {
  if (text === null) return undefined
  const epoch = Number(text)
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(epoch)) throw new Fault('badRequest')
  return epoch
}

const standingOf = (address: DocAddress, { id, role }: { id: string; role: Admission['claims']['role'] }) => ({
  kind: address.kind,
  role,
  own: address.kind === 'draft' && address.participant === id,
})
