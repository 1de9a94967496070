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
  openFile: 'Ouvrir un fichier d’atelier',
  openingFile: 'Ouverture du fichier…',
  fileFault: {
    tooLarge: 'Le fichier contient plus qu’un atelier ne peut contenir (10 Mo). Rien n’a été créé.',
    notAWorkshop: 'Ce n’est pas un fichier d’atelier de Samenbord. Rien n’a été créé.',
    newer:
      'Ce fichier vient d’une version plus récente de Samenbord. Rien n’a été créé ; ouvrez-le sur un serveur plus récent.',
    broken: (where: string) =>
      `Un élément du fichier n’est pas valable (${where}). Rien n’a été créé. Utilisez le fichier tel qu’il a été exporté.`,
    tooSlow: 'La lecture durait trop longtemps et a été arrêtée. Rien n’a été créé.',
  },
  noAccount: 'Aucun compte nécessaire. Tout reste sur ce serveur.',
  joinTitle: 'Participer avec un code',
  join: 'Participer',
  codeMissing: 'Saisissez le code affiché par le facilitateur.',
  recent: 'Récents sur cet appareil',
  forget: 'Retirer de cette liste',
  skip: 'Aller au contenu',
}
