// Spreadsheets are zip files: what they unpack to is read from their directory and capped before anything is unpacked.
import { type UnzipFileInfo, unzipSync } from 'fflate'
import { readSheet } from 'read-excel-file/universal'
import { checked } from './csv.ts'
import { importLimits } from './faulty-file.ts'
import type { ReadTable } from './table.ts'

/** The rows of the first sheet of an XLSX file. Never throws: what cannot be read comes back as a fault. */
export async function readXlsx(bytes: Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  const inside = sizeInside(bytes)
  if (inside === undefined) return { fault: 'broken' }
  if (inside > importLimits.unzipped || inside > bytes.length * importLimits.ratio) return { fault: 'tooMuchInside' }
  try {
    const rows = await readSheet(new Blob([bytes]))
    return checked(rows.map(row => row.map(textOf)))
  } catch {
    return { fault: 'broken' }
  }
}

/** What the directory of a zip says it unpacks to, in bytes; undefined when there is none. */
function sizeInside(bytes: Uint8Array): number | undefined {
  let size = 0
  const count = ({ originalSize }: UnzipFileInfo) => {
    size += originalSize
    return false
  }
  try {
    unzipSync(bytes, { filter: count })
  } catch {
    return undefined
  }
  return size
}

/** A cell as text: days as days, numbers as they are. */
function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return typeof value === 'string' ? value : value === null || value === undefined ? '' : String(value)
}
