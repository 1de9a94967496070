// Which versions go when there are too many: those that tell least, by age; what somebody asked for stays longest.
import type { VersionRecord } from '../storage/storage.ts'

/** How many versions of a workshop are kept, and of how many bytes together. */
export interface VersionLimits {
  readonly most: number
  readonly bytes: number
}

export const versionLimits: VersionLimits = { most: 100, bytes: 64 * 1024 * 1024 }

/** The newest ones are never thinned out: somebody may be about to restore one of them. */
const RECENT = 5

/** What is to go of versions given newest first, until the rest is within the limits or only the newest are left. */
export function surplus(versions: readonly VersionRecord[], { most, bytes }: VersionLimits): readonly string[] {
  let kept = [...versions]
  const gone: string[] = []
  while (kept.length > most || kept.reduce((sum, { size }) => sum + size, 0) > bytes) {
    const next = leastTelling(kept)
    if (next === undefined) break
    kept = kept.filter(version => version !== next)
    gone.push(next.id)
  }
  return gone
}

/** The one that is closest to its elder for its age; one that somebody asked for only when there is no other. */
function leastTelling(versions: readonly VersionRecord[]): VersionRecord | undefined {
  const newest = versions[0]?.at ?? 0
  const candidates = versions.map((version, index) => {
    const elder = versions[index + 1]
    const gap = elder === undefined ? Number.POSITIVE_INFINITY : version.at - elder.at
    return { version, index, worth: gap / (newest - version.at + 1) }
  })
  const old = candidates.filter(({ index }) => index >= RECENT)
  const automatic = old.filter(({ version }) => version.reason !== 'asked')
  const [least] = (automatic.length > 0 ? automatic : old.slice(-1)).toSorted((a, b) => a.worth - b.worth)
  return least?.version
}
