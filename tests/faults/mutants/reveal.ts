import type { Mutant } from './mutant.ts'

export const reveal: readonly Mutant[] = []
