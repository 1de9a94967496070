import { plural } from '../plural.ts'

// The versions of the workshop: looking at one, comparing it with now, saving and restoring.
export const versions = {
  menu: 'Versions…',
  title: 'Versions',
  intro:
    'Le serveur enregistre une version à chaque étape et à chaque révélation. Vous pouvez en consulter une à côté de l’état actuel, et la restaurer.',
  introLook:
    'Le serveur enregistre une version à chaque étape et à chaque révélation. Vous pouvez en consulter une à côté de l’état actuel ; un facilitateur peut la restaurer.',
  name: 'Nom de la version (facultatif)',
  save: 'Enregistrer une version',
  saving: 'Enregistrement…',
  saved: 'La version est enregistrée.',
  none: 'Il n’y a pas encore de version. La première sera créée quand le groupe passera à une autre étape.',
  list: 'Toutes les versions, la plus récente d’abord',
  reason: {
    step: (step: string) => `Le groupe est passé à ${step}`,
    reveal: 'Un tour a été révélé',
    restore: 'Avant une restauration',
    asked: 'Enregistrée',
  },
  bySelf: 'automatique',
  change: {
    added: (n: number) =>
      plural('fr', n, { one: '# nouvelle partie prenante', other: '# nouvelles parties prenantes' }),
    removed: (n: number) =>
      plural('fr', n, { one: '# partie prenante supprimée', other: '# parties prenantes supprimées' }),
    merged: (n: number) => plural('fr', n, { one: '# fusion', other: '# fusions' }),
    renamed: (n: number) => plural('fr', n, { one: '# renommée', other: '# renommées' }),
    placed: (n: number) => plural('fr', n, { one: '# placement', other: '# placements' }),
    arranged: (n: number) => plural('fr', n, { one: '# déplacée sur le tableau', other: '# déplacées sur le tableau' }),
    detailed: (n: number) => plural('fr', n, { one: '# décrite autrement', other: '# décrites autrement' }),
    profiles: (n: number) => plural('fr', n, { one: '# profil', other: '# profils' }),
    decided: (n: number) => plural('fr', n, { one: '# décision', other: '# décisions' }),
    planned: (n: number) => plural('fr', n, { one: '# case du plan', other: '# cases du plan' }),
    logged: (n: number) => plural('fr', n, { one: '# contact ou suivi', other: '# contacts ou suivis' }),
    settings: (n: number) => plural('fr', n, { one: '# réglage', other: '# réglages' }),
  },
  same: 'aucun changement',
  choose: 'Choisissez une version pour la consulter.',
  kept: 'Cette version',
  now: 'Maintenant',
  placed: (count: string) => `${count} placées`,
  since: 'Ce qui a changé depuis',
  unchanged: 'L’état actuel est identique à cette version.',
  more: (count: string) => `et ${count} autres`,
  restore: 'Restaurer cette version…',
  question:
    'Le tableau, le plan et les réglages redeviennent pour tout le monde ce qu’ils étaient dans cette version. L’état actuel est d’abord enregistré comme version : vous pourrez y revenir. Le journal reste tel quel.',
  confirm: 'Restaurer',
  restoring: 'Restauration…',
  restored: 'La version est restaurée. L’état précédent se trouve en tête de la liste.',
  back: 'Toutes les versions',
}
