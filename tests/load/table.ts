// Markdown.

export type Row = readonly string[]

/** A Markdown table; the first column is text, the others are numbers. */
export function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(' | ')} |`
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '---:')))
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** A number with as many digits as say something. */
export function shown(value: number, unit = ''): string {
  if (Number.isNaN(value)) return '–'
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return `${value.toLocaleString('en', { maximumFractionDigits: digits })}${unit}`
}

/** A goal, what came of it, and whether it was met. */
export interface Goal {
  readonly text: string
  readonly value: number
  readonly most: number
}

/** The goals as a list. */
export const goalList = (goals: readonly Goal[]): string =>
  goals
    .filter(({ value }) => !Number.isNaN(value))
    .map(
      ({ text, value, most }) =>
        `- ${text}: **${shown(value)}** (goal ≤ ${shown(most)}) ${value <= most ? 'met' : 'NOT MET'}`,
    )
    .join('\n')
