// Where the group is, how it gets there, how long a step is planned to take, and which parts of the board are settled in it.
import type * as Y from 'yjs'
import type { ToolModel } from '../tool-model.ts'
import { type Part, parts, rootsOfPart } from './parts.ts'

/** The five steps of the playbook, in order. */
export const steps = ['identify', 'evaluate', 'define', 'plan', 'engage'] as const
export type Step = (typeof steps)[number]

/** The steps as the facilitator has set them. */
export interface StepsState {
  readonly current: Step
  /** Participants stay where the group is; else they may look around freely. */
  readonly together: boolean
  /** How long a step is planned to take, in whole minutes. */
  readonly minutes: Readonly<Partial<Record<Step, number>>>
  /** What participants may not change while the group is at a step. */
  readonly settled: Readonly<Record<Step, readonly Part[]>>
}

/** The longest a step can be planned to take, in minutes. */
export const MOST_STEP_MINUTES = 600

const ROOT = 'steps'
const CURRENT = 'current'
const TOGETHER = 'together'
const minutesKey = (step: Step): string => `${step}:minutes`
// a key each, so that two facilitators who settle two parts at once both have their way
const settledKey = (step: Step, part: Part): string => `${step}:settled:${part}`
const NOTHING: readonly Part[] = Object.freeze([])

const rootOf = (session: Y.Doc): Y.Map<unknown> => session.getMap(ROOT)

/** Is this text one of the five steps? */
export const isStep = (value: unknown): value is Step => steps.some(step => step === value)

/** The steps as the session tells them. Total: an unknown step reads as the first, and everything else as open. */
export function readSteps(session: Y.Doc): StepsState {
  const root = rootOf(session)
  return {
    current: readCurrent(root),
    together: root.get(TOGETHER) === true,
    minutes: Object.fromEntries(
      steps.flatMap(step => {
        const minutes = root.get(minutesKey(step))
        return isMinutes(minutes) ? [[step, minutes]] : []
      }),
    ),
    settled: Object.fromEntries(steps.map(step => [step, settledIn(root, step)])) as StepsState['settled'],
  }
}

function readCurrent(root: Y.Map<unknown>): Step {
  const current = root.get(CURRENT)
  return isStep(current) ? current : 'identify'
}

const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_STEP_MINUTES

function settledIn(root: Y.Map<unknown>, step: Step): readonly Part[] {
  const settled = parts.filter(part => root.get(settledKey(step, part)) === true)
  return settled.length > 0 ? settled : NOTHING
}

/** The step the group is at; anything unknown reads as the first. */
export const readStep = (session: Y.Doc): Step => readCurrent(rootOf(session))

/** The parts that are settled where the group is now. */
export function readSettled(session: Y.Doc): readonly Part[] {
  const root = rootOf(session)
  return settledIn(root, readCurrent(root))
}

/** Brings the group to a step; false when it is there already. */
export const goToStep = (session: Y.Doc, step: Step): boolean =>
  readStep(session) !== step && write(session, CURRENT, step)

/** Keeps participants where the group is, or lets them look around; false when it is so already. */
export const stayTogether = (session: Y.Doc, together: boolean): boolean =>
  readSteps(session).together !== together && write(session, TOGETHER, together)

/** Plans how long a step takes, in whole minutes from 1 to 600, or leaves it open; false for anything else and for what is so already. */
export function planMinutes(session: Y.Doc, { step, minutes }: { step: Step; minutes: number | undefined }): boolean {
  if (minutes !== undefined && !isMinutes(minutes)) return false
  return readSteps(session).minutes[step] !== minutes && write(session, minutesKey(step), minutes ?? null)
}

/** Settles a part of the board for participants while the group is at a step, or opens it; false when it is so already. */
export function settle(session: Y.Doc, { step, part, on }: { step: Step; part: Part; on: boolean }): boolean {
  return settledIn(rootOf(session), step).includes(part) !== on && write(session, settledKey(step, part), on)
}

function write(session: Y.Doc, key: string, value: string | number | boolean | null): true {
  session.transact(() => rootOf(session).set(key, value))
  return true
}

/** The steps as the relay knows them: what is settled in the group's step is closed to contributors, wherever each of them looks. */
export const stepsTool: ToolModel<readonly Part[]> = {
  id: ROOT,
  read: readSettled,
  closes: (settled, { kind, role }) => (kind === 'board' && role !== 'facilitator' ? settled.flatMap(rootsOfPart) : []),
}
