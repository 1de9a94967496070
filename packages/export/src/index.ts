export { drawMatrix, fileNameOf, formats, writePlan } from './formats.ts'
export type { Content, FormatId, PlanFormat, Source, Stamp } from './plan-format.ts'
