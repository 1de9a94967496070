import * as Y from 'yjs'
import { type Day, type Language, languages } from '../documents.ts'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import { readDay, readNumber, readOneOf, readString } from '../schema/read.ts'
import { sessionRoot } from '../schema/roots.ts'
import { type Phase, type PhaseId, phasePresets } from './phase.ts'

/** The six phases of a project that nobody has edited yet; their ids are the presets' names, on every replica. */
export const defaultPhases: readonly Phase[] = Object.freeze(
  phasePresets.map((preset, order) =>
    Object.freeze({ id: preset, preset, names: Object.freeze({}), order, start: undefined, end: undefined }),
  ),
)

/** The phases in order; the six defaults while nobody has edited any. */
export function readPhases(session: Y.Doc): readonly Phase[] {
  const root = sessionRoot(session, 'phases')
  const phases = [...root].flatMap(([id, value]) => readPhase(id, value) ?? [])
  return phases.length > 0 ? Object.freeze(phases.sort(byOrder)) : defaultPhases
}

/** The key of a phase's name in one language. */
export const phaseNameKey = (language: Language): string => `name.${language}`

function readPhase(id: PhaseId, value: unknown): Phase | undefined {
  if (!(value instanceof Y.Map)) return undefined
  const order = readNumber(value.get('order'))
  if (order === undefined) return undefined
  const names: Partial<Record<Language, string>> = {}
  for (const language of languages) {
    const name = readString(value.get(phaseNameKey(language)), limits.phaseName)
    if (name) names[language] = name
  }
  return Object.freeze({
    id,
    preset: readOneOf(value.get('preset'), phasePresets),
    names: Object.freeze(names),
    order,
    start: readDay(value.get('start')),
    end: readDay(value.get('end')),
  })
}

const byOrder = (a: Phase, b: Phase): number => a.order - b.order || (a.id < b.id ? -1 : 1)

/** Adds a phase at the end; false when it has no name or its id is taken. */
export function addPhase(session: Y.Doc, { id, name, language }: PhaseName): boolean {
  const written = clip(name.trim(), limits.phaseName)
  const phases = readPhases(session)
  if (written === '' || phases.some(phase => phase.id === id)) return false
  return editPhases(session, root => {
    const map = new Y.Map<unknown>()
    map.set('order', (phases.at(-1)?.order ?? -1) + 1)
    map.set(phaseNameKey(language), written)
    root.set(id, map)
  })
}

/** What somebody calls a phase in one language. */
export interface PhaseName {
  readonly id: PhaseId
  readonly name: string
  readonly language: Language
}

/** Names a phase in one language; its other names stay. */
export function renamePhase(session: Y.Doc, { id, name, language }: PhaseName): boolean {
  const written = clip(name.trim(), limits.phaseName)
  const phase = phaseAt(session, id)
  if (written === '' || !phase || phase.names[language] === written) return false
  return editPhases(session, root => mapAt(root, id)?.set(phaseNameKey(language), written))
}

/** Moves a phase one place to the left (−1) or to the right (1). */
export function movePhase(session: Y.Doc, id: PhaseId, by: -1 | 1): boolean {
  const ids = readPhases(session).map(phase => phase.id)
  const from = ids.indexOf(id)
  if (from < 0 || ids[from + by] === undefined) return false
  ids.splice(from + by, 0, ...ids.splice(from, 1))
  return editPhases(session, root => {
    for (const [order, phase] of ids.entries()) {
      const map = mapAt(root, phase)
      if (map && map.get('order') !== order) map.set('order', order)
    }
  })
}

/** Dates a phase; undefined, or a day that does not exist, clears a date. */
export function datePhase(
  session: Y.Doc,
  id: PhaseId,
  dates: { start: Day | undefined; end: Day | undefined },
): boolean {
  const phase = phaseAt(session, id)
  const start = readDay(dates.start)
  const end = readDay(dates.end)
  if (!phase || (phase.start === start && phase.end === end)) return false
  return editPhases(session, root => {
    const map = mapAt(root, id)
    // only what changes: somebody else may be writing the other date
    for (const [field, day] of [['start', start] as const, ['end', end] as const]) {
      if (phase[field] === day) continue
      if (day) map?.set(field, day)
      else map?.delete(field)
    }
  })
}

/** Deletes a phase; the last one stays. Its plan entries stay in the board, unseen. */
export function deletePhase(session: Y.Doc, id: PhaseId): boolean {
  const phases = readPhases(session)
  if (phases.length < 2 || !phases.some(phase => phase.id === id)) return false
  return editPhases(session, root => root.delete(id))
}

/** Writes the six phases into a session that has none. Call inside a transaction. */
export function writeDefaultPhases(session: Y.Doc): void {
  const root = sessionRoot(session, 'phases')
  if (readPhases(session) === defaultPhases) for (const phase of defaultPhases) root.set(phase.id, presetMap(phase))
}

function editPhases(session: Y.Doc, edit: (root: Y.Map<unknown>) => void): true {
  session.transact(() => {
    writeDefaultPhases(session)
    edit(sessionRoot(session, 'phases'))
  })
  return true
}

function presetMap(phase: Phase): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  map.set('preset', phase.preset)
  map.set('order', phase.order)
  return map
}

const phaseAt = (session: Y.Doc, id: PhaseId): Phase | undefined => readPhases(session).find(phase => phase.id === id)

const mapAt = (root: Y.Map<unknown>, id: PhaseId): Y.Map<unknown> | undefined => {
  const map = root.get(id)
  return map instanceof Y.Map ? map : undefined
}
