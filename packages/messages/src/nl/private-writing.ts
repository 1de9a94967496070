import type { Messages } from '../messages.ts'
import { plural } from '../plural.ts'

export const privateWriting: Messages['privateWriting'] = {
  start: 'Eerst apart schrijven',
  startText: 'Iedereen somt ongezien stakeholders op; u onthult ze allemaal tegelijk.',
  anonymity: 'Namen',
  begin: 'Apart schrijven starten',
  title: 'Iedereen schrijft apart',
  text: 'Niemand ziet wat u schrijft tot de begeleider het onthult.',
  viewerText: 'De groep schrijft apart. Wat ze schrijven verschijnt hier zodra de begeleider het onthult.',
  write: 'Een stakeholder schrijven',
  add: 'Toevoegen',
  empty: 'Typ een naam en druk op Enter.',
  reveal: 'Alle briefjes onthullen',
  revealText:
    'Alle briefjes van iedereen verschijnen tegelijk op het bord. Dat kan niet in zijn geheel ongedaan worden gemaakt; briefjes kunnen wel één voor één weg.',
  gathering: 'De briefjes worden verzameld…',
  addLate: 'Op het bord zetten',
  dropLate: 'Weggooien',
  nameless: 'Naamloos: niemand kan zeggen wie wat schreef, ook niet uit wat is opgeslagen.',
  named: 'De briefjes zullen zeggen wie ze schreef.',
  anonymities: { off: 'Briefjes zeggen wie ze schreef', full: 'Naamloos: zelfs niet opgeslagen' },
  full: n =>
    `Dat zijn ${n} briefjes; er passen er niet meer bij. Wat niet toegevoegd is, wordt niet bewaard: verwijder er enkele, of wacht op de onthulling.`,
  mine: (n: number) => plural('nl', n, { one: 'U schreef # briefje', other: 'U schreef # briefjes' }),
  late: (n: number) =>
    plural('nl', n, {
      one: '# briefje van u kwam na de onthulling.',
      other: '# briefjes van u kwamen na de onthulling.',
    }),
  remove: (name: string) => `“${name}” verwijderen`,
}
