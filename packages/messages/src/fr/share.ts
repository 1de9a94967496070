import type { Messages } from '../messages.ts'

export const share: Messages['share'] = {
  title: 'Partager cet atelier',
  open: 'Partager',
  codeTitle: 'Code court',
  codeHelp: (address: string) => `Allez sur ${address} et saisissez le code.`,
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
    'Le serveur ne conserve pas les liens. Cet appareil ne connaît pas celui-ci ; créez-en un autre, l’ancien reste valable.',
  qr: 'Afficher le code QR',
  qrAlt: (title: string) => `Code QR menant à ${title}`,
  issued: 'Liens actifs',
  issuedAt: (when: string) => `créé le ${when}`,
  revoke: 'Révoquer',
  revokeConfirm:
    'Les personnes entrées par ce lien seront exclues immédiatement. Ce qu’elles ont écrit reste. Révoquer ?',
  revoked: 'révoqué',
  onlyFacilitators: 'Seul un facilitateur peut distribuer des liens.',
  copyLink: 'Copier le lien',
  onThisDevice: 'cet appareil',
}
