import { plural } from '../plural.ts'

// The versions of the workshop: looking at one, comparing it with now, saving and restoring.
export const versions = {
  menu: 'Versionen…',
  title: 'Versionen',
  intro:
    'Bei jedem Schritt und jeder Aufdeckung sichert der Server eine Version. Sie können eine davon neben dem heutigen Stand ansehen und wiederherstellen.',
  introLook:
    'Bei jedem Schritt und jeder Aufdeckung sichert der Server eine Version. Sie können eine davon neben dem heutigen Stand ansehen; die Moderation kann sie wiederherstellen.',
  name: 'Name der Version (kann leer bleiben)',
  save: 'Jetzt eine Version sichern',
  saving: 'Wird gesichert…',
  saved: 'Die Version ist gesichert.',
  none: 'Es gibt noch keine Versionen. Die erste entsteht, wenn die Gruppe zu einem anderen Schritt geht.',
  list: 'Alle Versionen, die neueste zuerst',
  reason: {
    step: (step: string) => `Die Gruppe ging zu ${step}`,
    reveal: 'Eine Runde wurde aufgedeckt',
    restore: 'Vor einer Wiederherstellung',
    asked: 'Gesichert',
  },
  bySelf: 'automatisch',
  change: {
    added: (n: number) => plural('de', n, { one: '# neuer Stakeholder', other: '# neue Stakeholder' }),
    removed: (n: number) => plural('de', n, { one: '# Stakeholder gelöscht', other: '# Stakeholder gelöscht' }),
    merged: (n: number) => plural('de', n, { one: '# zusammengeführt', other: '# zusammengeführt' }),
    renamed: (n: number) => plural('de', n, { one: '# umbenannt', other: '# umbenannt' }),
    placed: (n: number) => plural('de', n, { one: '# eingeordnet', other: '# eingeordnet' }),
    arranged: (n: number) =>
      plural('de', n, { one: '# auf dem Board verschoben', other: '# auf dem Board verschoben' }),
    detailed: (n: number) => plural('de', n, { one: '# anders beschrieben', other: '# anders beschrieben' }),
    profiles: (n: number) => plural('de', n, { one: '# Profil', other: '# Profile' }),
    decided: (n: number) => plural('de', n, { one: '# Entscheidung', other: '# Entscheidungen' }),
    planned: (n: number) => plural('de', n, { one: '# Planfeld', other: '# Planfelder' }),
    logged: (n: number) =>
      plural('de', n, { one: '# Kontakt oder Nachverfolgung', other: '# Kontakte oder Nachverfolgungen' }),
    settings: (n: number) => plural('de', n, { one: '# Einstellung', other: '# Einstellungen' }),
  },
  same: 'nichts geändert',
  choose: 'Wählen Sie eine Version, um sie anzusehen.',
  kept: 'Diese Version',
  now: 'Jetzt',
  placed: (count: string) => `${count} eingeordnet`,
  since: 'Was sich seither geändert hat',
  unchanged: 'Der heutige Stand ist gleich wie diese Version.',
  more: (count: string) => `und ${count} weitere`,
  restore: 'Diese Version wiederherstellen…',
  question:
    'Board, Plan und Einstellungen werden für alle wieder so wie in dieser Version. Der heutige Stand wird zuerst als Version gesichert; Sie können also zurück. Das Protokoll bleibt, wie es ist.',
  confirm: 'Wiederherstellen',
  restoring: 'Wird wiederhergestellt…',
  restored: 'Die Version ist wiederhergestellt. Der vorige Stand steht oben in der Liste.',
  back: 'Alle Versionen',
}
