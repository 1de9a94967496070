import type * as Y from 'yjs'
import type { Language } from '../documents.ts'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import type { Thresholds } from '../matrix/placement.ts'
import { writeDefaultPhases } from '../plan/phases.ts'
import { sessionRoot } from '../schema/roots.ts'
import { SCHEMA_VERSION } from '../schema/version.ts'
import type { Axes } from '../snapshot/snapshot.ts'
import { readAxes, readThresholds } from './read-settings.ts'

/**
 * Writes what a workshop begins with: title, language, schema version and the six phases. The phases are written here, once, because
 * two facilitators who each wrote them with their first edit would overwrite one another. False when the workshop has begun already.
 */
export function startSession(session: Y.Doc, start: { title: string; language: Language }): boolean {
  const settings = sessionRoot(session, 'settings')
  if (settings.has('schema')) return false
  session.transact(() => {
    settings.set('schema', SCHEMA_VERSION)
    settings.set('title', clip(start.title.trim(), limits.title))
    settings.set('language', start.language)
    writeDefaultPhases(session)
  })
  return true
}

/** Gives the workshop another title. */
export function retitle(session: Y.Doc, title: string): boolean {
  const settings = sessionRoot(session, 'settings')
  const next = clip(title.trim(), limits.title)
  if (next === '' || settings.get('title') === next) return false
  session.transact(() => settings.set('title', next))
  return true
}

/** Moves the borders between high and low; both values in 0..1. */
export function setThresholds(session: Y.Doc, thresholds: Thresholds): boolean {
  const { influence, impact } = thresholds
  if (![influence, impact].every(value => Number.isFinite(value) && value >= 0 && value <= 1)) return false
  const settings = sessionRoot(session, 'settings')
  const before = readThresholds(settings.get('thresholds'))
  if (before.influence === influence && before.impact === impact) return false
  session.transact(() => settings.set('thresholds', { influence, impact }))
  return true
}

/** Relabels the axes: a preset, or own words. */
export function setAxes(session: Y.Doc, axes: Axes): boolean {
  const value = {
    preset: axes.preset,
    influence: clip(axes.influence, limits.axisName),
    impact: clip(axes.impact, limits.axisName),
  }
  const settings = sessionRoot(session, 'settings')
  const before = readAxes(settings.get('axes'))
  const isSame =
    before.preset === value.preset && before.influence === value.influence && before.impact === value.impact
  if (isSame) return false
  session.transact(() => settings.set('axes', value))
  return true
}
