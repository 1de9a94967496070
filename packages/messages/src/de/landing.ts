import type { Messages } from '../messages.ts'

export const landing: Messages['landing'] = {
  tagline:
    'Sammeln Sie gemeinsam die Stakeholder Ihres Projekts, platzieren Sie sie auf einer Matrix, und der Beteiligungsplan schreibt sich von selbst.',
  titleLabel: 'Wie heißt das Projekt?',
  titleExample: 'z. B. Mobilitätsplan Bahnhofsviertel',
  titleMissing: 'Geben Sie dem Projekt zuerst einen Namen.',
  start: 'Workshop starten',
  template: 'Beginnen mit',
  templateEmpty: 'Stakeholder-Workshop',
  templateExample: 'Stakeholder-Workshop mit Beispiel',
  noAccount: 'Kein Konto nötig. Alles bleibt auf diesem Server.',
  joinTitle: 'Mit einem Code teilnehmen',
  code: 'Code',
  join: 'Teilnehmen',
  codeMissing: 'Geben Sie den Code ein, den die Moderation zeigt.',
  recent: 'Zuletzt auf diesem Gerät',
  forget: 'Aus dieser Liste entfernen',
  skip: 'Zum Inhalt springen',
}
