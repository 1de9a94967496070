import type { Messages } from '../messages.ts'

export const faults: Messages['faults'] = {
  badRequest: 'Le serveur n’a pas compris la demande. Rien n’a été modifié. Rechargez la page et réessayez.',
  notJoined:
    'Vous ne participez pas encore à cet atelier, ou votre visite a expiré. Rejoignez-le à nouveau avec votre lien ou votre code ; ce que vous avez écrit se trouve encore sur cet appareil.',
  titleMissing: 'L’atelier n’a pas été créé : veuillez lui donner un titre.',
  notAllowed:
    'Votre rôle ne le permet pas ; rien n’a donc été modifié. Adressez-vous au facilitateur si vous en avez besoin.',
  workshopUnknown: 'Cet atelier n’existe pas ou a été supprimé.',
  linkUnknown:
    'Ce lien ne mène à aucun atelier. Il a peut-être été tronqué lors de la copie : demandez le lien complet au facilitateur.',
  codeUnknown:
    'Aucun atelier ne porte ce code. Vérifiez les huit caractères ou demandez le code actuel au facilitateur.',
  linkRevoked: 'Le facilitateur a retiré ce lien. Demandez-en un nouveau.',
  linkExpired: 'Ce lien a expiré. Demandez-en un nouveau au facilitateur.',
  passcodeNeeded: 'Ce lien exige un code d’accès. Le facilitateur peut vous le communiquer.',
  passcodeWrong: 'Ce code d’accès n’est pas correct. Vérifiez-le et réessayez.',
  accessRevoked:
    'Le facilitateur a retiré votre accès. Tout ce qui était enregistré reste dans l’atelier ; ce qui ne l’était pas encore reste sur cet appareil.',
  foreignOrigin: 'La demande provenait d’un autre site et n’a pas été exécutée. Ouvrez l’atelier à sa propre adresse.',
  tooLarge:
    'C’était trop à la fois ; rien n’a été enregistré sur le serveur. Le contenu reste sur cet appareil ; réessayez en plus petites parties.',
  textTooLong: 'Un texte est trop long ; rien n’a donc été modifié. Veuillez le raccourcir.',
  notFound: 'Il n’y a rien à cette adresse.',
  draftForeign: 'Les notes personnelles d’une autre personne ne peuvent pas être ouvertes.',
  linkUnsuited: 'Ce lien ne fait plus partie de l’atelier. La liste est actualisée.',
  workshopErased:
    'Cet atelier a été définitivement effacé, par le facilitateur, à l’échéance de la durée de conservation ou par l’exploitant. La copie sur cet appareil a également été supprimée.',
  titleDiffers: 'Ce que vous avez saisi n’est pas le titre de l’atelier ; rien n’a donc été effacé.',
  readOnly:
    'Vous pouvez consulter mais pas modifier ; cette modification n’a donc pas été enregistrée sur le serveur. Elle reste sur cet appareil.',
  updateUnreadable:
    'Une modification est arrivée endommagée et n’a pas été enregistrée sur le serveur. Elle reste sur cet appareil ; rechargez la page pour réessayer.',
  updateTooComplex:
    'Cette modification contenait plus que ce que le serveur accepte en une fois et n’y a pas été enregistrée. Elle reste sur cet appareil.',
  updateMisplaced:
    'Une modification ne correspond pas au tableau de cet atelier et n’a pas été enregistrée sur le serveur. Elle reste sur cet appareil.',
  updateImpersonates:
    'Une modification semblait provenir d’une autre personne et n’a pas été enregistrée sur le serveur. Rechargez la page pour continuer à travailler.',
  documentFull:
    'Cet atelier a atteint sa taille maximale. Les nouveaux contenus ne sont plus enregistrés sur le serveur ; il reste possible de supprimer pour faire de la place.',
  epochChanged:
    'Le serveur a été ramené à une sauvegarde antérieure. Ce que vous voyez ici est peut-être plus récent : cela reste sur cet appareil et n’est pas mélangé à l’atelier restauré. Enregistrez un fichier de secours, puis ouvrez l’atelier restauré.',
  lastFacilitator: 'Un atelier a besoin d’au moins une personne qui l’anime. Rien n’a été modifié.',
  participantUnknown: 'Cette personne n’est plus dans l’atelier. La liste est actualisée.',
  feedUnknown: 'Cette adresse ne mène à aucun flux. Elle a peut-être été coupée lors de la copie.',
  feedEnded: 'Ce flux a été retiré ou a expiré. Demandez-en un nouveau au facilitateur.',
  feedsFull: 'L’atelier a déjà autant de flux que possible. Retirez-en un d’abord.',
  webhookUnknown: 'Ce webhook n’existe plus. La liste est actualisée.',
  webhookUnfit:
    'Cette adresse ne peut pas être appelée. Elle doit commencer par https:// et mener à l’internet public, pas à un réseau interne.',
  webhooksFull: 'L’atelier a déjà autant de webhooks que possible. Supprimez-en un d’abord.',
  versionUnknown: 'Cette version n’existe plus. Rien n’a été modifié.',
  fileUnreadable: 'Le serveur n’a pas pu lire ce fichier d’atelier. Rien n’a été créé ; le fichier est inchangé.',
  restarting:
    'Le serveur redémarre. Votre travail est en sécurité sur cet appareil et sera envoyé dès le retour du serveur.',
  storageFailing:
    'Le serveur ne peut rien enregistrer pour le moment. Votre travail est conservé sur cet appareil et sera renvoyé automatiquement.',
  partClosed:
    'L’animation a fermé cette partie du tableau pour l’instant. Votre modification est conservée sur cet appareil et sera envoyée à la réouverture.',
  locked:
    'Le facilitateur a verrouillé le tableau. Votre modification est conservée sur cet appareil et sera envoyée dès le déverrouillage.',
  outOfStep:
    'Cet appareil et le serveur comparent leurs versions. Vos modifications sont conservées et renvoyées automatiquement.',
  roleChanged: 'Votre rôle a changé. La connexion redémarre ; rien n’est perdu.',
  tooSlow: 'Votre connexion ne suit pas. Elle redémarre automatiquement ; vos modifications restent sur cet appareil.',
  silent:
    'La connexion est restée muette. Elle redémarre automatiquement ; vos modifications restent sur cet appareil.',
  tooManyAttempts: 'Trop de tentatives depuis votre réseau. Patientez une minute et réessayez.',
  tooManyConnections:
    'Trop de connexions depuis votre réseau. Vos modifications restent sur cet appareil ; fermez les onglets dont vous n’avez pas besoin.',
  workshopFull:
    'Trop de personnes sont connectées à cet atelier. Vos modifications restent sur cet appareil ; réessayez plus tard.',
  tooFast:
    'Beaucoup de données ont été envoyées en peu de temps. La connexion redémarre automatiquement ; vos modifications restent sur cet appareil.',
  serverBusy:
    'Un très grand nombre de personnes arrivent en ce moment. La connexion s’établira d’elle-même dans quelques secondes ; vos modifications sont conservées sur cet appareil.',
  internal: 'Une erreur s’est produite sur le serveur. Ce qui était enregistré est en sécurité ; veuillez réessayer.',
}
