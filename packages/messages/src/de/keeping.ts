import { plural } from '../plural.ts'

// How long a workshop is kept, how it is erased, and what becomes of copies from before a restore.
export const keeping = {
  menu: 'Aufbewahren und löschen…',
  title: 'Aufbewahren und löschen',
  keepTitle: 'Wie lange der Workshop aufbewahrt wird',
  keepLabel: 'Wird von selbst gelöscht',
  rule: (n: number) =>
    plural('de', n, {
      one: '# Monat nach der letzten Änderung (Regel dieses Servers)',
      other: '# Monate nach der letzten Änderung (Regel dieses Servers)',
    }),
  after: (n: number) =>
    plural('de', n, { one: '# Monat nach der letzten Änderung', other: '# Monate nach der letzten Änderung' }),
  until: (day: string) =>
    `Wenn sich nichts ändert, wird dieser Workshop am ${day} gelöscht. Mit jeder Änderung beginnt die Frist von Neuem.`,
  eraseTitle: 'Jetzt löschen',
  erase:
    'Der Workshop wird endgültig und für alle gelöscht: Notizen, persönliche Notizen, Plan, Versionen und Namen, auch die Kopien auf den Geräten, die sich noch einmal verbinden. Sicherungen des Servers bewahren ihn höchstens 30 Tage auf. Exportieren Sie zuerst den Plan, wenn Sie ihn brauchen.',
  typeTitle: 'Geben Sie zur Bestätigung den Titel des Workshops ein',
  titleIs: (title: string) => `Der Titel lautet: ${title}`,
  eraseNow: 'Endgültig löschen',
  erasing: 'Wird gelöscht…',
  erasedTitle: 'Dieser Workshop wurde gelöscht',
  ending: (day: string) => `Dieser Workshop wird am ${day} gelöscht, wenn sich nichts ändert.`,
  keepLonger: 'Länger aufbewahren…',
  earlier:
    'Der Server wurde auf eine Sicherung zurückgesetzt. Dieses Gerät enthält noch eine Kopie von vorher, die neuer sein kann als das, was Sie sehen. Sie wird nicht vermischt: Speichern Sie sie als Datei oder löschen Sie sie.',
  saveEarlier: 'Als Datei speichern',
  deleteEarlier: 'Kopie löschen',
  deleteQuestion:
    'Die Kopie von vor der Wiederherstellung wird von diesem Gerät gelöscht. Sie lässt sich nicht zurückholen.',
  openRestored: 'Den wiederhergestellten Workshop öffnen',
  openQuestion:
    'Damit wird die Kopie auf diesem Gerät gelöscht; was nicht auf dem Server ist, geht dann verloren. Speichern Sie im Zweifel zuerst die Rettungsdatei.',
}
