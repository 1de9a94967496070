// The few HTTP calls. None throws: a fault comes back as a code, a server that does not answer as `unreachable`.
import type {
  ChangeCounts,
  Day,
  Disclosure,
  Language,
  NoteColour,
  ParticipantId,
  Role,
  VersionContent,
  VersionReason,
  WorkshopId,
} from '@samenbord/board'
import { type AuditAction, type FaultCode, readFaultCode } from '@samenbord/wire'

export type ApiCode = FaultCode | 'unreachable'
export type ApiResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: ApiCode }

export interface Created {
  readonly workshop: WorkshopId
  readonly links: Readonly<Record<Role, string>>
  readonly code: string
}

export interface Membership {
  readonly workshop: WorkshopId
  readonly participant: ParticipantId
  readonly role: Role
  readonly name: string
  readonly colour: NoteColour
  readonly title: string
}

export interface Preview {
  readonly workshop: WorkshopId
  readonly title: string
  readonly language: Language
  readonly role: Role
  readonly passcode: boolean
  readonly me?: Pick<Membership, 'participant' | 'name' | 'colour' | 'role'>
}

export interface IssuedLink {
  readonly id: string
  readonly role: Role
  readonly createdAt: number
  readonly expiresAt?: number
  readonly passcode: boolean
  readonly revoked: boolean
}

/** Somebody who joined, here now or not. */
export interface Participant {
  readonly participant: ParticipantId
  readonly name: string
  readonly colour: NoteColour
  readonly role: Role
  /** Milliseconds since 1970. */
  readonly joinedAt: number
  readonly present: boolean
}

/** Something that was done to the workshop or its people. */
export interface Deed {
  readonly at: number
  /** Absent for the server itself. */
  readonly participant?: ParticipantId
  readonly action: AuditAction
  readonly subject?: ParticipantId
}

/** An address from which programs read the plan. */
export interface Feed {
  readonly id: string
  readonly name: string
  readonly edition: Disclosure
  readonly language: Language
  readonly expiresAt?: number
  /** The day (UTC) on which it was last read; absent before the first time. */
  readonly usedOn?: Day
  readonly revoked: boolean
}

/** An address that is called when the plan has changed. */
export interface Webhook {
  readonly id: string
  readonly url: string
  readonly state: 'working' | 'failing' | 'stopped'
  readonly lastAt?: number
  readonly lastOutcome?: 'arrived' | 'refused' | 'unreachable' | 'forbidden'
  /** When a call that did not arrive is tried again. */
  readonly dueAt?: number
}

/** What the workshop was at one moment; its content is asked for apart. */
export interface Version {
  readonly id: string
  readonly at: number
  readonly reason: VersionReason
  /** The name of who asked for it; absent where the server made it of itself. */
  readonly by?: string
  readonly name?: string
  readonly step: string
  /** How many changes of each kind since the version before. */
  readonly changes: ChangeCounts
}

/** How long a workshop is kept. */
export interface Keeping {
  /** What a facilitator chose; absent where the rule of the server counts. */
  readonly months?: number
  readonly rule: number
  readonly erasedOn: number
  /** Less than 30 days are left. */
  readonly isEnding: boolean
}

/** What lets somebody in: the secret of a link, or a short code. */
export type Key = { readonly secret: string } | { readonly code: string }

type Body = Readonly<Record<string, unknown>>

async function call<T>(method: string, path: string, body?: Body | Blob): Promise<ApiResult<T>> {
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body ? { 'content-type': 'application/json' } : {},
      ...(body && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    })
    if (response.ok) return { ok: true, value: response.status === 204 ? undefined : await response.json() }
    const fault: unknown = await response.json().catch(() => undefined)
    return { ok: false, code: codeOf(fault) }
  } catch {
    // fetch rejects when no answer came at all: no network, or no server
    return { ok: false, code: 'unreachable' }
  }
}

function codeOf(fault: unknown): ApiCode {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? readFaultCode(fault.code) : undefined
  return code ?? 'unreachable'
}

const workshopPath = (workshop: WorkshopId): string => `/api/workshops/${encodeURIComponent(workshop)}`

export const api = {
  /** The server's clock, in milliseconds since 1970. */
  time: () => call<{ now: number }>('GET', '/api/time'),
  createWorkshop: (body: { title: string; language: Language; template: 'empty' | 'example' }) =>
    call<Created>('POST', '/api/workshops', body),
  openFile: (file: Blob) => call<Created>('POST', '/api/workshops/file', file),
  preview: (key: Key) => call<Preview>('POST', '/api/preview', key),
  join: (body: Key & { name?: string; colour?: NoteColour; passcode?: string }) =>
    call<Membership>('POST', '/api/join', body),
  me: (workshop: WorkshopId) => call<Membership>('GET', `${workshopPath(workshop)}/me`),
  changeMe: (workshop: WorkshopId, change: { name?: string; colour?: NoteColour }) =>
    call<Membership>('PATCH', `${workshopPath(workshop)}/me`, change),
  peopleAtDevice: (workshop: WorkshopId) =>
    call<{ people: readonly Membership[] }>('GET', `${workshopPath(workshop)}/device`),
  addAtDevice: (workshop: WorkshopId, look: { name?: string; colour?: NoteColour }) =>
    call<Membership>('POST', `${workshopPath(workshop)}/device`, look),
  giveDeviceTo: (workshop: WorkshopId, participant: ParticipantId) =>
    call<Membership>('PUT', `${workshopPath(workshop)}/device/${participant}`, {}),
  links: (workshop: WorkshopId) =>
    call<{ code: string; links: readonly IssuedLink[] }>('GET', `${workshopPath(workshop)}/links`),
  issueLink: (workshop: WorkshopId, wish: { role: Role; expiresAt?: number; passcode?: string }) =>
    call<{ id: string; role: Role; link: string }>('POST', `${workshopPath(workshop)}/links`, wish),
  revokeLink: (workshop: WorkshopId, id: string) => call<void>('DELETE', `${workshopPath(workshop)}/links/${id}`),
  participants: (workshop: WorkshopId) =>
    call<{ participants: readonly Participant[] }>('GET', `${workshopPath(workshop)}/participants`),
  changeParticipant: (workshop: WorkshopId, id: ParticipantId, change: { role?: Role; name?: string }) =>
    call<Participant>('PATCH', `${workshopPath(workshop)}/participants/${id}`, change),
  removeParticipant: (workshop: WorkshopId, id: ParticipantId, rotate: boolean) =>
    call<{ link?: string; code?: string }>('DELETE', `${workshopPath(workshop)}/participants/${id}`, { rotate }),
  audit: (workshop: WorkshopId) => call<{ entries: readonly Deed[] }>('GET', `${workshopPath(workshop)}/audit`),
  keeping: (workshop: WorkshopId) => call<Keeping>('GET', `${workshopPath(workshop)}/keeping`),
  keepFor: (workshop: WorkshopId, months: number | null) =>
    call<Keeping>('PATCH', `${workshopPath(workshop)}/keeping`, { months }),
  erase: (workshop: WorkshopId, title: string) => call<void>('DELETE', workshopPath(workshop), { title }),
  feeds: (workshop: WorkshopId) => call<{ feeds: readonly Feed[] }>('GET', `${workshopPath(workshop)}/feeds`),
  makeFeed: (
    workshop: WorkshopId,
    wish: { name: string; edition: Disclosure; language: Language; expiresAt?: number },
  ) => call<{ id: string; address: string }>('POST', `${workshopPath(workshop)}/feeds`, wish),
  revokeFeed: (workshop: WorkshopId, id: string) => call<void>('DELETE', `${workshopPath(workshop)}/feeds/${id}`),
  webhooks: (workshop: WorkshopId) =>
    call<{ webhooks: readonly Webhook[] }>('GET', `${workshopPath(workshop)}/webhooks`),
  makeWebhook: (workshop: WorkshopId, url: string) =>
    call<Webhook & { secret: string }>('POST', `${workshopPath(workshop)}/webhooks`, { url }),
  resumeWebhook: (workshop: WorkshopId, id: string) =>
    call<Webhook>('POST', `${workshopPath(workshop)}/webhooks/${id}/resume`, {}),
  removeWebhook: (workshop: WorkshopId, id: string) => call<void>('DELETE', `${workshopPath(workshop)}/webhooks/${id}`),
  versions: (workshop: WorkshopId) =>
    call<{ versions: readonly Version[] }>('GET', `${workshopPath(workshop)}/versions`),
  version: (workshop: WorkshopId, id: string) =>
    call<VersionContent>('GET', `${workshopPath(workshop)}/versions/${id}`),
  saveVersion: (workshop: WorkshopId, name: string) =>
    call<Version>('POST', `${workshopPath(workshop)}/versions`, { name }),
  restoreVersion: (workshop: WorkshopId, id: string) =>
    call<void>('POST', `${workshopPath(workshop)}/versions/${id}/restore`, {}),
  newCode: (workshop: WorkshopId) => call<{ code: string }>('POST', `${workshopPath(workshop)}/code`, {}),
}
