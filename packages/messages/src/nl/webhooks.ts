import type { Messages } from '../messages.ts'

export const webhooks: Messages['webhooks'] = {
  title: 'Andere programma’s verwittigen (webhooks)',
  about:
    'Als het plan veranderd is, roept de server dit adres op, hoogstens één keer voor een reeks wijzigingen. De oproep noemt de workshop, en niets van wat mensen schreven.',
  url: 'Adres van het andere programma',
  make: 'Toevoegen en één keer oproepen',
  once: 'Kopieer de ondertekensleutel nu: hij wordt maar één keer getoond. Daarmee gaat het andere programma na dat een oproep van hier komt.',
  secret: 'Ondertekensleutel',
  inUse: (count: number) => `Webhooks in gebruik (${count})`,
  state: {
    working: 'werkt',
    failing: 'oproepen komen niet aan en worden opnieuw geprobeerd',
    stopped: 'gestopt: oproepen kwamen niet meer aan',
  },
  outcome: {
    arrived: 'aangekomen',
    refused: 'geweigerd door het andere programma',
    unreachable: 'niemand bereikt',
    forbidden: 'tegengehouden: het adres leidt naar een intern netwerk',
  },
  lastCall: (when: string, outcome: string) => `laatste oproep op ${when}: ${outcome}`,
  neverCalled: 'nog niet opgeroepen',
  nextTry: (when: string) => `volgende poging op ${when}`,
  resume: 'Nu opnieuw oproepen',
  resumeOf: (address: string) => `Nu opnieuw oproepen: ${address}`,
  remove: 'Verwijderen',
  removeOf: (address: string) => `Verwijderen: ${address}`,
  removeConfirm: 'Dit programma wordt niet meer verwittigd en de ondertekensleutel vervalt. Verwijderen?',
}
