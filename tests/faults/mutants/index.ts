import { durability } from './durability.ts'
import { gate } from './gate.ts'
import { identity } from './identity.ts'
import { lead } from './lead.ts'
import { life } from './life.ts'
import type { Mutant } from './mutant.ts'
import { operations } from './operations.ts'
import { outbox } from './outbox.ts'
import { presence } from './presence.ts'
import { programs } from './programs.ts'
import { reveal } from './reveal.ts'
import { versions } from './versions.ts'

/** Every mutant, by area. */
export const mutants: readonly Mutant[] = [
  ...gate,
  ...durability,
  ...life,
  ...outbox,
  ...presence,
  ...identity,
  ...reveal,
  ...operations,
  ...lead,
  ...programs,
  ...versions,
]
