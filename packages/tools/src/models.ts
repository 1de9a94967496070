import { blindRound } from './blind-round/blind-round.ts'
import { cursors } from './cursors/cursors.ts'
import { dealing } from './dealing/dealing.ts'
import { gathering } from './gathering/gathering.ts'
import { hands } from './hands/hands.ts'
import { lock } from './lock/lock.ts'
import { privateWriting } from './private-writing/private-writing.ts'
import { reopening } from './reopening/reopening.ts'
import { stepsTool } from './steps/steps.ts'
import { timer } from './timer/timer.ts'
import type { ToolModel } from './tool-model.ts'

export type { Draft, Reveal, RoundId, ToolModel } from './tool-model.ts'

/** Every tool, as the relay knows it. */
export const models: readonly ToolModel<unknown>[] = [
  lock as ToolModel<unknown>,
  stepsTool as ToolModel<unknown>,
  privateWriting as ToolModel<unknown>,
  timer as ToolModel<unknown>,
  gathering as ToolModel<unknown>,
  cursors as ToolModel<unknown>,
  hands as ToolModel<unknown>,
  dealing as ToolModel<unknown>,
  blindRound as ToolModel<unknown>,
  reopening as ToolModel<unknown>,
]
