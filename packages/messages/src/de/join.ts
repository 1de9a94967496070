import type { Messages } from '../messages.ts'

export const join: Messages['join'] = {
  checking: 'Der Workshop wird gesucht …',
  invited: 'Sie sind eingeladen zu',
  asRole: (role: string) => `Ihre Rolle: ${role}`,
  name: 'Ihr Name',
  nameHint: 'Die anderen sehen diesen Namen. Sie können unseren Vorschlag behalten.',
  anotherName: 'Anderer Vorschlag',
  colour: 'Ihre Farbe',
  passcode: 'Kennwort',
  join: 'Teilnehmen',
  continueAs: (name: string) => `Weiter als ${name}`,
  orJoinAnew: 'oder als jemand anderes teilnehmen',
  privacyTitle: 'Wer sieht was',
  privacy: [
    'Alle in diesem Workshop sehen Ihren Namen, Ihre Zettel und Ihren Zeiger.',
    'Wer diesen Server betreibt, kann das Gespeicherte lesen; nichts geht an Dritte.',
    'Schreiben Sie nichts Sensibles über Personen, etwa Gesundheit, Religion oder politische Ansichten.',
  ],
  noKeyTitle: 'Diese Adresse enthält keine Einladung',
  noKey: 'Bitten Sie die Moderation um den Link oder geben Sie den Code ein.',
  failedTitle: 'Dieser Zugang funktioniert nicht',
  adjectives: ['Heiterer', 'Ruhiger', 'Heller', 'Mutiger', 'Neugieriger', 'Sanfter', 'Flinker', 'Kluger'],
  animals: ['Reiher', 'Otter', 'Hase', 'Fuchs', 'Fink', 'Dachs', 'Specht', 'Biber'],
  friendlyName: (adjective: string, animal: string) => `${adjective} ${animal}`,
}
