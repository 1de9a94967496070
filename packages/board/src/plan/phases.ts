import * as Y from 'yjs'
import { type Day, type Language, languages } from '../documents.ts'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import { readDay, readNumber, readOneOf, readString } from '../schema/read.ts'
import { sessionRoot } from '../schema/roots.ts'
import { type Phase, type PhaseId, phasePresets } from './phase.ts'

/** The six phases of a project that nobody has edited yet; their ids are the presets' names, on every replica. */
export const defaultPhases: readonly Phase[] = phasePresets.map((preset, order) =>
  Object.freeze({ id: preset, preset, names: {}, order, start: undefined, end: undefined }),
)

/** The phases in order; the six defaults while nobody has edited any. */
export function readPhases(session: Y.Doc): readonly Phase[] {
  const root = sessionRoot(session, 'phases')
  const phases = [...root].flatMap(([id, value]) => readPhase(id, value) ?? [])
  return phases.length > 0 ? phases.sort(byOrder) : defaultPhases
}

function readPhase(id: PhaseId, value: unknown): Phase | undefined {
  if (!(value instanceof Y.Map)) return undefined
  const order = readNumber(value.get('order'))
  if (order === undefined) return undefined
  const names: Partial<Record<Language, string>> = {}
  for (const language of languages) {
    const name = readString(value.get(`name.${language}`), limits.phaseName)
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

/** Adds a phase at the end. */
export function addPhase(session: Y.Doc, phase: { id: PhaseId; name: string; language: Language }): boolean {
  const name = clip(phase.name.trim(), limits.phaseName)
  if (name === '') return false
  return editPhases(session, (root, phases) => {
    if (root.has(phase.id)) return false
    const map = new Y.Map<unknown>()
    map.set('order', (phases.at(-1)?.order ?? -1) + 1)
    map.set(`name.${phase.language}`, name)
    root.set(phase.id, map)
    return true
  })
}

/** Names a phase in one language; its other names stay. */
export function renamePhase(session: Y.Doc, phase: { id: PhaseId; name: string; language: Language }): boolean {
  const name = clip(phase.name.trim(), limits.phaseName)
  if (name === '') return false
  return changePhase(session, phase.id, map => map.set(`name.${phase.language}`, name))
}

/** Moves a phase one place to the left (−1) or to the right (1). */
export function movePhase(session: Y.Doc, id: PhaseId, by: -1 | 1): boolean {
  return editPhases(session, (root, phases) => {
    const from = phases.findIndex(phase => phase.id === id)
    if (from < 0 || !phases[from + by]) return false
    const order = phases.map(phase => phase.id)
    order.splice(from + by, 0, ...order.splice(from, 1))
    for (const [index, phase] of order.entries()) mapAt(root, phase)?.set('order', index)
    return true
  })
}

/** Dates a phase; undefined clears a date. */
export function datePhase(
  session: Y.Doc,
  id: PhaseId,
  dates: { start: Day | undefined; end: Day | undefined },
): boolean {
  return changePhase(session, id, map => {
    for (const field of ['start', 'end'] as const) {
      const day = readDay(dates[field])
      if (day) map.set(field, day)
      else map.delete(field)
    }
  })
}

/** Deletes a phase; the last one stays. Its plan entries stay in the board, unseen. */
export function deletePhase(session: Y.Doc, id: PhaseId): boolean {
  return editPhases(session, (root, phases) => {
    if (phases.length < 2 || !root.has(id)) return false
    root.delete(id)
    return true
  })
}

const changePhase = (session: Y.Doc, id: PhaseId, change: (map: Y.Map<unknown>) => void): boolean =>
  editPhases(session, root => {
    const map = mapAt(root, id)
    if (map) change(map)
    return map !== undefined
  })

function editPhases(session: Y.Doc, edit: (root: Y.Map<unknown>, phases: readonly Phase[]) => boolean): boolean {
  const root = sessionRoot(session, 'phases')
  return session.transact(() => {
    if (root.size === 0) for (const phase of defaultPhases) root.set(phase.id, presetMap(phase))
    return edit(root, readPhases(session))
  })
}

function presetMap(phase: Phase): Y.Map<unknown> {
  const map = new Y.Map<unknown>()
  map.set('preset', phase.preset)
  map.set('order', phase.order)
  return map
}

const mapAt = (root: Y.Map<unknown>, id: PhaseId): Y.Map<unknown> | undefined => {
  const map = root.get(id)
  return map instanceof Y.Map ? map : undefined
}
