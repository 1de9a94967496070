import type { Language } from '../documents.ts'
import type { Finding, Findings } from '../matrix/finding.ts'
import { directStatusOf, levelOf } from '../matrix/level.ts'
import type { Level, Thresholds } from '../matrix/placement.ts'
import { liveNotes } from '../notes/live-notes.ts'
import type { Note } from '../notes/note.ts'
import type { Profile } from '../profiles/profile.ts'
import type { BoardSnapshot, SessionSnapshot } from '../snapshot/snapshot.ts'
import { entryKey } from './entry-key.ts'
import type { Phase } from './phase.ts'
import type { Plan, PlanCell, PlanRow, ProfileRow } from './plan.ts'
import { entryFor } from './shared-entry.ts'

const NOTHING: Findings = new Map()

/**
 * Derives the engagement plan from the matrix and from what blind rounds found: rows in order of creation, a cell for each phase.
 * Pure; an unchanged row keeps its identity.
 */
export function planOf(board: BoardSnapshot, session: SessionSnapshot, findings: Findings = NOTHING): Plan {
  const rows = liveNotes(board).map(note => keptRow(sourceOf(note, { board, session, findings })))
  const profiles = [...board.profiles.values()].map(profile => profileRow(profile, board, session))
  return Object.freeze({ title: session.title, phases: session.phases, rows: Object.freeze(rows), profiles })
}

/** The plan with the stakeholders' names in a language, where they are known; a row that needs no other name keeps its identity. */
export function planIn(plan: Plan, language: Language): Plan {
  const rows = plan.rows.map(row => rowIn(row, language))
  return rows.every((row, index) => row === plan.rows[index])
    ? plan
    : Object.freeze({ ...plan, rows: Object.freeze(rows) })
}

const spoken = new WeakMap<PlanRow, Map<Language, PlanRow>>()

function rowIn(row: PlanRow, language: Language): PlanRow {
  const { stakeholder } = row
  const name = stakeholder.names[language]
  if (name === undefined || name === stakeholder.name) return row
  const known = spoken.get(row) ?? new Map<Language, PlanRow>()
  spoken.set(row, known)
  const made = known.get(language) ?? Object.freeze({ ...row, stakeholder: Object.freeze({ ...stakeholder, name }) })
  known.set(language, made)
  return made
}

/** All that a row is made of: equal sources make equal rows. */
interface RowSource {
  readonly note: Note
  readonly placement: PlanRow['placement']
  readonly profile: PlanRow['profile']
  readonly attitudes: PlanRow['attitudes']
  readonly finding: Finding | undefined
  readonly thresholds: Thresholds
  readonly phases: readonly Phase[]
  readonly entries: readonly PlanCell['entry'][]
  /** What was written for the profile. */
  readonly shared: readonly PlanCell['entry'][]
}

interface Sources {
  readonly board: BoardSnapshot
  readonly session: SessionSnapshot
  readonly findings: Findings
}

function sourceOf(note: Note, { board, session, findings }: Sources): RowSource {
  const profile = board.assignments.get(note.id)
  const entriesOf = (id: string | undefined) =>
    session.phases.map(phase => (id === undefined ? undefined : board.entries.get(entryKey(id, phase.id))))
  return {
    note,
    placement: board.placements.get(note.id),
    profile: profile === undefined ? undefined : board.profiles.get(profile),
    attitudes: board.attitudes.get(note.id),
    finding: findings.get(note.id),
    thresholds: session.thresholds,
    phases: session.phases,
    entries: entriesOf(note.id),
    shared: entriesOf(profile),
  }
}

// A snapshot's parts are frozen and keep their identity, so the same parts stand for the same row.
const made = new WeakMap<Note, { source: RowSource; row: PlanRow }>()

function keptRow(source: RowSource): PlanRow {
  const before = made.get(source.note)
  if (before && isSame(before.source, source)) return before.row
  const row = rowOf(source)
  made.set(source.note, { source, row })
  return row
}

const isSame = (a: RowSource, b: RowSource): boolean =>
  a.placement === b.placement &&
  a.profile === b.profile &&
  a.attitudes === b.attitudes &&
  a.finding === b.finding &&
  a.phases === b.phases &&
  a.thresholds.influence === b.thresholds.influence &&
  a.thresholds.impact === b.thresholds.impact &&
  a.entries.every((entry, index) => entry === b.entries[index]) &&
  a.shared.every((entry, index) => entry === b.shared[index])

function rowOf(source: RowSource): PlanRow {
  const { note, placement, profile, attitudes, finding, thresholds, phases, entries, shared } = source
  const level = levelOf(placement, thresholds)
  return Object.freeze({
    stakeholder: note,
    placement,
    level,
    status: finding?.status ?? directStatusOf(placement, thresholds),
    finding,
    profile,
    attitudes,
    cells: Object.freeze(
      phases.map((phase, index) => cellOf(phase, level, { id: note.id, own: entries[index], shared: shared[index] })),
    ),
  })
}

interface Written {
  readonly id: string
  readonly own: PlanCell['own']
  readonly shared: PlanCell['entry']
}

function cellOf(phase: Phase, matrixLevel: Level | undefined, { id, own, shared }: Written): PlanCell {
  const entry = entryFor(id, own, shared)
  return Object.freeze({
    phase,
    level: entry?.override ? entry.override.level : matrixLevel,
    source: own?.override ? 'override' : entry?.override ? 'profile' : 'derived',
    matrixLevel,
    entry,
    own,
  })
}

function profileRow(profile: Profile, board: BoardSnapshot, { phases }: SessionSnapshot): ProfileRow {
  const cells = phases.map(phase => {
    const own = board.entries.get(entryKey(profile.id, phase.id))
    return cellOf(phase, undefined, { id: profile.id, own, shared: undefined })
  })
  return Object.freeze({ profile, cells: Object.freeze(cells) })
}
