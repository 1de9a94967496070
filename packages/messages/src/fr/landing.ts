import type { Messages } from '../messages.ts'

export const landing: Messages['landing'] = {
  tagline: 'Cartographiez ensemble vos parties prenantes. Leur place sur la matrice, c’est le plan.',
  titleLabel: 'Comment s’appelle le projet ?',
  titleExample: 'p. ex. Plan de mobilité du quartier de la gare',
  titleMissing: 'Donnez d’abord un nom au projet.',
  start: 'Démarrer un atelier',
  template: 'Modèle',
  templateEmpty: 'tableau vide',
  templateExample: 'avec un exemple à essayer',
  how: 'Comment ça marche',
  howSteps: [
    'Notez ensemble toutes les personnes et organisations qui comptent.',
    'Placez les notes sur la matrice et discutez-en.',
    'Lisez le plan d’implication qui en découle.',
  ],
  workshopLanguage: 'Langue du plan',
  noAccount: 'Aucun compte nécessaire. Tout reste sur ce serveur.',
  joinTitle: 'Participer avec un code',
  join: 'Participer',
  codeMissing: 'Saisissez le code affiché par le facilitateur.',
  recent: 'Récents sur cet appareil',
  forget: 'Retirer de cette liste',
  skip: 'Aller au contenu',
}
