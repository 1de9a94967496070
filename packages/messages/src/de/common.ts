import type { Messages } from '../messages.ts'

export const common: Messages['common'] = {
  appName: 'Samenbord',
  close: 'Schließen',
  cancel: 'Abbrechen',
  copy: 'Kopieren',
  copied: 'Kopiert',
  retry: 'Erneut versuchen',
  language: 'Sprache',
  theme: 'Darstellung',
  themeSystem: 'Wie das Gerät',
  themeLight: 'Hell',
  themeDark: 'Dunkel',
  undo: 'Rückgängig',
  redo: 'Wiederholen',
  delete: 'Löschen',
  loading: 'Wird geladen …',
  unreachable: 'Der Server antwortet nicht. Prüfen Sie das Netzwerk und versuchen Sie es erneut; nichts ging verloren.',
  notFoundTitle: 'Hier ist nichts',
  notFound: 'Die Adresse wurde vielleicht unvollständig kopiert.',
  toStart: 'Zur Startseite',
  crashTitle: 'Auf diesem Bildschirm ist etwas schiefgelaufen',
  crash:
    'Was Sie geschrieben haben, bleibt auf diesem Gerät und auf dem Server. Laden Sie die Seite neu, um fortzufahren.',
  reload: 'Neu laden',
  preferences: 'Einstellungen',
}
