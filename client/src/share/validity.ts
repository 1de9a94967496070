const DAY_MS = 24 * 60 * 60 * 1000
const days = { day: 1, week: 7, month: 31 } as const

/** How long what is handed out may be valid. */
export const validities = ['always', 'day', 'week', 'month'] as const
export type Validity = (typeof validities)[number]

/** The moment at which it ends, in milliseconds since 1970, as a wish to the server; nothing when it never does. */
export function endOf(validity: Validity, now: number): { readonly expiresAt?: number } {
  return validity === 'always' ? {} : { expiresAt: now + days[validity] * DAY_MS }
}
