import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const people: Messages['people'] = {
  count: (n: number) => plural('fr', n, { one: '# personne présente', other: '# personnes présentes' }),
  you: 'vous',
  isEditing: (note: string) => `écrit sur « ${note} »`,
  isAt: (step: string) => `regarde ${step}`,
  change: 'Modifier votre nom ou couleur',
  save: 'Enregistrer',
  recent: 'À l’instant',
  arrived: (name: string, when: string) => `Arrivée de ${name} à ${when}`,
  left: (name: string, when: string) => `Départ de ${name} à ${when}`,
  saved: 'Enregistré',
}
