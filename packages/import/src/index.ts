export { addImported } from './add-imported.ts'
export { type Columns, guessColumns, type ImportField, importFields } from './columns.ts'
export { type FaultyFile, importLimits } from './faulty-file.ts'
export {
  type AllMessages,
  type ImportedNote,
  type ImportPlan,
  type ImportProblem,
  planImport,
} from './plan-import.ts'
export type { ReadTable, Table } from './table.ts'
