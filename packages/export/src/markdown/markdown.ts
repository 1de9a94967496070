import { levels, type PlanCell, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { cellFacts } from '../cell-facts.ts'
import type { PlanFormat, Stamp } from '../plan-format.ts'
import { escaped } from './escaped.ts'
import { quadrantChart } from './quadrant-chart.ts'

/** The plan for a wiki or a report: one table per level of the matrix, those with most influence and impact first, then what people wrote into the cells. */
export const markdown: PlanFormat = {
  id: 'md',
  label: 'Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render({ plan, session }, stamp) {
    const { exports: texts } = stamp.messages
    const phases = plan.phases.map(phase => phaseNameOf(phase, stamp.language, stamp.messages))
    const isAnyOverridden = plan.rows.some(row => row.cells.some(cell => cell.source !== 'derived'))
    const blocks = [
      `# ${escaped(texts.planTitle(stamp.title))}`,
      // The day as it is: how a language writes a date differs between browsers and servers.
      escaped(`${texts.madeOn(stamp.day)} ${texts.editions[stamp.edition]}`),
      ...quadrantChart({ plan, session }, stamp),
      ...(plan.rows.length === 0 ? [texts.none] : []),
      ...[...levels, undefined].flatMap(level => {
        const rows = plan.rows.filter(row => row.level === level)
        return rows.length === 0 ? [] : sectionOf(rows.toSorted(byWeight), phases, stamp)
      }),
      ...(isAnyOverridden ? [`\\* ${escaped(texts.overrides)}`] : []),
      ...detailsOf(plan.rows, stamp),
    ]
    return `${blocks.join('\n\n')}\n`
  },
}

const byWeight = (a: PlanRow, b: PlanRow): number => weightOf(b) - weightOf(a)
const weightOf = ({ placement }: PlanRow): number => (placement ? placement.influence + placement.impact : 0)

function sectionOf(rows: readonly PlanRow[], phases: readonly string[], stamp: Stamp): readonly string[] {
  const { exports: texts, method } = stamp.messages
  const level = rows[0]?.level
  const titles = [texts.stakeholder, texts.category, ...phases].map(escaped)
  const table = [
    lineOf(titles),
    lineOf(titles.map(() => ':--')),
    ...rows.map(row =>
      lineOf([
        escaped(row.stakeholder.name),
        escaped(row.stakeholder.category ? method.categoryShort[row.stakeholder.category] : ''),
        ...row.cells.map(cell => wordOf(cell, stamp)),
      ]),
    ),
  ]
  return [
    `## ${escaped(level ? method.level[level] : method.status.unplaced)} (${rows.length})`,
    ...(level ? [escaped(method.levelMeaning[level])] : []),
    table.join('\n'),
  ]
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function wordOf(cell: PlanCell, { messages: { method } }: Stamp): string {
  const word = escaped(cell.level ? method.level[cell.level] : '–')
  return cell.source !== 'derived' ? `**${word}** \\*` : word
}

function detailsOf(rows: readonly PlanRow[], stamp: Stamp): readonly string[] {
  const { exports: texts } = stamp.messages
  const sections = rows.flatMap(row => {
    const lines = [...certaintyOf(row, stamp), ...row.cells.flatMap(cell => detailOf(cell, stamp))]
    return lines.length === 0 ? [] : [`### ${escaped(row.stakeholder.name)}`, lines.join('\n')]
  })
  return sections.length === 0 ? [] : [`## ${escaped(texts.details)}`, ...sections]
}

function certaintyOf({ status, finding }: PlanRow, { messages: { exports: texts, method } }: Stamp): readonly string[] {
  if (!finding) return []
  const facts = [method.status[status], ...finding.reasons, ...(finding.decision ? [finding.decision] : [])]
  return [`- **${escaped(texts.certainty)}**: ${facts.map(escaped).join('; ')}`]
}

function detailOf(cell: PlanCell, stamp: Stamp): readonly string[] {
  const facts = cellFacts(cell, stamp)
  if (facts.length === 0) return []
  const phase = phaseNameOf(cell.phase, stamp.language, stamp.messages)
  return [`- **${escaped(phase)}**: ${facts.map(escaped).join('; ')}`]
}
