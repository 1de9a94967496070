import type { Messages } from '../messages.ts'

export const landing: Messages['landing'] = {
  tagline: 'Erfassen Sie Ihre Stakeholder gemeinsam. Ihr Platz auf der Matrix ist der Plan.',
  titleLabel: 'Wie heißt das Projekt?',
  titleExample: 'z. B. Mobilitätsplan Bahnhofsviertel',
  titleMissing: 'Geben Sie dem Projekt zuerst einen Namen.',
  start: 'Workshop starten',
  template: 'Vorlage',
  templateEmpty: 'leeres Board',
  templateExample: 'mit einem Beispiel zum Ausprobieren',
  how: 'So funktioniert es',
  howSteps: [
    'Notieren Sie gemeinsam alle, die von Bedeutung sind.',
    'Platzieren Sie die Zettel auf der Matrix und besprechen Sie, warum.',
    'Lesen Sie den Beteiligungsplan, der sich daraus ergibt.',
  ],
  workshopLanguage: 'Sprache des Plans',
  openFile: 'Workshop-Datei öffnen',
  openingFile: 'Die Datei wird geöffnet…',
  fileFault: {
    tooLarge: 'Die Datei enthält mehr, als ein Workshop fassen kann (10 MB). Es wurde nichts angelegt.',
    notAWorkshop: 'Das ist keine Workshop-Datei von Samenbord. Es wurde nichts angelegt.',
    newer:
      'Diese Datei stammt aus einer neueren Version von Samenbord. Es wurde nichts angelegt; öffnen Sie sie auf einem neueren Server.',
    broken: (where: string) =>
      `Etwas in der Datei ergibt keinen Sinn (${where}). Es wurde nichts angelegt. Verwenden Sie die Datei so, wie sie exportiert wurde.`,
    tooSlow: 'Das Lesen dauerte zu lange und wurde angehalten. Es wurde nichts angelegt.',
  },
  noAccount: 'Kein Konto nötig. Alles bleibt auf diesem Server.',
  joinTitle: 'Mit einem Code teilnehmen',
  join: 'Teilnehmen',
  codeMissing: 'Geben Sie den Code ein, den die Moderation zeigt.',
  recent: 'Zuletzt auf diesem Gerät',
  forget: 'Aus dieser Liste entfernen',
  skip: 'Zum Inhalt springen',
}
