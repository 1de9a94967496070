import type * as Y from 'yjs'
import { languages } from '../documents.ts'
import { limits } from '../limits.ts'
import { readPhases } from '../plan/phases.ts'
import { readOneOf, readString } from '../schema/read.ts'
import { type SessionRoot, sessionRoot, sessionRoots } from '../schema/roots.ts'
import { readAxes, readThresholds } from '../session/read-settings.ts'
import type { SessionSnapshot, Watched } from './snapshot.ts'

/** A frozen value of what the domain owns in the session document. Total: what is missing or broken reads as the default. */
export function readSession(session: Y.Doc): SessionSnapshot {
  return Object.freeze({ ...readSettings(session), phases: readPhases(session) })
}

function readSettings(session: Y.Doc): Omit<SessionSnapshot, 'phases'> {
  const settings = sessionRoot(session, 'settings')
  return {
    title: readString(settings.get('title'), limits.title) ?? '',
    language: readOneOf(settings.get('language'), languages) ?? 'nl',
    thresholds: readThresholds(settings.get('thresholds')),
    axes: readAxes(settings.get('axes')),
  }
}

/** The session's settings and phases as a value that changes: one notification per transaction, phases keep their identity. */
export function watchSession(session: Y.Doc): Watched<SessionSnapshot> & { close(): void } {
  let snapshot = readSession(session)
  const touched = new Set<SessionRoot>()
  const listeners = new Set<() => void>()
  const stops = sessionRoots.map(name => {
    const root = sessionRoot(session, name)
    const observe = () => void touched.add(name)
    root.observeDeep(observe)
    return () => root.unobserveDeep(observe)
  })

  function refresh(): void {
    if (touched.size === 0) return
    const phases = touched.has('phases') ? readPhases(session) : snapshot.phases
    snapshot = Object.freeze({ ...readSettings(session), phases })
    touched.clear()
    for (const listener of [...listeners]) listener()
  }
  session.on('afterTransaction', refresh)

  return {
    get: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close() {
      session.off('afterTransaction', refresh)
      for (const stop of stops) stop()
      listeners.clear()
    },
  }
}
