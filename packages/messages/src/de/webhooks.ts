import type { Messages } from '../messages.ts'

export const webhooks: Messages['webhooks'] = {
  title: 'Andere Programme benachrichtigen (Webhooks)',
  about:
    'Wenn sich der Plan geändert hat, ruft der Server diese Adresse auf, höchstens einmal für eine Reihe von Änderungen. Der Aufruf nennt den Workshop und nichts von dem, was Menschen geschrieben haben.',
  url: 'Adresse des anderen Programms',
  make: 'Hinzufügen und einmal aufrufen',
  once: 'Kopieren Sie den Signaturschlüssel jetzt: Er wird nur dieses eine Mal gezeigt. Mit ihm prüft das andere Programm, dass ein Aufruf von hier kommt.',
  secret: 'Signaturschlüssel',
  inUse: (count: number) => `Webhooks in Gebrauch (${count})`,
  state: {
    working: 'funktioniert',
    failing: 'Aufrufe kommen nicht an und werden wiederholt',
    stopped: 'angehalten: Aufrufe kamen nicht mehr an',
  },
  outcome: {
    arrived: 'angekommen',
    refused: 'vom anderen Programm abgelehnt',
    unreachable: 'niemand erreicht',
    forbidden: 'zurückgehalten: Die Adresse führt in ein internes Netz',
  },
  lastCall: (when: string, outcome: string) => `letzter Aufruf am ${when}: ${outcome}`,
  neverCalled: 'noch nicht aufgerufen',
  nextTry: (when: string) => `nächster Versuch am ${when}`,
  resume: 'Jetzt erneut aufrufen',
  resumeOf: (address: string) => `Jetzt erneut aufrufen: ${address}`,
  remove: 'Entfernen',
  removeOf: (address: string) => `Entfernen: ${address}`,
  removeConfirm: 'Dieses Programm erfährt nichts mehr, und sein Signaturschlüssel verfällt. Entfernen?',
}
