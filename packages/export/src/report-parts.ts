// The parts of a report after its matrix, in their order. Each begins with its heading, and is empty where there is nothing to say.
import {
  engagementDay,
  type Finding,
  isProvisional,
  type LogEntry,
  type PlanCell,
  type PlanRow,
  profileLists,
} from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import { cellFacts } from './cell-facts.ts'
import { levelColours } from './level-colours.ts'
import { shortened } from './matrix-shapes.ts'
import { inks } from './paper-inks.ts'
import { plain } from './plain.ts'
import type { Source, Stamp } from './plan-format.ts'
import { levelWord, percent, unplacedWord } from './plan-table.ts'
import type { Block, Cell } from './report.ts'

/** Longer names are cut in tables; where somebody wrote about the stakeholder it stands whole. */
const LONGEST_NAME = 120
const LONGEST_NOTE = 90
/** More phases than a page is wide for make more tables. */
const PHASES_A_TABLE = 6

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text: plain(text) || '–' })
const fact = (title: string, text: string): readonly Block[] =>
  text === '' ? [] : [{ kind: 'fact', title, text: plain(text) }]

/** Who they are and where they stand. */
export function listPart({ plan }: Source, stamp: Stamp): readonly Block[] {
  const { exports: texts, method } = stamp.messages
  const head = heading(1, texts.report.stakeholders)
  if (plan.rows.length === 0) return [head, { kind: 'paragraph', text: texts.none }]
  const columns = [
    { title: texts.stakeholder, share: 26 },
    { title: texts.category, share: 15 },
    { title: texts.profile, share: 15 },
    { title: texts.level, share: 14 },
    { title: texts.influence, share: 9 },
    { title: texts.impact, share: 9 },
    { title: method.attitudeNow, share: 12 },
    { title: method.attitudeWanted, share: 12 },
  ]
  return [head, { kind: 'table', columns, rows: plan.rows.map(row => listRow(row, stamp)) }]
}

function listRow(row: PlanRow, { messages }: Stamp): readonly Cell[] {
  const { method } = messages
  const { stakeholder, placement, profile, attitudes } = row
  return [
    { text: nameOf(row), isStrong: true },
    { text: stakeholder.category ? method.categoryShort[stakeholder.category] : '' },
    { text: plain(profile?.name ?? '') },
    standingCell(row, messages),
    { text: percent(placement?.influence) },
    { text: percent(placement?.impact) },
    { text: attitudes?.now ? method.attitude[attitudes.now] : '' },
    { text: attitudes?.wanted ? method.attitude[attitudes.wanted] : '' },
  ]
}

/** The level, and how certain it is where the group has not settled it. */
function standingCell({ level, status }: PlanRow, messages: Stamp['messages']): Cell {
  const { method, plan } = messages
  if (!level) return { text: unplacedWord(status, messages), colour: inks.quiet }
  const cell = levelCell(level, method.level[level])
  return isProvisional(status) ? { ...cell, more: plan.provisional(method.status[status]) } : cell
}

/** A cell in the colours of a level. */
export const levelCell = (level: keyof typeof levelColours, text: string): Cell => ({
  text,
  isStrong: true,
  colour: levelColours[level].ink,
  ground: levelColours[level].soft,
})

/** A stakeholder in a table. */
export const nameOf = ({ stakeholder }: PlanRow): string => shortened(plain(stakeholder.name), LONGEST_NAME)

/** The grid of phases and stakeholders. */
export function planPart({ plan }: Source, stamp: Stamp): readonly Block[] {
  const { exports: texts } = stamp.messages
  if (plan.rows.length === 0) return []
  const isAnyOverridden = plan.rows.some(row => row.cells.some(cell => cell.source !== 'derived'))
  const starts = plan.phases.map((_, at) => at).filter(at => at % PHASES_A_TABLE === 0)
  return [
    heading(1, texts.report.plan),
    ...starts.map((from): Block => {
      const within = <T>(all: readonly T[]) => all.slice(from, from + PHASES_A_TABLE)
      return {
        kind: 'table',
        columns: [
          { title: texts.stakeholder, share: 15 },
          ...within(plan.phases).map(phase => ({
            title: [plain(phaseNameOf(phase, stamp.language, stamp.messages)), spanOf(phase)]
              .filter(Boolean)
              .join('\n'),
            share: 10,
          })),
        ],
        rows: plan.rows.map(row => [
          { text: nameOf(row), isStrong: true },
          ...within(row.cells).map(cell => gridCell(row, cell, stamp)),
        ]),
      }
    }),
    ...(isAnyOverridden ? [{ kind: 'paragraph', text: `* ${texts.overrides}`, isQuiet: true } as const] : []),
  ]
}

const spanOf = ({ start, end }: { start: string | undefined; end: string | undefined }): string =>
  start || end ? `${start ?? '…'} – ${end ?? '…'}` : ''

function gridCell(row: PlanRow, cell: PlanCell, stamp: Stamp): Cell {
  const { entry, level } = cell
  const { method } = stamp.messages
  const word = `${levelWord(row, cell, stamp)}${cell.source !== 'derived' ? ' *' : ''}`
  const notes = [
    entry?.status && method.entryStatus[entry.status],
    engagementDay(cell) ?? entry?.when,
    entry?.method,
    entry?.owner,
  ]
  const more = notes.flatMap(note => (note ? [shortened(plain(note), LONGEST_NOTE)] : [])).join(' · ')
  return { ...(level ? levelCell(level, word) : { text: word, colour: inks.quiet }), ...(more !== '' && { more }) }
}

/** What the profiles are, who belongs to each, and what is planned for them all. */
export function profilesPart({ plan }: Source, stamp: Stamp): readonly Block[] {
  const { exports: texts, method } = stamp.messages
  const members = (id: string) => plan.rows.filter(({ profile }) => profile?.id === id).map(nameOf)
  const inPlan = plan.profiles.filter(({ profile }) => members(profile.id).length > 0)
  if (inPlan.length === 0) return []
  return [
    heading(1, texts.report.profiles),
    ...inPlan.flatMap(({ profile, cells }) => [
      heading(2, profile.name),
      ...fact(texts.report.stakeholders, members(profile.id).join(', ')),
      ...profileLists.flatMap(list => fact(method.profileList[list], profile[list].join('; '))),
      ...cells.flatMap(cell => cellFact(cell, stamp)),
    ]),
  ]
}

/** What the group found when everybody placed alone, why, and what was decided. */
export function discussionPart({ plan }: Source, { messages }: Stamp): readonly Block[] {
  const told = plan.rows.flatMap(({ stakeholder, status, finding }) =>
    finding
      ? [heading(2, `${stakeholder.name} · ${messages.method.status[status]}`), ...findingFacts(finding, messages)]
      : [],
  )
  return told.length > 0 ? [heading(1, messages.exports.report.discussion), ...told] : []
}

function findingFacts(
  { n, camps, reasons, decision }: Finding,
  { exports: { report }, method }: Stamp['messages'],
): readonly Block[] {
  return [
    ...fact(report.placedBy, String(n)),
    ...fact(
      report.camps,
      camps.map(({ level, share }) => `${method.level[level]} ${Math.round(share * 100)} %`).join('; '),
    ),
    ...fact(report.why, reasons.join('; ')),
    ...fact(report.decided, decision ?? ''),
  ]
}

/** What was decided otherwise and why, and all that people wrote into the cells. */
export function reasonsPart({ plan }: Source, stamp: Stamp): readonly Block[] {
  const told = plan.rows.flatMap(row => {
    const facts = row.cells.flatMap(cell => cellFact(cell, stamp))
    return facts.length > 0 ? [heading(2, row.stakeholder.name), ...facts] : []
  })
  return told.length > 0 ? [heading(1, stamp.messages.exports.report.reasons), ...told] : []
}

const cellFact = (cell: PlanCell, stamp: Stamp): readonly Block[] =>
  fact(plain(phaseNameOf(cell.phase, stamp.language, stamp.messages)), cellFacts(cell, stamp).join('; '))

/** What happened, by day. */
export function logPart({ board: { log }, plan }: Source, { messages }: Stamp): readonly Block[] {
  if (log.length === 0) return []
  const { engage, method } = messages
  const names = new Map(plan.rows.map(row => [row.stakeholder.id, nameOf(row)]))
  const corrected = new Set(log.map(entry => entry.correctsId))
  return [
    heading(1, engage.log),
    ...log.flatMap(entry => {
      const who = entry.stakeholders.map(id => names.get(id) ?? engage.goneNote).join(', ')
      const state = corrected.has(entry.id) ? ` (${engage.corrected})` : ''
      return [
        heading(2, `${entry.date} · ${method.logType[entry.type]} · ${who}${state}`),
        ...linesOf(entry, messages).map((text): Block => ({ kind: 'paragraph', text: plain(text) })),
      ]
    }),
  ]
}

function linesOf(entry: LogEntry, { engage, method }: Stamp['messages']): readonly string[] {
  const facts = [
    method.direction[entry.direction],
    method.followUp[entry.followUp],
    entry.attitudeAfter && `${method.attitudeNow}: ${method.attitude[entry.attitudeAfter]}`,
    entry.byName && engage.writtenBy(entry.byName),
  ]
  return [
    ...(entry.summary ? [entry.summary] : []),
    ...entry.commitments.map(
      ({ text, owner, due }) => `– ${[text, owner, due && engage.dueOn(due)].filter(Boolean).join(' · ')}`,
    ),
    facts.filter(Boolean).join(' · '),
  ]
}
