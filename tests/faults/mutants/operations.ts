import type { Mutant } from './mutant.ts'

export const operations: readonly Mutant[] = []
