import type { FaultyFile } from './faulty-file.ts'

/** What any source comes down to: rows of texts, ragged, the first of which may be a heading. */
export type Table = readonly (readonly string[])[]

/** What reading a file comes to. */
export type ReadTable =
  | { readonly table: Table; readonly fault?: undefined }
  | { readonly table?: undefined; readonly fault: FaultyFile }
