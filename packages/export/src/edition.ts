// What a shareable edition leaves out (FORMATS.md). Formats never decide this: they get a source from which it is gone.
import { type PlanCell, type PlanEntry, type PlanRow, type Profile, planIn } from '@samenbord/board'
import type { Source, Stamp } from './plan-format.ts'

/** The source as its readers may see it, with names in their language. */
export function sourceFor(source: Source, stamp: Pick<Stamp, 'edition' | 'language' | 'messages'>): Source {
  const plan = planIn(source.plan, stamp.language)
  if (stamp.edition === 'internal') return { ...source, plan }
  const rows = plan.rows.map((row, at) => shareableRow(row, stamp.messages.exports.withheld(at + 1)))
  const profiles = plan.profiles.map(({ profile, cells }) => ({
    profile: shareableProfile(profile),
    cells: cells.map(shareableCell),
  }))
  return { ...source, plan: { ...plan, rows, profiles }, board: { log: [] } }
}

const NOBODY = ''

function shareableRow(row: PlanRow, pseudonym: string): PlanRow {
  const { stakeholder, profile, placement } = row
  return {
    ...row,
    stakeholder: {
      ...stakeholder,
      ...(stakeholder.personalData && { name: pseudonym, names: {} }),
      createdBy: NOBODY,
    },
    placement: placement && { ...placement, by: NOBODY },
    profile: profile && shareableProfile(profile),
    attitudes: undefined,
    finding: row.finding && { ...row.finding, reasons: [], decision: undefined },
    cells: row.cells.map(shareableCell),
  }
}

const shareableProfile = (profile: Profile): Profile => ({ ...profile, concerns: [] })

function shareableCell({ own: _own, ...rest }: PlanCell): PlanCell {
  const cell = { ...rest, own: undefined }
  const { entry } = cell
  if (!entry) return cell
  // what holds in an internal cell is the team's secret, and what the matrix says instead would be false
  if (entry.disclosure === 'internal') return { ...cell, entry: undefined, level: undefined, source: 'derived' }
  return { ...cell, entry: shareableEntry(entry) }
}

function shareableEntry({ owner: _owner, risk: _risk, ...entry }: PlanEntry): PlanEntry {
  const { override } = entry
  return { ...entry, override: override && { ...override, by: NOBODY, byName: NOBODY, reason: '' } }
}
