import type { Messages } from '../messages.ts'

export const share: Messages['share'] = {
  title: 'Deze workshop delen',
  open: 'Delen',
  codeTitle: 'Korte code',
  codeHelp: (address: string) => `Ga naar ${address} en typ de code.`,
  newCode: 'Nieuwe code',
  newCodeConfirm: 'De oude code werkt meteen niet meer. Een nieuwe maken?',
  linkFor: { facilitator: 'Link voor facilitatoren', contributor: 'Link voor deelnemers', viewer: 'Link voor kijkers' },
  linkMay: {
    facilitator: 'Mag alles: stappen, vergrendelen, links',
    contributor: 'Schrijft, plaatst en plant',
    viewer: 'Kijkt alleen, voor projector en waarnemers',
  },
  showLink: 'Link maken',
  notHere:
    'De server bewaart geen kopie van links. Dit toestel kent deze niet; maak er een nieuwe, de oude blijft werken.',
  qr: 'QR-code tonen',
  qrAlt: (title: string) => `QR-code naar ${title}`,
  issued: 'Links in gebruik',
  issuedAt: (when: string) => `gemaakt op ${when}`,
  revoke: 'Intrekken',
  revokeConfirm: 'Wie via deze link binnenkwam, wordt meteen buitengesloten. Wat ze schreven, blijft. Intrekken?',
  revoked: 'ingetrokken',
  onlyFacilitators: 'Alleen een facilitator kan links uitdelen.',
  copyLink: 'Link kopiëren',
  onThisDevice: 'dit toestel',
}
