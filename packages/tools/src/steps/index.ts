export { type Part, parts, rootsOfPart } from './parts.ts'
export {
  goToStep,
  isStep,
  MOST_STEP_MINUTES,
  planMinutes,
  readStep,
  readSteps,
  type Step,
  type StepsState,
  settle,
  stayTogether,
  steps,
} from './steps.ts'
