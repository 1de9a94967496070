import { plural } from '../plural.ts'

// How long a workshop is kept, how it is erased, and what becomes of copies from before a restore.
export const keeping = {
  menu: 'Conservation et effacement…',
  title: 'Conservation et effacement',
  keepTitle: 'Durée de conservation de l’atelier',
  keepLabel: 'Effacement automatique',
  rule: (n: number) =>
    plural('fr', n, {
      one: '# mois après la dernière modification (règle de ce serveur)',
      other: '# mois après la dernière modification (règle de ce serveur)',
    }),
  after: (n: number) =>
    plural('fr', n, { one: '# mois après la dernière modification', other: '# mois après la dernière modification' }),
  until: (day: string) =>
    `Sans modification, cet atelier sera effacé le ${day}. Chaque modification fait courir un nouveau délai.`,
  eraseTitle: 'Effacer maintenant',
  erase:
    'L’atelier est effacé définitivement et pour tout le monde : notes, notes personnelles, plan, versions et noms, y compris les copies sur les appareils qui se reconnecteront. Les sauvegardes du serveur le conservent 30 jours au plus. Exportez d’abord le plan si vous en avez besoin.',
  typeTitle: 'Saisissez le titre de l’atelier pour confirmer',
  titleIs: (title: string) => `Le titre est : ${title}`,
  eraseNow: 'Effacer définitivement',
  erasing: 'Effacement en cours…',
  erasedTitle: 'Cet atelier a été effacé',
  ending: (day: string) => `Sans modification, cet atelier sera effacé le ${day}.`,
  keepLonger: 'Conserver plus longtemps…',
  earlier:
    'Le serveur a été ramené à une sauvegarde. Cet appareil contient encore une copie antérieure à cette opération, peut-être plus récente que ce que vous voyez. Elle n’est pas mélangée : enregistrez-la dans un fichier ou supprimez-la.',
  saveEarlier: 'Enregistrer dans un fichier',
  deleteEarlier: 'Supprimer la copie',
  deleteQuestion:
    'La copie antérieure à la restauration sera supprimée de cet appareil. Vous ne pourrez pas la récupérer.',
  openRestored: 'Ouvrir l’atelier restauré',
  openQuestion:
    'La copie sur cet appareil sera supprimée ; ce qui ne se trouve pas sur le serveur sera alors perdu. Dans le doute, enregistrez d’abord le fichier de secours.',
}
