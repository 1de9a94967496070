export { drawMatrix, fileNameOf, formats, writePlan } from './formats.ts'
export { matrixShapes, PICTURE, type Shape } from './matrix-shapes.ts'
export type { Content, FormatId, Letters, LoadLetters, PlanFormat, Source, Stamp } from './plan-format.ts'
export { workshopFile, writeWorkshopFile } from './workshop-file/workshop-file.ts'
