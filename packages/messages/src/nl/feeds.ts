import type { Messages } from '../messages.ts'

export const feeds: Messages['feeds'] = {
  title: 'Feeds voor agenda’s en rekenbladen',
  about:
    'Een adres waarlangs een ander programma het plan leest, altijd zoals het nu is. Het toont alleen het plan en opent verder niets.',
  name: 'Waarvoor dient hij?',
  namePlaceholder: 'Agenda van het team',
  edition: 'Uitgave',
  language: 'Taal',
  make: 'Feed maken',
  once: 'Kopieer de adressen nu: ze worden maar één keer getoond. Wie er een kent, kan het plan lezen.',
  addressOf: (format: string) => `Adres voor ${format}`,
  calendar: 'Agenda (abonnement)',
  inUse: (count: number) => `Feeds in gebruik (${count})`,
  usedOn: (day: string) => `laatst gelezen op ${day}`,
  neverUsed: 'nog niet gelezen',
  revokeConfirm: 'Programma’s die deze feed lezen, krijgen meteen niets meer. Intrekken?',
  revokeOf: (name: string) => `${name} intrekken`,
  forPrograms: 'Wat programma’s nog kunnen vragen',
}
