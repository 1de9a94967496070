import type * as Y from 'yjs'
import { languages } from '../documents.ts'
import { limits } from '../limits.ts'
import type { Thresholds } from '../matrix/placement.ts'
import { readPhases } from '../plan/phases.ts'
import { readNumber, readOneOf, readRecord, readString } from '../schema/read.ts'
import { sessionRoot } from '../schema/roots.ts'
import { type Axes, axesPresets, type SessionSnapshot, type Watched } from './snapshot.ts'

/** A frozen value of what the domain owns in the session document. Total: what is missing or broken reads as the default. */
export function readSession(session: Y.Doc): SessionSnapshot {
  const settings = sessionRoot(session, 'settings')
  return Object.freeze({
    title: readString(settings.get('title'), limits.title) ?? '',
    language: readOneOf(settings.get('language'), languages) ?? 'nl',
    thresholds: readThresholds(settings.get('thresholds')),
    axes: readAxes(settings.get('axes')),
    phases: Object.freeze(readPhases(session)),
  })
}

function readThresholds(value: unknown): Thresholds {
  const record = readRecord(value)
  const share = (part: unknown) => {
    const number = readNumber(part)
    return number !== undefined && number >= 0 && number <= 1 ? number : 0.5
  }
  return Object.freeze({ influence: share(record?.influence), impact: share(record?.impact) })
}

function readAxes(value: unknown): Axes {
  const record = readRecord(value)
  return Object.freeze({
    preset: readOneOf(record?.preset, axesPresets) ?? 'influenceImpact',
    influence: readString(record?.influence, limits.axisName) ?? '',
    impact: readString(record?.impact, limits.axisName) ?? '',
  })
}

/** The session's settings as a value that changes. */
export function watchSession(session: Y.Doc): Watched<SessionSnapshot> & { close(): void } {
  let snapshot = readSession(session)
  const listeners = new Set<() => void>()
  const roots = [sessionRoot(session, 'settings'), sessionRoot(session, 'phases')]
  const refresh = () => {
    snapshot = readSession(session)
    for (const listener of [...listeners]) listener()
  }
  for (const root of roots) root.observeDeep(refresh)
  return {
    get: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      for (const root of roots) root.unobserveDeep(refresh)
      listeners.clear()
    },
  }
}
