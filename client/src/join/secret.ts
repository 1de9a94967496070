import type { Key } from '../api/api.ts'

const LINK = /#v1\.([A-Za-z0-9_-]{16,64})$/

/** The secret in a link of ours; undefined when there is none. */
export function secretOf(link: string): string | undefined {
  return LINK.exec(link)?.[1]
}

/** What the address of the join page lets in with: a link's secret or a short code. */
export function keyOf(address: string): Key | undefined {
  const secret = secretOf(address)
  if (secret) return { secret }
  const code = new URLSearchParams(address.split('#')[1]).get('code')
  return code ? { code } : undefined
}
