import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const workshop: Messages['workshop'] = {
  opening: 'Der Workshop wird geöffnet …',
  rename: 'Workshop umbenennen',
  steps: 'Schritte',
  groupIsHere: 'die Gruppe ist hier',
  bringGroup: 'Gruppe hierher holen',
  groupIsAt: (step: string) => `Die Gruppe ist bei ${step}.`,
  goToGroup: 'Zur Gruppe',
  tools: 'Werkzeuge',
  lock: 'Board sperren',
  unlock: 'Board entsperren',
  lockedBanner:
    'Die Moderation hat das Board gesperrt. Sie können zusehen, aber gerade nichts ändern; was noch nicht gesendet war, bleibt auf diesem Gerät.',
  lockedForYou: 'Das Board ist für Teilnehmende gesperrt.',
  viewerBanner: 'Sie schauen zu: Sie sehen alles und ändern nichts.',
  canvasView: 'Board',
  listView: 'Liste',
  panel: 'Seitenleiste',
  showPanel: 'Seitenleiste zeigen',
  hidePanel: 'Seitenleiste ausblenden',
  menu: 'Menü',
  shortcuts: 'Tastenkürzel',
  leave: 'Zur Startseite',
  saveState: {
    connecting: 'Verbinden …',
    saved: 'Alles gespeichert',
    saving: (n: number) =>
      plural('de', n, { one: '# Änderung wird gespeichert', other: '# Änderungen werden gespeichert' }),
    offline: 'Offline',
    offlineKept: (n: number) =>
      plural('de', n, { one: 'Offline, # Änderung hier aufbewahrt', other: 'Offline, # Änderungen hier aufbewahrt' }),
    refusedKept: (n: number) =>
      plural('de', n, { one: '# Änderung hier aufbewahrt', other: '# Änderungen hier aufbewahrt' }),
    refused: 'Nicht verbunden',
  },
  offlineBanner:
    'Keine Verbindung. Arbeiten Sie weiter: Alles bleibt auf diesem Gerät und wird gesendet, sobald die Verbindung wieder da ist.',
  rescue: 'Rettungsdatei herunterladen',
  noAccessTitle: 'Sie haben keinen Zugang zu diesem Workshop',
  notReachedTitle: 'Der Workshop kann gerade nicht geöffnet werden',
  shortcut: {
    undo: 'Rückgängig und wiederholen',
    newNote: 'Neuer Zettel',
    edit: 'Auf dem gewählten Zettel schreiben',
    remove: 'Auswahl löschen',
    selectAll: 'Alles auswählen',
    duplicate: 'Duplizieren',
    copyPaste: 'Kopieren und einfügen, auch eine Liste von anderswo',
    nudge: 'Auswahl verschieben; mit Umschalt in größeren Schritten',
    zoom: 'Vergrößern, verkleinern, 100 %, alles, Auswahl, alle Personen',
    find: 'Zettel suchen',
    pan: 'Halten und ziehen, um anderswo hinzusehen',
    escape: 'Loslassen, was Sie gerade tun',
    help: 'Diese Übersicht',
  },
  keys: { doubleClick: 'Doppelklick', space: 'Leertaste', arrows: 'Pfeiltasten' },
  newNote: 'Neuer Stakeholder',
  viewerChip: 'Nur ansehen',
  rescueHint: 'Eine Datei mit allem auf diesem Gerät, für die Betreiber des Servers, falls nichts anderes hilft.',
  stepFailedTitle: 'Dieser Schritt konnte nicht angezeigt werden',
  stepFailed:
    'Ihre Arbeit ist sicher: Sie ist auf diesem Gerät und, soweit „gespeichert“ angezeigt wird, auf dem Server. Versuchen Sie es erneut oder gehen Sie zu einem anderen Schritt.',
  actions: 'Aktionen',
  saveMeaning: {
    connecting: 'Der Server hat noch nicht geantwortet. Sie sehen, was dieses Gerät behalten hat.',
    saved: 'Alles, was Sie getan haben, ist auf der Festplatte des Servers.',
    saving: 'Ihre letzten Änderungen sind unterwegs. Auf diesem Gerät sind sie schon.',
    offline: 'Keine Verbindung. Alles bleibt auf diesem Gerät und wird gesendet, sobald die Verbindung wieder da ist.',
  },
}
