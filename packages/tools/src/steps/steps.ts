import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'

/** The five steps of the playbook, in order. */
export const steps = ['identify', 'evaluate', 'define', 'plan', 'engage'] as const
export type Step = (typeof steps)[number]

/** Where the group is. */
export interface StepsState {
  readonly current: Step
}

const ROOT = 'steps'
const states: Readonly<Record<Step, StepsState>> = {
  identify: { current: 'identify' },
  evaluate: { current: 'evaluate' },
  define: { current: 'define' },
  plan: { current: 'plan' },
  engage: { current: 'engage' },
}

/** Is this text one of the five steps? */
export const isStep = (value: unknown): value is Step => steps.some(step => step === value)

/** The group's step; anything unknown reads as the first. */
export function readSteps(session: Y.Doc): StepsState {
  const current = session.getMap(ROOT).get('current')
  return states[isStep(current) ? current : 'identify']
}

/** Brings the group to a step; false when it is there already. */
export function goToStep(session: Y.Doc, step: Step): boolean {
  if (readSteps(session).current === step) return false
  session.transact(() => session.getMap(ROOT).set('current', step))
  return true
}

export const stepsTool: ToolModel<StepsState> = { id: ROOT, read: readSteps }
