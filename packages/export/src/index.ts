export { fileNameOf, formats } from './formats.ts'
export type { PlanFormat, Stamp } from './plan-format.ts'
