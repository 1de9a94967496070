import type { Messages } from '../messages.ts'

export const share: Messages['share'] = {
  title: 'Diesen Workshop teilen',
  open: 'Teilen',
  codeTitle: 'Kurzcode',
  codeHelp: (address: string) => `Gehen Sie zu ${address} und geben Sie den Code ein.`,
  newCode: 'Neuer Code',
  newCodeConfirm: 'Der alte Code gilt sofort nicht mehr. Einen neuen erstellen?',
  linkFor: {
    facilitator: 'Link für die Moderation',
    contributor: 'Link für Teilnehmende',
    viewer: 'Link für Zuschauende',
  },
  linkMay: {
    facilitator: 'Darf alles: Schritte, Sperren, Links',
    contributor: 'Schreibt, platziert und plant',
    viewer: 'Schaut nur zu, für Beamer und Beobachtende',
  },
  showLink: 'Link erstellen',
  notHere:
    'Der Server bewahrt keine Links auf. Dieses Gerät kennt diesen nicht; erstellen Sie einen neuen, der alte gilt weiter.',
  qr: 'QR-Code zeigen',
  qrAlt: (title: string) => `QR-Code, der zu ${title} führt`,
  issued: 'Gültige Links',
  issuedAt: (when: string) => `erstellt am ${when}`,
  revoke: 'Zurückziehen',
  revokeConfirm: 'Wer über diesen Link kam, wird sofort getrennt. Das Geschriebene bleibt. Zurückziehen?',
  revoked: 'zurückgezogen',
  onlyFacilitators: 'Nur die Moderation kann Links ausgeben.',
  copyLink: 'Link kopieren',
  onThisDevice: 'dieses Gerät',
}
