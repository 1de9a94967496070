import { entryFields, type PlanCell } from '@samenbord/board'
import type { Stamp } from './plan-format.ts'

/** What people wrote into a cell of the plan, a text for each fact: the decision with its reason and author, every field, the status. */
export function cellFacts({ entry, level }: PlanCell, { messages }: Stamp): readonly string[] {
  const { method, exports: texts } = messages
  if (!entry) return []
  const { override, status } = entry
  const reason = override?.reason ? `. ${override.reason}` : ''
  const author = override?.byName ? ` (${override.byName})` : ''
  return [
    ...(override && level ? [`${texts.override}: ${method.level[level]}${reason}${author}`] : []),
    ...entryFields.flatMap(field => (entry[field] ? [`${method.field[field]}: ${entry[field]}`] : [])),
    ...(status ? [`${texts.status}: ${method.entryStatus[status]}`] : []),
  ]
}
