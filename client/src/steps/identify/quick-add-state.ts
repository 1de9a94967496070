import type { Category } from '@samenbord/board'
import { cell } from '../../workshop/watched.ts'

/** The category that the next quick-added notes get; it sticks until it is changed. */
export const nextCategory = cell<Category | undefined>(undefined)

/** The id of the quick-add field, so that the coach can send people there. */
export const QUICK_ADD = 'quick-add'

/** Sets the category for the next notes, if one is given, and puts the cursor where they are written. */
export function beginWith(category: Category | undefined): void {
  if (category) nextCategory.set(category)
  document.getElementById(QUICK_ADD)?.focus()
}
