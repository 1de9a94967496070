import type { Mutant } from './mutant.ts'

export const gate: readonly Mutant[] = []
