import type { Messages } from '../messages.ts'

export const share: Messages['share'] = {
  title: 'Partager cet atelier',
  open: 'Partager',
  newCode: 'Nouveau code',
  newCodeConfirm: 'L’ancien code cessera immédiatement de fonctionner. En créer un nouveau ?',
  linkFor: { facilitator: 'Lien facilitateur', contributor: 'Lien participant', viewer: 'Lien observateur' },
  linkMay: {
    facilitator: 'Peut tout faire : étapes, verrouillage, liens',
    contributor: 'Écrit, place et planifie',
    viewer: 'Regarde seulement, pour projecteur et observateurs',
  },
  showLink: 'Créer un lien',
  notHere:
    'Le serveur ne conserve pas les liens. Vous pouvez recréer ici ceux que cet appareil ne connaît pas ; les anciens restent valables.',
  qr: 'Afficher le code QR',
  qrAlt: (title: string) => `Code QR menant à ${title}`,
  issued: 'Liens actifs',
  issuedAt: (when: string) => `créé le ${when}`,
  revoke: 'Révoquer',
  revokeConfirm:
    'Les personnes entrées par ce lien seront exclues immédiatement. Ce qu’elles ont écrit reste. Révoquer ?',
  copyLink: 'Copier le lien',
  codeTitle: 'Participer sur son propre appareil',
  bigScreen: 'Afficher en grand',
  localOnly: (address: string) =>
    `Seul cet ordinateur peut atteindre ${address}. Ouvrez Samenbord à l’adresse réseau que le serveur indique au démarrage ; tout le monde pourra alors participer.`,
  another: 'Créer un autre lien',
  make: 'Créer le lien',
  validFor: 'Valable',
  validity: { always: 'jusqu’à révocation', day: 'un jour', week: 'une semaine', month: 'un mois' },
  passcodeOptional: 'Code d’accès (facultatif)',
  passcodeHint: 'Communiquez-le autrement que par le lien.',
  role: 'Rôle',
  expires: (when: string) => `valable jusqu’au ${when}`,
  expired: 'expiré',
  withPasscode: 'avec code d’accès',
  linksTitle: 'Liens par rôle',
  goTo: 'Allez sur',
  typeCode: 'et saisissez le code',
}
