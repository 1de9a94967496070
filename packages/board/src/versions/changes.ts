import { isDeepEqual } from '../lib/is-deep-equal.ts'
import { liveNotes } from '../notes/live-notes.ts'
import type { Note } from '../notes/note.ts'
import type { BoardSnapshot, SessionSnapshot } from '../snapshot/snapshot.ts'

/** What a workshop holds at one moment. */
export interface WorkshopState {
  readonly board: BoardSnapshot
  readonly session: SessionSnapshot
}

export const changeKinds = [
  'added',
  'removed',
  'merged',
  'renamed',
  'placed',
  'arranged',
  'detailed',
  'profiles',
  'decided',
  'planned',
  'logged',
  'settings',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/**
 * From one state to another, by id: stakeholders that came, went, were merged, called otherwise, placed otherwise, laid elsewhere or
 * described otherwise; profiles; cells whose level was decided, and cells that were filled otherwise; log entries and outcomes;
 * parts of the session.
 */
export type VersionChanges = Readonly<Record<ChangeKind, readonly string[]>>

/** How many changes of each kind, without those of which there are none. */
export type ChangeCounts = Readonly<Partial<Record<ChangeKind, number>>>

/** What became different from `before` to `after`; all empty exactly when both say the same. */
export function changesBetween(before: WorkshopState, after: WorkshopState): VersionChanges {
  const [a, b] = [before.board, after.board]
  const notes = noteChanges(a, b)
  // what hung on a stakeholder that went has gone with it, and is not told twice
  const removed = new Set(notes.removed)
  const isThere = (id: string) => !removed.has(id)
  const cells = changedKeys(a.entries, b.entries).filter(key =>
    isThere((b.entries.get(key) ?? a.entries.get(key))?.stakeholder ?? ''),
  )
  const isDecided = (key: string) => !isDeepEqual(a.entries.get(key)?.override, b.entries.get(key)?.override)
  return {
    ...notes,
    detailed: notes.detailed.filter(isThere),
    placed: changedKeys(a.placements, b.placements).filter(isThere),
    profiles: changedKeys(a.profiles, b.profiles),
    decided: cells.filter(isDecided),
    planned: cells.filter(key => !isDecided(key)),
    logged: [...changedKeys(byId(a.log), byId(b.log)), ...changedKeys(a.outcomes, b.outcomes)],
    settings: changedKeys(new Map(Object.entries(before.session)), new Map(Object.entries(after.session))),
  }
}

/** What of the changes fits on one line. */
export function countChanges(changes: VersionChanges): ChangeCounts {
  return Object.fromEntries(
    changeKinds.map(kind => [kind, changes[kind].length] as const).filter(([, count]) => count > 0),
  )
}

function noteChanges(a: BoardSnapshot, b: BoardSnapshot) {
  const [live, stay] = [idsOf(liveNotes(a)), idsOf(liveNotes(b))]
  const both = [...a.notes.values()].flatMap(note => pairOf(note, b.notes.get(note.id)))
  const differ = (isSame: (note: Note, other: Note) => boolean) =>
    both.filter(([note, other]) => !isSame(note, other)).map(([{ id }]) => id)
  const details = new Set([
    ...differ((note, other) => isDeepEqual(detailsOf(note), detailsOf(other))),
    ...changedKeys(a.assignments, b.assignments),
    ...changedKeys(a.attitudes, b.attitudes),
  ])
  return {
    added: [...stay].filter(id => !live.has(id)),
    removed: [...a.notes.keys()].filter(id => !b.notes.has(id)),
    merged: [...b.notes.values()].filter(note => isNewlyMerged(note, a)).map(({ id }) => id),
    renamed: differ((note, other) => note.name === other.name),
    arranged: differ((note, other) => isDeepEqual(note.position, other.position)),
    detailed: [...details],
  }
}

const idsOf = (notes: readonly Note[]) => new Set(notes.map(({ id }) => id))
const byId = <T extends { readonly id: string }>(items: readonly T[]) => new Map(items.map(item => [item.id, item]))
const pairOf = (note: Note, other: Note | undefined): [Note, Note][] => (other ? [[note, other]] : [])

/** Merged into another than before, or only now. */
function isNewlyMerged(note: Note, before: BoardSnapshot): boolean {
  const then = before.notes.get(note.id)
  return note.status === 'merged' && (then?.status !== 'merged' || then.mergedInto !== note.mergedInto)
}

/** What is neither name nor place, nor told as merging. */
function detailsOf({ name: _name, position: _position, mergedInto: _target, status, ...rest }: Note) {
  return { ...rest, status: status === 'merged' ? 'proposed' : status }
}

function changedKeys<V>(a: ReadonlyMap<string, V>, b: ReadonlyMap<string, V>): readonly string[] {
  const gone = [...a.keys()].filter(key => !b.has(key))
  return [
    ...gone,
    ...[...b].filter(([key, value]) => !a.has(key) || !isDeepEqual(a.get(key), value)).map(([key]) => key),
  ]
}
