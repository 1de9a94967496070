import type { CellAddress } from '@samenbord/board'
import { cell } from '../../workshop/watched.ts'

/** The cell whose editor is open; the coach opens one too. */
export const openCell = cell<CellAddress | undefined>(undefined)
