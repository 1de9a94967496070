import type { en } from './en/index.ts'

/** Every text of the product in one language. English gives the shape; a missing or surplus key in another language does not compile. */
export type Messages = typeof en
