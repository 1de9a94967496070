import type { Messages } from '../messages.ts'

export const landing: Messages['landing'] = {
  tagline:
    'Listez ensemble les parties prenantes de votre projet, placez-les sur une matrice, et le plan d’implication s’écrit tout seul.',
  titleLabel: 'Comment s’appelle le projet ?',
  titleExample: 'p. ex. Plan de mobilité du quartier de la gare',
  titleMissing: 'Donnez d’abord un nom au projet.',
  start: 'Démarrer un atelier',
  template: 'Commencer avec',
  templateEmpty: 'Atelier parties prenantes',
  templateExample: 'Atelier parties prenantes avec un exemple',
  noAccount: 'Aucun compte nécessaire. Tout reste sur ce serveur.',
  joinTitle: 'Participer avec un code',
  code: 'Code',
  join: 'Participer',
  codeMissing: 'Saisissez le code affiché par le facilitateur.',
  recent: 'Récents sur cet appareil',
  forget: 'Retirer de cette liste',
  skip: 'Aller au contenu',
}
