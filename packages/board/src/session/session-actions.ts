import type * as Y from 'yjs'
import type { Language } from '../documents.ts'
import { clip } from '../lib/clip.ts'
import { limits } from '../limits.ts'
import type { Thresholds } from '../matrix/placement.ts'
import { sessionRoot } from '../schema/roots.ts'
import type { Axes } from '../snapshot/snapshot.ts'

/** Writes what a workshop begins with: its title and its language. */
export function startSession(session: Y.Doc, start: { title: string; language: Language }): boolean {
  session.transact(() => {
    const settings = sessionRoot(session, 'settings')
    settings.set('title', clip(start.title, limits.title))
    settings.set('language', start.language)
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
  session.transact(() => sessionRoot(session, 'settings').set('thresholds', { influence, impact }))
  return true
}

/** Relabels the axes: a preset, or own words. */
export function setAxes(session: Y.Doc, axes: Axes): boolean {
  const value = {
    preset: axes.preset,
    influence: clip(axes.influence, limits.axisName),
    impact: clip(axes.impact, limits.axisName),
  }
  session.transact(() => sessionRoot(session, 'settings').set('axes', value))
  return true
}
