import type { Messages } from '../messages.ts'

export const dealing: Messages['dealing'] = {
  start: 'Distribuer les parties prenantes',
  startText:
    'Chacun en reçoit autant. À tour de rôle, chaque personne en place une et dit pourquoi ; les autres disent si elles sont d’accord.',
  which: 'Quelles parties prenantes',
  waiting: n => `Celles qui ne sont pas encore placées (${n})`,
  all: n => `Toutes (${n})`,
  meToo: 'M’en distribuer aussi',
  begin: 'Distribuer',
  turnOf: (at, total) => `Tour ${at} sur ${total}`,
  yours: note => `À vous : placez « ${note} » et dites pourquoi.`,
  others: (person, note) => `${person} place « ${note} » et dit pourquoi.`,
  away: 'Une personne absente',
  reason: 'Pourquoi là ?',
  done: 'Terminé',
  placeFirst: 'Placez-la d’abord sur la matrice.',
  pass: 'Passer',
  skip: 'Sauter ce tour',
  giveTo: 'Donner le tour à',
  because: (person, note) => `${person} à propos de « ${note} »`,
  passed: 'a passé : le groupe décide',
  noReason: 'placée sans raison',
  agree: 'D’accord',
  disagree: 'Pas d’accord',
  recheck: round =>
    `Le tour de table ${round} est terminé. Placer, c’est comparer : chaque place tient-elle encore à côté des autres ?`,
  goOn: 'Continuer',
  finished: 'Chaque partie prenante distribuée a eu son tour.',
  end: 'Terminer la distribution',
  endText: 'Les tours s’arrêtent. Ce qui a été placé et dit reste.',
  told: 'Ce qui a été dit',
}
