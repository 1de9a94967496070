import { plural } from '../plural.ts'

// The versions of the workshop: looking at one, comparing it with now, saving and restoring.
export const versions = {
  menu: 'Versies…',
  title: 'Versies',
  intro:
    'Bij elke stap en elke onthulling bewaart de server een versie. U kunt er een bekijken naast wat er nu staat, en ze terugzetten.',
  introLook:
    'Bij elke stap en elke onthulling bewaart de server een versie. U kunt er een bekijken naast wat er nu staat; een facilitator kan ze terugzetten.',
  name: 'Naam van de versie (mag leeg blijven)',
  save: 'Nu een versie bewaren',
  saving: 'Bezig met bewaren…',
  saved: 'De versie is bewaard.',
  none: 'Er zijn nog geen versies. De eerste komt er als de groep naar een volgende stap gaat.',
  list: 'Alle versies, de nieuwste eerst',
  reason: {
    step: (step: string) => `De groep ging naar ${step}`,
    reveal: 'Een ronde werd onthuld',
    restore: 'Voor het terugzetten',
    asked: 'Bewaard',
  },
  bySelf: 'vanzelf',
  change: {
    added: (n: number) => plural('nl', n, { one: '# nieuwe stakeholder', other: '# nieuwe stakeholders' }),
    removed: (n: number) => plural('nl', n, { one: '# stakeholder weg', other: '# stakeholders weg' }),
    merged: (n: number) => plural('nl', n, { one: '# samengevoegd', other: '# samengevoegd' }),
    renamed: (n: number) => plural('nl', n, { one: '# hernoemd', other: '# hernoemd' }),
    placed: (n: number) => plural('nl', n, { one: '# geplaatst', other: '# geplaatst' }),
    arranged: (n: number) => plural('nl', n, { one: '# verschoven op het bord', other: '# verschoven op het bord' }),
    detailed: (n: number) => plural('nl', n, { one: '# anders beschreven', other: '# anders beschreven' }),
    profiles: (n: number) => plural('nl', n, { one: '# profiel', other: '# profielen' }),
    decided: (n: number) => plural('nl', n, { one: '# beslissing', other: '# beslissingen' }),
    planned: (n: number) => plural('nl', n, { one: '# planvak', other: '# planvakken' }),
    logged: (n: number) =>
      plural('nl', n, { one: '# keer contact of opvolging', other: '# keer contact of opvolging' }),
    settings: (n: number) => plural('nl', n, { one: '# instelling', other: '# instellingen' }),
  },
  same: 'niets veranderd',
  choose: 'Kies een versie om ze te bekijken.',
  kept: 'Deze versie',
  now: 'Nu',
  placed: (count: string) => `${count} geplaatst`,
  since: 'Wat er sindsdien veranderd is',
  unchanged: 'Wat er nu staat, is gelijk aan deze versie.',
  more: (count: string) => `en nog ${count}`,
  restore: 'Deze versie terugzetten…',
  question:
    'Het bord, het plan en de instellingen worden voor iedereen weer zoals in deze versie. Wat er nu staat, wordt eerst als versie bewaard; u kunt dus terug. Het logboek blijft zoals het is.',
  confirm: 'Terugzetten',
  restoring: 'Bezig met terugzetten…',
  restored: 'De versie is teruggezet. Wat er daarvoor stond, staat bovenaan in de lijst.',
  back: 'Alle versies',
}
