import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const people: Messages['people'] = {
  count: (n: number) => plural('nl', n, { one: '# persoon hier', other: '# personen hier' }),
  you: 'u',
  isEditing: (note: string) => `schrijft op “${note}”`,
  isAt: (step: string) => `kijkt naar ${step}`,
  change: 'Uw naam of kleur wijzigen',
  save: 'Bewaren',
  recent: 'Zonet',
  arrived: (name: string, when: string) => `${name} kwam binnen om ${when}`,
  left: (name: string, when: string) => `${name} vertrok om ${when}`,
  saved: 'Bewaard',
}
