import type { Mutant } from './mutant.ts'

export const life: readonly Mutant[] = []
