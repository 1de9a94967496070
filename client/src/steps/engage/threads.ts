import type { LogEntry, LogEntryId } from '@samenbord/board'

export interface ThreadEntry {
  readonly entry: LogEntry
  /** A later entry corrects it. */
  readonly corrected: boolean
}

/** An entry with what corrected it, earliest first; at least one of them holds. */
export interface Thread {
  readonly key: LogEntryId
  readonly entries: readonly ThreadEntry[]
}

/** The log as threads, the one with the latest day first. Total: corrections of nothing, and of each other, stand on their own. */
export function threadsOf(log: readonly LogEntry[]): readonly Thread[] {
  const byId = new Map(log.map(entry => [entry.id, entry]))
  const groups = new Map<LogEntryId, LogEntry[]>()
  for (const entry of log) {
    const root = rootOf(entry, byId)
    groups.set(root, [...(groups.get(root) ?? []), entry])
  }
  return [...groups].map(([key, group]) => threadOf(key, group)).sort((a, b) => latest(b, a))
}

function rootOf(entry: LogEntry, byId: ReadonlyMap<LogEntryId, LogEntry>): LogEntryId {
  const seen = new Set<LogEntryId>()
  let at = entry
  for (;;) {
    const before = byId.get(at.correctsId ?? '')
    if (!before) return at.id
    // a circle, which only a hand-made document has: everybody in it agrees on its smallest id
    if (seen.has(before.id)) return [...seen].sort()[0] ?? at.id
    seen.add(at.id)
    at = before
  }
}

function threadOf(key: LogEntryId, group: readonly LogEntry[]): Thread {
  const inOrder = [...group].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  const correction = (entry: LogEntry) => inOrder.find(other => other.correctsId === entry.id)
  const last = inOrder.at(-1)
  const entries = inOrder
    .filter(entry => entry === last || !isFollowedUp(entry, correction(entry)))
    .map(entry => ({ entry, corrected: entry !== last && correction(entry) !== undefined }))
  return { key, entries }
}

// Saying that the follow-up is done corrects nothing that was said: the earlier entry need not be shown struck through.
function isFollowedUp(entry: LogEntry, next: LogEntry | undefined): boolean {
  return (
    next?.followUp === 'completed' &&
    entry.followUp === 'required' &&
    next.summary === entry.summary &&
    next.date === entry.date &&
    next.type === entry.type &&
    next.direction === entry.direction &&
    next.stakeholders.join() === entry.stakeholders.join()
  )
}

function latest(a: Thread, b: Thread): number {
  const [one, other] = [a.entries.at(-1)?.entry, b.entries.at(-1)?.entry]
  if (!one || !other) return 0
  return one.date === other.date ? one.at - other.at : one.date < other.date ? -1 : 1
}
