import type { Day, Language } from '../documents.ts'

export type PhaseId = string

/** A phase of the project: a column of the plan. */
export interface Phase {
  readonly id: PhaseId
  /** One of the six default phases, whose name every reader sees in the own language until somebody renames it. */
  readonly preset: PhasePreset | undefined
  readonly names: Readonly<Partial<Record<Language, string>>>
  readonly order: number
  readonly start: Day | undefined
  readonly end: Day | undefined
}

export const phasePresets = ['preparation', 'analysis', 'design', 'development', 'implementation', 'followUp'] as const
export type PhasePreset = (typeof phasePresets)[number]
