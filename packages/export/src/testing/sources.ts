// Boards that the tests of all formats share.
import {
  addNotes,
  addProfile,
  assignProfile,
  datePhase,
  editEntry,
  editProfile,
  type Finding,
  type Findings,
  logEngagement,
  markPersonalData,
  overrideLevel,
  placeNote,
  planOf,
  readBoard,
  readSession,
  setAttitude,
  startSession,
} from '@samenbord/board'
import { loadMessages } from '@samenbord/messages'
import * as Y from 'yjs'
import type { Source, Stamp } from '../plan-format.ts'

/** Texts that are formulas, markup or control characters somewhere. */
export const hostile = [
  '=HYPERLINK("http://example.org")',
  '+32 2 123',
  '-1+1',
  '@SUM(A1)',
  '\tTab',
  'a,"b"\nc',
  'a;b\r\nBEGIN:VEVENT\r\nUID:evil',
  '<img src=x onerror=alert(1)>',
  ']]></text><script>alert(1)</script>',
  '| pipe | `code` [link](x)',
  '```\n"]: [0.1, 0.1]\n%%{init: {}}%%',
  'nul\u0000 bell\u0007 lone\uD800 \u202Eright-to-left',
]

/** A plan with one of everything; what is secret in it says so in its text. */
export function fullSource(names: readonly string[] = ['NMBS', 'Els Peeters', 'Pendelaars']): Source {
  const [board, session] = [new Y.Doc(), new Y.Doc()]
  startSession(session, { title: 'Mobiliteit é', language: 'nl' })
  const notes = names.map((name, at) => ({ id: `n${at}`, name, position: { x: 0, y: 0 }, by: 'p', at }))
  addNotes(board, notes)
  markPersonalData(board, ['n1'], true)
  placeNote(board, 'n0', { influence: 0.5, impact: 0.2, by: 'secret-p', at: 1 })
  placeNote(board, 'n1', { influence: 0.8, impact: 0.9, by: 'p', at: 1 })
  const lists = { characteristics: ['druk'], motives: [], expectations: [], concerns: ['secret-concern'] }
  // whoever comes after the first three stands on the matrix and in the calendar too
  for (const { id, at } of notes.slice(3)) {
    placeNote(board, id, { influence: (at * 0.07) % 1, impact: 0.3, by: 'p', at: 1 })
    editEntry(board, { stakeholder: id, phase: 'design' }, { when: '2027-03-01', objective: names[at] ?? '' })
  }
  const looks = { name: 'Vervoerders', colour: 'blue', pattern: 'dots' } as const
  addProfile(board, { id: 'v', ...looks })
  editProfile(board, 'v', lists)
  assignProfile(board, ['n0'], 'v')
  editEntry(board, { stakeholder: 'v', phase: 'implementation' }, { method: 'nieuwsbrief', owner: 'secret-shared' })
  setAttitude(board, 'n0', { now: 'resistant', wanted: 'supportive' })
  const override = {
    level: 'partner',
    reason: 'secret-reason',
    instead: 'satisfy',
    by: 'p',
    byName: 'secret-name',
  } as const
  overrideLevel(board, { stakeholder: 'n0', phase: 'design' }, { ...override, at: 2 })
  datePhase(session, 'analysis', { start: '2027-02-01', end: '2027-02-28' })
  editEntry(board, { stakeholder: 'n0', phase: 'analysis' }, dated)
  editEntry(board, { stakeholder: 'n1', phase: 'design' }, { objective: 'secret-objective', disclosure: 'internal' })
  const entry = { date: '2026-11-01', type: 'call', direction: 'in', summary: 'secret-summary' } as const
  const rest = { attitudeAfter: undefined, commitments: [], followUp: 'none', correctsId: undefined } as const
  logEngagement(board, { id: 'l', stakeholders: ['n0'], ...entry, ...rest, by: 'p', byName: 'secret-name', at: 3 })
  return sourceOf(board, session, new Map([['n0', contested]]))
}

const contested: Finding = {
  status: 'contested',
  n: 4,
  camps: [
    { level: 'satisfy', share: 0.5 },
    { level: 'involve', share: 0.25 },
  ],
  reasons: ['secret-ballot'],
  decision: undefined,
}

const dated = {
  owner: 'secret-owner',
  risk: 'secret-risk',
  method: 'workshop',
  when: 'start+14',
  status: 'planned',
} as const

/** What is exported of two documents, and of what rounds found. */
export function sourceOf(boardDoc: Y.Doc, sessionDoc: Y.Doc, findings?: Findings): Source {
  const [board, session] = [readBoard(boardDoc), readSession(sessionDoc)]
  return { board, session, plan: planOf(board, session, findings) }
}

/** A stamp of a fixed day. */
export async function stampOf(language: Stamp['language'], edition: Stamp['edition'] = 'internal'): Promise<Stamp> {
  const messages = await loadMessages(language)
  return { workshop: 'w1', title: 'Mobiliteit é', language, day: '2026-11-23', edition, messages }
}
