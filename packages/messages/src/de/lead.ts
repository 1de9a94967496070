import { plural } from '../plural.ts'

export const lead = {
  title: 'Diesen Schritt leiten',
  minutes: 'Geplante Minuten',
  planned: (n: number) => plural('de', n, { one: 'Geplant: # Minute', other: 'Geplant: # Minuten' }),
  inAll: (n: number) =>
    plural('de', n, { one: 'Alle Schritte zusammen: # Minute.', other: 'Alle Schritte zusammen: # Minuten.' }),
  startTimer: (minutes: number) => `${minutes} Min. starten`,
  together: 'Teilnehmende bleiben bei der Gruppe',
  togetherHint: 'Sie gehen zu jedem Schritt mit und können die anderen nicht ansehen.',
  keptTogether: 'Die Moderation hält die Gruppe zusammen.',
  settled: 'In diesem Schritt für Teilnehmende festgelegt',
  settledHint: 'Sie sehen das Festgelegte, können es aber nicht ändern; Sie schon.',
  part: { notes: 'Zettel', placements: 'Platzierungen', profiles: 'Profile', plan: 'Plan', log: 'Protokoll' },
  partInText: { notes: 'Zettel', placements: 'Platzierungen', profiles: 'Profile', plan: 'Plan', log: 'Protokoll' },
  settledBanner: (parts: string) => `In diesem Schritt festgelegt, zum Ansehen, nicht zum Ändern: ${parts}.`,
}
