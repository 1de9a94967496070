import { engagementDay, type PlanCell, type PlanRow } from '@samenbord/board'
import { phaseNameOf } from '@samenbord/messages'
import type { Source, Stamp } from './plan-format.ts'

/** One row of the plan as a table: its texts, column by column, and the cell they stand for. */
export interface TableRow {
  readonly cell: PlanCell
  readonly values: readonly string[]
}

/** The titles of the columns, in the language of the stamp. */
export function tableHead({ messages: { exports: texts, method } }: Stamp): readonly string[] {
  const { objective, method: how, channel, frequency, when, owner, indicator, risk } = method.field
  return [
    ...[texts.stakeholder, texts.category, texts.profile, texts.influence, texts.impact],
    ...[
      texts.phase,
      texts.start,
      texts.end,
      texts.level,
      texts.matrixLevel,
      texts.certainty,
      texts.source,
      texts.reason,
    ],
    ...[objective, how, channel, frequency, when, texts.date, owner, indicator, risk, texts.status],
    ...[method.attitudeNow, method.attitudeWanted, method.disclosureLabel],
    ...[texts.workshop, texts.day, texts.language, texts.edition],
  ]
}

/** Which column says the level; counted from 0. */
export const LEVEL_COLUMN = 8

/** One row per stakeholder and phase. */
export function tableRows({ plan }: Source, stamp: Stamp): readonly TableRow[] {
  return plan.rows.flatMap(row => row.cells.map(cell => ({ cell, values: valuesOf(row, cell, stamp) })))
}

function valuesOf(row: PlanRow, cell: PlanCell, stamp: Stamp): readonly string[] {
  const { messages, language } = stamp
  const { exports: texts, method } = messages
  const { entry } = cell
  const { now, wanted } = row.attitudes ?? {}
  return [
    row.stakeholder.name,
    row.stakeholder.category ? method.category[row.stakeholder.category] : '',
    row.profile?.name ?? '',
    percent(row.placement?.influence),
    percent(row.placement?.impact),
    phaseNameOf(cell.phase, language, messages),
    cell.phase.start ?? '',
    cell.phase.end ?? '',
    levelWord(row, cell, stamp),
    cell.matrixLevel ? method.level[cell.matrixLevel] : '',
    method.status[row.status],
    { override: texts.override, profile: texts.byProfile, derived: texts.derived }[cell.source],
    entry?.override?.reason ?? '',
    ...[entry?.objective, entry?.method, entry?.channel, entry?.frequency, entry?.when].map(text => text ?? ''),
    engagementDay(cell) ?? '',
    ...[entry?.owner, entry?.indicator, entry?.risk].map(text => text ?? ''),
    entry?.status ? method.entryStatus[entry.status] : '',
    now ? method.attitude[now] : '',
    wanted ? method.attitude[wanted] : '',
    entry ? method.disclosure[entry.disclosure] : '',
    stamp.title,
    stamp.day,
    language,
    texts.editions[stamp.edition],
  ]
}

/** What a cell says about the level: its word, that the group is split or nobody placed the stakeholder, or that the level is not for these readers. */
export function levelWord(row: PlanRow, cell: PlanCell, { messages }: Stamp): string {
  if (cell.level) return messages.method.level[cell.level]
  return row.level ? messages.exports.notShared : unplacedWord(row.status, messages)
}

/** Why a stakeholder has no level: the group is split, or nobody placed it. */
export const unplacedWord = (status: PlanRow['status'], { exports: texts, method }: Stamp['messages']): string =>
  status === 'split' ? method.status.split : texts.notPlaced

/** A share as whole per cent; empty where there is none. */
export const percent = (share: number | undefined): string =>
  share === undefined ? '' : String(Math.round(share * 100))
