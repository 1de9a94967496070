import { type Language, must, type Plan } from '@samenbord/board'
import type { PlanFormat } from '@samenbord/export'
import { loadMessages } from '@samenbord/messages'

/** An exported file: its bytes are those that the server gives for the same plan on the same day (UTC). */
export interface PlanFile {
  readonly text: string
  readonly name: string
  readonly mediaType: string
}

interface Request {
  readonly workshop: string
  readonly title: string
  readonly language: Language
}

/** Renders the plan; the formats and the texts of the language are loaded when they are first needed. */
export async function renderPlan(id: PlanFormat['id'], plan: Plan, request: Request): Promise<PlanFile> {
  const [{ fileNameOf, formats }, messages] = await Promise.all([
    import('@samenbord/export'),
    loadMessages(request.language),
  ])
  const format = must(
    formats.find(candidate => candidate.id === id),
    'every format of the menu exists',
  )
  const stamp = { ...request, messages, day: new Date().toISOString().slice(0, 10) }
  return { text: format.render(plan, stamp), name: fileNameOf(format, stamp), mediaType: format.mediaType }
}
