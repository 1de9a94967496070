import type { Messages } from '../messages.ts'

export const dealing: Messages['dealing'] = {
  start: 'Stakeholder verteilen',
  startText:
    'Alle erhalten gleich viele. Der Reihe nach platziert jede Person einen und sagt, warum; die anderen sagen, ob sie zustimmen.',
  which: 'Welche Stakeholder',
  waiting: n => `Noch nicht platzierte (${n})`,
  all: n => `Alle (${n})`,
  meToo: 'Auch mir zuteilen',
  begin: 'Verteilen',
  turnOf: (at, total) => `Zug ${at} von ${total}`,
  yours: note => `Sie sind an der Reihe: Platzieren Sie „${note}“ und sagen Sie, warum.`,
  others: (person, note) => `${person} platziert „${note}“ und sagt, warum.`,
  away: 'Jemand, der nicht da ist',
  reason: 'Warum dort?',
  done: 'Fertig',
  placeFirst: 'Platzieren Sie den Stakeholder zuerst auf der Matrix.',
  pass: 'Passen',
  skip: 'Diesen Zug überspringen',
  giveTo: 'Zug geben an',
  because: (person, note) => `${person} zu „${note}“`,
  passed: 'gepasst: Die Gruppe entscheidet',
  noReason: 'ohne Begründung platziert',
  agree: 'Einverstanden',
  disagree: 'Nicht einverstanden',
  recheck: round =>
    `Runde ${round} ist vorbei. Platzieren heißt vergleichen: Stimmt jeder Platz noch, neben den anderen?`,
  goOn: 'Weiter',
  finished: 'Jeder verteilte Stakeholder war an der Reihe.',
  end: 'Verteilen beenden',
  endText: 'Die Züge enden. Was platziert und gesagt wurde, bleibt.',
  told: 'Was gesagt wurde',
}
