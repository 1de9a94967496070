import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const workshop: Messages['workshop'] = {
  opening: 'Ouverture de l’atelier…',
  rename: 'Renommer l’atelier',
  steps: 'Étapes',
  groupIsHere: 'le groupe est ici',
  bringGroup: 'Amener le groupe ici',
  groupIsAt: (step: string) => `Le groupe est à l’étape ${step}.`,
  goToGroup: 'Rejoindre le groupe',
  tools: 'Outils',
  lock: 'Verrouiller le tableau',
  unlock: 'Déverrouiller le tableau',
  lockedBanner:
    'Le facilitateur a verrouillé le tableau. Vous pouvez regarder sans rien modifier pour le moment ; ce qui n’était pas encore envoyé reste sur cet appareil.',
  lockedForYou: 'Le tableau est verrouillé pour les participants.',
  viewerBanner: 'Vous êtes observateur : vous voyez tout, sans rien modifier.',
  canvasView: 'Tableau',
  listView: 'Liste',
  panel: 'Panneau',
  showPanel: 'Afficher le panneau',
  hidePanel: 'Masquer le panneau',
  menu: 'Menu',
  shortcuts: 'Raccourcis clavier',
  leave: 'Vers l’accueil',
  saveState: {
    connecting: 'Connexion…',
    saved: 'Tout est enregistré',
    saving: (n: number) =>
      plural('fr', n, { one: 'Enregistrement de # modification', other: 'Enregistrement de # modifications' }),
    offline: 'Hors ligne',
    offlineKept: (n: number) =>
      plural('fr', n, {
        one: 'Hors ligne, # modification gardée ici',
        other: 'Hors ligne, # modifications gardées ici',
      }),
    refusedKept: (n: number) =>
      plural('fr', n, { one: '# modification gardée ici', other: '# modifications gardées ici' }),
    refused: 'Non connecté',
  },
  offlineBanner:
    'Pas de connexion. Continuez : tout reste sur cet appareil et sera envoyé dès le retour de la connexion.',
  rescue: 'Télécharger un fichier de secours',
  noAccessTitle: 'Vous n’avez pas accès à cet atelier',
  notReachedTitle: 'L’atelier ne peut pas être ouvert pour le moment',
  shortcut: {
    undo: 'Annuler et rétablir',
    newNote: 'Nouvelle note',
    edit: 'Écrire sur la note choisie',
    remove: 'Supprimer la sélection',
    selectAll: 'Tout sélectionner',
    duplicate: 'Dupliquer',
    copyPaste: 'Copier et coller, aussi une liste venue d’ailleurs',
    nudge: 'Déplacer la sélection ; avec Maj par plus grands pas',
    zoom: 'Zoom avant, arrière, 100 %, tout, sélection, chacun',
    find: 'Rechercher une note',
    pan: 'Maintenir et glisser pour regarder ailleurs',
    escape: 'Interrompre l’action en cours',
    help: 'Cet aperçu',
  },
  keys: { doubleClick: 'double clic', space: 'Espace', arrows: 'flèches' },
  newNote: 'Nouvelle partie prenante',
  viewerChip: 'Lecture seule',
  rescueHint:
    'Un fichier avec tout ce qui est sur cet appareil, pour le gestionnaire du serveur, si rien d’autre n’aide.',
  stepFailedTitle: 'Cette étape n’a pas pu s’afficher',
  stepFailed:
    'Votre travail est en sécurité : il est sur cet appareil et, dans la mesure où « enregistré » est indiqué, sur le serveur. Réessayez ou passez à une autre étape.',
  actions: 'Actions',
  saveMeaning: {
    connecting: 'Le serveur n’a pas encore répondu. Vous voyez ce que cet appareil a gardé.',
    saved: 'Tout ce que vous avez fait est sur le disque du serveur.',
    saving: 'Vos dernières modifications sont en route. Elles sont déjà sur cet appareil.',
    offline: 'Pas de connexion. Tout reste sur cet appareil et sera envoyé dès le retour de la connexion.',
  },
}
