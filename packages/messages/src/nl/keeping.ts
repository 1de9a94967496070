import { plural } from '../plural.ts'

// How long a workshop is kept, how it is erased, and what becomes of copies from before a restore.
export const keeping = {
  menu: 'Bewaren en wissen…',
  title: 'Bewaren en wissen',
  keepTitle: 'Hoelang de workshop bewaard wordt',
  keepLabel: 'Wordt vanzelf gewist',
  rule: (n: number) =>
    plural('nl', n, {
      one: '# maand na de laatste wijziging (regel van deze server)',
      other: '# maanden na de laatste wijziging (regel van deze server)',
    }),
  after: (n: number) =>
    plural('nl', n, { one: '# maand na de laatste wijziging', other: '# maanden na de laatste wijziging' }),
  until: (day: string) =>
    `Als er niets verandert, wordt deze workshop op ${day} gewist. Bij elke wijziging begint de termijn opnieuw.`,
  eraseTitle: 'Nu wissen',
  erase:
    'De workshop wordt definitief en voor iedereen gewist: notities, persoonlijke notities, plan, versies en namen, ook de kopieën op de toestellen die nog terugkomen. Back-ups van de server bewaren hem hoogstens 30 dagen. Exporteer eerst het plan als u het nodig hebt.',
  typeTitle: 'Typ ter bevestiging de titel van de workshop',
  titleIs: (title: string) => `De titel is: ${title}`,
  eraseNow: 'Definitief wissen',
  erasing: 'Bezig met wissen…',
  erasedTitle: 'Deze workshop is gewist',
  ending: (day: string) => `Deze workshop wordt op ${day} gewist als er niets verandert.`,
  keepLonger: 'Langer bewaren…',
  earlier:
    'De server is teruggezet naar een back-up. Op dit toestel staat nog een kopie van daarvoor, die recenter kan zijn dan wat u ziet. Ze wordt niet vermengd: bewaar ze als bestand of verwijder ze.',
  saveEarlier: 'Als bestand bewaren',
  deleteEarlier: 'Kopie verwijderen',
  deleteQuestion: 'De kopie van voor het terugzetten wordt van dit toestel verwijderd. U kunt ze niet terugkrijgen.',
  openRestored: 'De teruggezette workshop openen',
  openQuestion:
    'Hiermee verdwijnt de kopie op dit toestel; wat niet op de server staat, gaat dan verloren. Bewaar eerst het reddingsbestand als u twijfelt.',
}
