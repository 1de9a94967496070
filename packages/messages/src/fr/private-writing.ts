import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const privateWriting: Messages['privateWriting'] = {
  start: 'Écrire d’abord chacun pour soi',
  startText: 'Chacun note des parties prenantes sans être vu ; vous les révélez toutes à la fois.',
  anonymity: 'Noms',
  begin: 'Commencer l’écriture individuelle',
  title: 'Chacun écrit pour soi',
  text: 'Personne ne voit ce que vous écrivez avant que la personne qui anime ne le révèle.',
  viewerText: 'Le groupe écrit, chacun pour soi. Les notes apparaîtront ici quand elles seront révélées.',
  write: 'Noter une partie prenante',
  add: 'Ajouter',
  empty: 'Tapez un nom puis Entrée.',
  reveal: 'Révéler toutes les notes',
  revealText:
    'Toutes les notes de chacun apparaissent d’un coup au tableau. Cela ne peut être annulé en bloc ; les notes peuvent être supprimées une à une.',
  gathering: 'Les notes sont rassemblées…',
  addLate: 'Mettre au tableau',
  dropLate: 'Jeter',
  nameless: 'Sans nom : personne ne peut dire qui a écrit quoi, pas même d’après ce qui est enregistré.',
  named: 'Les notes diront qui les a écrites.',
  anonymities: { off: 'Les notes disent qui les a écrites', full: 'Sans nom : pas même enregistré' },
  full: n =>
    `Cela fait ${n} notes ; il n’y a plus de place. Ce qui n’a pas été ajouté n’est pas gardé : supprimez-en, ou attendez la révélation.`,
  mine: (n: number) => plural('fr', n, { one: 'Vous avez écrit # note', other: 'Vous avez écrit # notes' }),
  late: (n: number) =>
    plural('fr', n, {
      one: '# de vos notes est arrivée après la révélation.',
      other: '# de vos notes sont arrivées après la révélation.',
    }),
  remove: (name: string) => `Supprimer « ${name} »`,
}
