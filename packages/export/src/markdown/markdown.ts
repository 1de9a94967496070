import { entryFields, type PlanCell, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import type { PlanFormat, Stamp } from '../plan-format.ts'

/** The plan as a table for a wiki or a report, then what people wrote into its cells. */
export const markdown: PlanFormat = {
  id: 'md',
  label: 'Markdown',
  mediaType: 'text/markdown; charset=utf-8',
  extension: 'md',
  render(plan, stamp) {
    const { exports: texts } = stamp.messages
    const phases = plan.phases.map(phase => phaseNameOf(phase, stamp.language, stamp.messages))
    const day = new Intl.DateTimeFormat(stamp.language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      Date.parse(`${stamp.day}T00:00:00Z`),
    )
    const table = [
      lineOf([texts.stakeholder, ...phases].map(escaped)),
      lineOf([':--', ...phases.map(() => ':--')]),
      ...plan.rows.map(row => lineOf([escaped(row.stakeholder.name), ...row.cells.map(cell => wordOf(cell, stamp))])),
    ]
    return [
      `# ${escaped(texts.planTitle(stamp.title))}`,
      escaped(texts.madeOn(day)),
      plan.rows.length === 0 ? texts.none : table.join('\n'),
      ...detailsOf(plan.rows, stamp),
      '',
    ].join('\n\n')
  },
}

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

function wordOf(cell: PlanCell, { messages: { method, exports: texts } }: Stamp): string {
  const word = escaped(cell.level ? method.level[cell.level] : texts.notPlaced)
  return cell.source === 'override' ? `**${word}** \\*` : word
}

function detailsOf(rows: readonly PlanRow[], stamp: Stamp): readonly string[] {
  const lines = rows.flatMap(row => row.cells.flatMap(cell => detailOf(row, cell, stamp)))
  return lines.length === 0 ? [] : [`## ${stamp.messages.exports.details}`, lines.join('\n')]
}

function detailOf(row: PlanRow, cell: PlanCell, { messages, language }: Stamp): readonly string[] {
  const { method, exports: texts } = messages
  const { entry } = cell
  if (!entry) return []
  const facts = [
    ...(entry.override ? [`${texts.override}: ${entry.override.reason} (${entry.override.byName})`] : []),
    ...entryFields.flatMap(field => (entry[field] ? [`${method.field[field]}: ${entry[field]}`] : [])),
    ...(entry.status ? [`${texts.status}: ${method.entryStatus[entry.status]}`] : []),
  ]
  if (facts.length === 0) return []
  const heading = `${row.stakeholder.name}, ${phaseNameOf(cell.phase, language, messages)}`
  return [`- **${escaped(heading)}**: ${facts.map(escaped).join('; ')}`]
}

/** Text that shows as it is: no markup, no HTML, no broken table, one line. */
function escaped(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_[\]{}<>#|~!]/g, '\\$&')
    .replaceAll('&', '&amp;')
}
