import type { Messages } from '../messages.ts'

export const faults: Messages['faults'] = {
  badRequest:
    'Der Server hat die Anfrage nicht verstanden. Es wurde nichts geändert. Laden Sie die Seite neu und versuchen Sie es noch einmal.',
  notJoined:
    'Sie nehmen noch nicht an diesem Workshop teil oder Ihr Besuch ist abgelaufen. Treten Sie mit Ihrem Link oder Code erneut bei; was Sie geschrieben haben, ist noch auf diesem Gerät.',
  titleMissing: 'Der Workshop wurde nicht angelegt: Bitte geben Sie ihm einen Titel.',
  notAllowed:
    'Ihre Rolle erlaubt das nicht; es wurde daher nichts geändert. Wenden Sie sich bei Bedarf an die Moderation.',
  workshopUnknown: 'Diesen Workshop gibt es nicht oder er wurde gelöscht.',
  linkUnknown:
    'Dieser Link führt zu keinem Workshop. Vielleicht wurde er beim Kopieren abgeschnitten: Bitten Sie die Moderation um den vollständigen Link.',
  codeUnknown:
    'Kein Workshop hat diesen Code. Prüfen Sie die acht Zeichen oder fragen Sie die Moderation nach dem aktuellen Code.',
  linkRevoked: 'Die Moderation hat diesen Link zurückgezogen. Bitten Sie um einen neuen.',
  linkExpired: 'Dieser Link ist abgelaufen. Bitten Sie die Moderation um einen neuen.',
  passcodeNeeded: 'Für diesen Link brauchen Sie ein Kennwort. Die Moderation kann es Ihnen nennen.',
  passcodeWrong: 'Das Kennwort stimmt nicht. Bitte prüfen Sie es und versuchen Sie es noch einmal.',
  accessRevoked:
    'Die Moderation hat Ihren Zugang zurückgezogen. Alles bereits Gespeicherte bleibt im Workshop; noch nicht Gespeichertes bleibt auf diesem Gerät.',
  foreignOrigin:
    'Die Anfrage kam von einer anderen Website und wurde nicht ausgeführt. Öffnen Sie den Workshop unter seiner eigenen Adresse.',
  tooLarge:
    'Das war zu viel auf einmal und wurde nicht auf dem Server gespeichert. Es bleibt auf diesem Gerät; versuchen Sie es in kleineren Teilen.',
  textTooLong: 'Ein Text ist zu lang; es wurde daher nichts geändert. Bitte kürzen Sie ihn.',
  notFound: 'Unter dieser Adresse ist nichts zu finden.',
  draftForeign: 'Die persönlichen Notizen einer anderen Person können nicht geöffnet werden.',
  linkUnsuited: 'Dieser Link gehört nicht mehr zum Workshop. Die Liste wird aktualisiert.',
  workshopErased:
    'Dieser Workshop wurde endgültig gelöscht, durch die Moderation, nach Ablauf der Aufbewahrungsfrist oder durch den Betreiber. Auch die Kopie auf diesem Gerät wurde entfernt.',
  titleDiffers: 'Die Eingabe ist nicht der Titel des Workshops; es wurde daher nichts gelöscht.',
  readOnly:
    'Sie können hier lesen, aber nichts ändern; diese Änderung wurde daher nicht auf dem Server gespeichert. Sie bleibt auf diesem Gerät.',
  updateUnreadable:
    'Eine Änderung kam beschädigt an und wurde nicht auf dem Server gespeichert. Sie bleibt auf diesem Gerät; laden Sie die Seite neu, um es noch einmal zu versuchen.',
  updateTooComplex:
    'Diese Änderung enthielt mehr, als der Server auf einmal annimmt, und wurde dort nicht gespeichert. Sie bleibt auf diesem Gerät.',
  updateMisplaced:
    'Eine Änderung passt nicht auf das Board dieses Workshops und wurde nicht auf dem Server gespeichert. Sie bleibt auf diesem Gerät.',
  updateImpersonates:
    'Eine Änderung schien von einer anderen Person zu kommen und wurde nicht auf dem Server gespeichert. Laden Sie die Seite neu, um weiterzuarbeiten.',
  documentFull:
    'Dieser Workshop hat seine größte Ausdehnung erreicht. Neue Inhalte werden nicht mehr auf dem Server gespeichert; Löschen geht weiterhin und schafft Platz.',
  epochChanged:
    'Der Server wurde auf eine frühere Sicherung zurückgesetzt. Was Sie hier sehen, ist möglicherweise neuer: Es bleibt auf diesem Gerät und wird nicht mit dem wiederhergestellten Workshop vermischt. Speichern Sie eine Rettungsdatei und öffnen Sie danach den wiederhergestellten Workshop.',
  lastFacilitator: 'Ein Workshop braucht mindestens eine Moderation. Es wurde nichts geändert.',
  participantUnknown: 'Diese Person ist nicht mehr im Workshop. Die Liste wird aktualisiert.',
  feedUnknown: 'Diese Adresse führt zu keinem Feed. Vielleicht wurde sie beim Kopieren gekürzt.',
  feedEnded: 'Dieser Feed wurde zurückgezogen oder ist abgelaufen. Bitten Sie die Moderation um einen neuen.',
  feedsFull: 'Es gibt schon so viele Feeds wie möglich. Ziehen Sie zuerst einen zurück.',
  webhookUnknown: 'Diesen Webhook gibt es nicht mehr. Die Liste wird aktualisiert.',
  webhookUnfit:
    'Diese Adresse darf nicht aufgerufen werden. Sie muss mit https:// beginnen und ins offene Internet führen, nicht in ein internes Netz.',
  webhooksFull: 'Es gibt schon so viele Webhooks wie möglich. Entfernen Sie zuerst einen.',
  versionUnknown: 'Diese Version gibt es nicht mehr. Es wurde nichts geändert.',
  fileUnreadable:
    'Der Server konnte diese Workshop-Datei nicht lesen. Es wurde nichts angelegt; die Datei ist unverändert.',
  restarting:
    'Der Server startet neu. Ihre Arbeit ist auf diesem Gerät sicher und wird gesendet, sobald der Server wieder da ist.',
  storageFailing:
    'Der Server kann im Augenblick nicht speichern. Ihre Arbeit bleibt auf diesem Gerät und wird von selbst noch einmal gesendet.',
  partClosed:
    'Die Moderation hat diesen Teil des Boards vorerst geschlossen. Ihre Änderung bleibt auf diesem Gerät und wird gesendet, sobald er wieder offen ist.',
  locked:
    'Die Moderation hat das Board gesperrt. Ihre Änderung bleibt auf diesem Gerät und wird gesendet, sobald das Board wieder frei ist.',
  outOfStep:
    'Dieses Gerät und der Server vergleichen ihre Stände. Ihre Änderungen bleiben erhalten und werden von selbst noch einmal gesendet.',
  roleChanged: 'Ihre Rolle hat sich geändert. Die Verbindung startet neu; es geht nichts verloren.',
  tooSlow: 'Ihre Verbindung kommt nicht nach. Sie startet von selbst neu; Ihre Änderungen bleiben auf diesem Gerät.',
  silent: 'Die Verbindung ist verstummt. Sie startet von selbst neu; Ihre Änderungen bleiben auf diesem Gerät.',
  tooManyAttempts: 'Zu viele Versuche aus Ihrem Netz. Bitte warten Sie eine Minute und versuchen Sie es noch einmal.',
  tooManyConnections:
    'Zu viele Verbindungen aus Ihrem Netz. Ihre Änderungen bleiben auf diesem Gerät; schließen Sie bitte nicht benötigte Tabs.',
  workshopFull:
    'Mit diesem Workshop sind zu viele Personen verbunden. Ihre Änderungen bleiben auf diesem Gerät; versuchen Sie es später noch einmal.',
  tooFast:
    'In kurzer Zeit wurde sehr viel gesendet. Die Verbindung startet von selbst neu; Ihre Änderungen bleiben auf diesem Gerät.',
  serverBusy:
    'Im Augenblick kommen sehr viele Personen herein. Die Verbindung wird in wenigen Sekunden von selbst hergestellt; Ihre Änderungen bleiben auf diesem Gerät erhalten.',
  internal:
    'Auf dem Server ist etwas schiefgegangen. Bereits Gespeichertes ist sicher; bitte versuchen Sie es noch einmal.',
}
