// The nouns of permission: who somebody is in a workshop, and which replicated documents it consists of.

export type WorkshopId = string
export type ParticipantId = string

export const roles = ['viewer', 'contributor', 'facilitator'] as const
export type Role = (typeof roles)[number]

/** `board`: what the group makes together. `session`: how the workshop is led. `draft`: what one participant keeps private. */
export const docKinds = ['board', 'session', 'draft'] as const
export type DocKind = (typeof docKinds)[number]

export const languages = ['nl', 'fr', 'de', 'en'] as const
export type Language = (typeof languages)[number]

/** Milliseconds since the epoch, UTC. */
export type Instant = number
/** A calendar day, `YYYY-MM-DD`. */
export type Day = string
