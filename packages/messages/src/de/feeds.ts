import type { Messages } from '../messages.ts'

export const feeds: Messages['feeds'] = {
  title: 'Feeds für Kalender und Tabellen',
  about:
    'Eine Adresse, über die ein anderes Programm den Plan liest, immer so, wie er gerade ist. Sie zeigt nur den Plan und öffnet sonst nichts.',
  name: 'Wofür ist er?',
  namePlaceholder: 'Kalender des Teams',
  edition: 'Ausgabe',
  language: 'Sprache',
  make: 'Feed erstellen',
  once: 'Kopieren Sie die Adressen jetzt: Sie werden nur dieses eine Mal gezeigt. Wer eine kennt, kann den Plan lesen.',
  addressOf: (format: string) => `Adresse für ${format}`,
  calendar: 'Kalender (Abonnement)',
  inUse: (count: number) => `Feeds in Gebrauch (${count})`,
  usedOn: (day: string) => `zuletzt gelesen am ${day}`,
  neverUsed: 'noch nicht gelesen',
  revokeConfirm: 'Programme, die diesen Feed lesen, bekommen sofort nichts mehr. Zurückziehen?',
  revokeOf: (name: string) => `${name} zurückziehen`,
  forPrograms: 'Was Programme noch fragen können',
}
