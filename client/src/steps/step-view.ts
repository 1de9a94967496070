import type { Step } from '@samenbord/tools/steps'
import type { ComponentType } from 'react'

/** What a step is to the workshop room. Each part reads what it needs through the hooks of `workshop/`. */
export interface StepView {
  readonly id: Step
  /** The centre of the screen: a canvas or a grid. Fills its container. */
  readonly Main: ComponentType
  /** The same work as a list or table, with equal rights by keyboard and screen reader; absent where Main is already one. */
  readonly List?: ComponentType
  /** The right-hand panel (a bottom sheet on tablets): instruction, coach, details of what is selected. */
  readonly Panel: ComponentType
  /** The bar below the centre, such as the quick-add field. */
  readonly Bar?: ComponentType
  /** What a phone shows instead of Main; absent: the List. */
  readonly Phone?: ComponentType
}
