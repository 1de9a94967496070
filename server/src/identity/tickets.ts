// Tickets: what a client without cookie shows at the door. A ticket says whose it is and until when, signed with a key of
// this installation; the participant's record says whether it still counts, so revoking needs no list of tickets.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ParticipantId, WorkshopId } from '@samenbord/board'

/** How long a ticket, and a cookie, lets somebody in, in milliseconds: a working day with a long evening. */
export const ADMISSION_LIFE = 12 * 60 * 60 * 1000

export interface TicketClaims {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
  readonly expiresAt: number
}

/** Issues and reads tickets. */
export class Tickets {
  readonly #key: Buffer

  constructor(key: Buffer) {
    this.#key = key
  }

  issue({ workshop, participant, expiresAt }: TicketClaims): string {
    const body = `${workshop}.${participant}.${expiresAt.toString(36)}`
    return `${body}.${this.#sign(body)}`
  }

  /** What a ticket says; undefined when it was not issued here or has expired at `now`. */
  read(ticket: string, now: number): TicketClaims | undefined {
    const [workshop = '', participant = '', expiry = '', signature = '', ...rest] = ticket.split('.')
    if (rest.length > 0) return undefined
    const wanted = Buffer.from(this.#sign(`${workshop}.${participant}.${expiry}`))
    const given = Buffer.from(signature)
    if (wanted.length !== given.length || !timingSafeEqual(wanted, given)) return undefined
    const expiresAt = Number.parseInt(expiry, 36)
    return expiresAt > now ? { workshop, participant, expiresAt } : undefined
  }

  #sign(body: string): string {
    return createHmac('sha256', this.#key).update(body).digest('base64url')
  }
}

/** The key of a data directory, made at the first start; a new key ends all tickets. */
export function openTicketKey(dataDir: string | undefined): Buffer {
  if (dataDir === undefined) return randomBytes(32)
  const path = join(dataDir, 'ticket.key')
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(path, randomBytes(32), { mode: 0o600, flag: 'wx' })
  }
  const key = readFileSync(path)
  if (key.length !== 32)
    throw new Error(`${path} is not a ticket key; remove it to make a new one, which ends all tickets`)
  return key
}
