import { readCsv } from './csv.ts'
import { importLimits } from './faulty-file.ts'
import type { ReadTable } from './table.ts'
import { readXlsx } from './xlsx.ts'

/** Reads a file by what is in it rather than by its name: a spreadsheet (zip) or text in UTF-8, UTF-16 or Windows-1252. Never throws. */
export async function readFile(bytes: Uint8Array<ArrayBuffer>): Promise<ReadTable> {
  if (bytes.length > importLimits.file) return { fault: 'tooLarge' }
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes)
  const text = textOf(bytes)
  return text === undefined ? { fault: 'unknownKind' } : readCsv(text)
}

/** The text of a file; undefined when it is none. Excel writes CSV in Windows-1252 unless told otherwise. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  // a zero byte stands in no text of the others
  if (bytes.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
