// What this device remembers of workshops: where it was, who it was there, and the links it made. Never leaves the device.
import type { Role, WorkshopId } from '@samenbord/board'
import type { Membership } from '../api/api.ts'
import { keep, recall } from './device-memory.ts'

export interface RememberedWorkshop extends Membership {
  readonly visited: number
}

const RECENT = 'samenbord.recent'
const LINKS = 'samenbord.links'
const MOST_RECENT = 8

/** Workshops visited on this device, latest first. */
export function recentWorkshops(): readonly RememberedWorkshop[] {
  const stored = read(RECENT)
  return Array.isArray(stored) ? stored.filter(isRemembered) : []
}

/** Keeps a workshop at the top of the recent ones. */
export function rememberWorkshop(membership: Membership): void {
  const others = recentWorkshops().filter(known => known.workshop !== membership.workshop)
  write(RECENT, [{ ...membership, visited: Date.now() }, ...others].slice(0, MOST_RECENT))
}

/** Takes a workshop off the list of recent ones. */
export function forgetWorkshop(workshop: WorkshopId): void {
  write(
    RECENT,
    recentWorkshops().filter(known => known.workshop !== workshop),
  )
}

type Links = Partial<Record<Role, string>>

/** The links of a workshop that were made on this device; the server keeps only their hashes. */
export function knownLinks(workshop: WorkshopId): Links {
  const all = read(LINKS)
  const links = isRecord(all) ? all[workshop] : undefined
  return isRecord(links) ? links : {}
}

export function rememberLinks(workshop: WorkshopId, links: Links): void {
  const all = read(LINKS)
  write(LINKS, { ...(isRecord(all) && all), [workshop]: { ...knownLinks(workshop), ...links } })
}

/** Takes a link that no longer leads anywhere out of the memory. */
export function forgetLink(workshop: WorkshopId, role: Role): void {
  const { [role]: _dead, ...others } = knownLinks(workshop)
  const all = read(LINKS)
  write(LINKS, { ...(isRecord(all) && all), [workshop]: others })
}

/** Takes every link of a workshop out of the memory. */
export function forgetLinks(workshop: WorkshopId): void {
  const all = read(LINKS)
  if (!isRecord(all)) return
  const { [workshop]: _gone, ...others } = all
  write(LINKS, others)
}

const isRecord = (value: unknown): value is Record<string, never> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRemembered = (value: unknown): value is RememberedWorkshop =>
  isRecord(value) && ['workshop', 'title', 'role', 'participant'].every(key => typeof value[key] === 'string')

function read(key: string): unknown {
  try {
    return JSON.parse(recall(key) ?? 'null')
  } catch {
    return undefined
  }
}

function write(key: string, value: unknown): void {
  keep(key, JSON.stringify(value))
}
