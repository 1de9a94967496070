import { levelOfQuadrant, levels } from '@samenbord/board'
import { plain } from './plain.ts'
import type { Source, Stamp } from './plan-format.ts'
import type { Block, Cell, Cover, Report } from './report.ts'
import {
  discussionPart,
  levelCell,
  listPart,
  logPart,
  nameOf,
  planPart,
  profilesPart,
  reasonsPart,
} from './report-parts.ts'

/** The report of a plan, in the language and edition of the stamp. */
export function reportOf(source: Source, stamp: Stamp): Report {
  const { messages, title, day, edition } = stamp
  const { exports: texts } = messages
  const about = [plain(title).slice(0, 70), texts.editions[edition], day].join(' · ')
  return {
    title: plain(texts.planTitle(title)),
    cover: coverOf(source, stamp),
    foot: about,
    parts: [
      { way: 'landscape' as const, blocks: matrixPart(source, stamp) },
      { way: 'landscape' as const, blocks: listPart(source, stamp) },
      { way: 'landscape' as const, blocks: planPart(source, stamp) },
      {
        way: 'portrait' as const,
        blocks: [profilesPart, discussionPart, reasonsPart, logPart].flatMap(part => part(source, stamp)),
      },
    ].filter(({ blocks }) => blocks.length > 0),
  }
}

function coverOf({ plan }: Source, { title, day, edition, messages }: Stamp): Cover {
  const { exports: texts, method } = messages
  const unplaced = plan.rows.filter(row => !row.level).length
  return {
    kind: texts.report.kind,
    subject: plain(title) || '–',
    madeOn: texts.madeOn(day),
    edition: texts.editions[edition],
    tiles: levels.map(level => ({
      level,
      name: method.level[level],
      count: plan.rows.filter(row => row.level === level).length,
    })),
    sum: [texts.report.count(plan.rows.length), ...(unplaced > 0 ? [texts.report.unplaced(unplaced)] : [])].join(' · '),
  }
}

function matrixPart({ plan }: Source, { title, messages: { exports: texts, method } }: Stamp): readonly Block[] {
  const placed = plan.rows.filter(row => row.placement).length
  const quadrant = (isInfluential: boolean, isAffected: boolean): Cell => {
    const level = levelOfQuadrant(isInfluential, isAffected)
    const names = plan.rows.filter(row => row.level === level).map(nameOf)
    return { ...levelCell(level, method.level[level]), more: names.join(' · ') }
  }
  return [
    { kind: 'heading', level: 1, text: plain(texts.matrixTitle(title)) },
    {
      kind: 'matrix',
      alt: texts.report.matrixAlt(placed),
      quadrants: [true, false].map(high => [quadrant(high, false), quadrant(high, true)]),
    },
  ]
}
