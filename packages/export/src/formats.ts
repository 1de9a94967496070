import { csv } from './csv/csv.ts'
import { json } from './json/json.ts'
import { markdown } from './markdown/markdown.ts'
import type { PlanFormat, Stamp } from './plan-format.ts'

/** Every format the plan can be written in. */
export const formats: readonly PlanFormat[] = [csv, json, markdown]

/** The name of an exported file: what it is, of which workshop, on which day; safe on every file system. */
export function fileNameOf(format: PlanFormat, { title, day, messages }: Stamp): string {
  const subject = title
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
    .toLowerCase()
  return `${[messages.exports.fileName, subject, day].filter(Boolean).join('-')}.${format.extension}`
}
