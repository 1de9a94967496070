import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const people: Messages['people'] = {
  count: (n: number) => plural('de', n, { one: '# Person hier', other: '# Personen hier' }),
  you: 'Sie',
  isEditing: (note: string) => `schreibt an „${note}“`,
  isAt: (step: string) => `sieht ${step}`,
  change: 'Namen oder Farbe ändern',
  save: 'Speichern',
  recent: 'Gerade eben',
  arrived: (name: string, when: string) => `${name} kam um ${when}`,
  left: (name: string, when: string) => `${name} ging um ${when}`,
  saved: 'Gespeichert',
}
