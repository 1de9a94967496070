import type { Mutant } from './mutant.ts'

export const presence: readonly Mutant[] = []
