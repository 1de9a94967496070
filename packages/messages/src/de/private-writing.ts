import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const privateWriting: Messages['privateWriting'] = {
  start: 'Zuerst allein schreiben',
  startText: 'Alle listen Stakeholder ungesehen auf; Sie decken alle auf einmal auf.',
  anonymity: 'Namen',
  begin: 'Alleinschreiben beginnen',
  title: 'Alle schreiben allein',
  text: 'Niemand sieht, was Sie schreiben, bis die Moderation es aufdeckt.',
  viewerText: 'Die Gruppe schreibt allein. Was sie schreibt, erscheint hier, sobald die Moderation es aufdeckt.',
  write: 'Einen Stakeholder notieren',
  add: 'Hinzufügen',
  empty: 'Tippen Sie einen Namen und drücken Sie Enter.',
  reveal: 'Alle Zettel aufdecken',
  revealText:
    'Alle Zettel von allen erscheinen auf einmal auf dem Board. Das lässt sich nicht als Ganzes zurücknehmen; Zettel können einzeln gelöscht werden.',
  gathering: 'Die Zettel werden zusammengetragen…',
  addLate: 'Auf das Board legen',
  dropLate: 'Wegwerfen',
  nameless: 'Namenlos: Niemand kann sagen, wer was schrieb, auch nicht aus dem Gespeicherten.',
  named: 'Die Zettel werden sagen, wer sie schrieb.',
  anonymities: { off: 'Zettel sagen, wer sie schrieb', full: 'Namenlos: nicht einmal gespeichert' },
  full: n =>
    `Das sind ${n} Zettel; mehr passen nicht. Was nicht hinzugefügt wurde, wird nicht aufbewahrt: Löschen Sie einige, oder warten Sie auf das Aufdecken.`,
  mine: (n: number) =>
    plural('de', n, { one: 'Sie haben # Zettel geschrieben', other: 'Sie haben # Zettel geschrieben' }),
  late: (n: number) =>
    plural('de', n, {
      one: '# Zettel von Ihnen kam nach dem Aufdecken.',
      other: '# Zettel von Ihnen kamen nach dem Aufdecken.',
    }),
  remove: (name: string) => `„${name}“ löschen`,
}
