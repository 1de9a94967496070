import { engagementDay, type PlanCell, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import type { PlanFormat } from '../plan-format.ts'

/** The plan for other programs, as FORMATS.md says. `version` rises when a field changes its meaning or goes; added fields leave it as it is. */
export const json: PlanFormat = {
  id: 'json',
  label: 'JSON',
  mediaType: 'application/json; charset=utf-8',
  extension: 'json',
  render({ plan }, stamp) {
    const content = {
      format: 'samenbord-plan',
      version: 1,
      workshop: { id: stamp.workshop, title: stamp.title },
      day: stamp.day,
      language: stamp.language,
      edition: stamp.edition,
      phases: plan.phases.map(({ id, start, end, ...phase }) => ({
        id,
        name: phaseNameOf({ id, start, end, ...phase }, stamp.language, stamp.messages),
        start: start ?? null,
        end: end ?? null,
      })),
      stakeholders: plan.rows.map(row => stakeholderOf(row)),
    }
    return `${JSON.stringify(content, undefined, 2)}\n`
  },
}

const stakeholderOf = ({ stakeholder, placement, level, status, finding, profile, attitudes, cells }: PlanRow) => ({
  id: stakeholder.id,
  name: stakeholder.name,
  category: stakeholder.category ?? null,
  kind: stakeholder.kind ?? null,
  personalData: stakeholder.personalData,
  profile: profile ? { id: profile.id, name: profile.name } : null,
  placement: placement ? { influence: placement.influence, impact: placement.impact } : null,
  level: level ?? null,
  status,
  round: finding
    ? { n: finding.n, camps: finding.camps, reasons: finding.reasons, decision: finding.decision ?? null }
    : null,
  attitudes: { now: attitudes?.now ?? null, wanted: attitudes?.wanted ?? null },
  engagements: cells.map(cell => engagementOf(cell)),
})

const engagementOf = ({ phase, level, source, matrixLevel, entry }: PlanCell) => ({
  phase: phase.id,
  level: level ?? null,
  source,
  matrixLevel: matrixLevel ?? null,
  decision: entry?.override
    ? { by: entry.override.byName, reason: entry.override.reason, instead: entry.override.instead ?? null }
    : null,
  objective: entry?.objective ?? null,
  method: entry?.method ?? null,
  channel: entry?.channel ?? null,
  frequency: entry?.frequency ?? null,
  when: entry?.when ?? null,
  day: engagementDay({ phase, entry }) ?? null,
  owner: entry?.owner ?? null,
  indicator: entry?.indicator ?? null,
  risk: entry?.risk ?? null,
  disclosure: entry?.disclosure ?? null,
  status: entry?.status ?? null,
})
