import { plural } from '../plural.ts'

export const lead = {
  title: 'Deze stap leiden',
  minutes: 'Geplande minuten',
  planned: (n: number) => plural('nl', n, { one: 'Gepland: # minuut', other: 'Gepland: # minuten' }),
  inAll: (n: number) =>
    plural('nl', n, { one: 'Alle stappen samen: # minuut.', other: 'Alle stappen samen: # minuten.' }),
  startTimer: (minutes: number) => `${minutes} min starten`,
  together: 'Deelnemers blijven bij de groep',
  togetherHint: 'Ze gaan mee naar elke stap en kunnen de andere niet bekijken.',
  keptTogether: 'De facilitator houdt de groep samen.',
  settled: 'Vastgelegd voor deelnemers in deze stap',
  settledHint: 'Ze zien wat vastligt maar kunnen het niet wijzigen; u wel.',
  part: { notes: 'Briefjes', placements: 'Plaatsingen', profiles: 'Profielen', plan: 'Plan', log: 'Logboek' },
  partInText: { notes: 'briefjes', placements: 'plaatsingen', profiles: 'profielen', plan: 'plan', log: 'logboek' },
  settledBanner: (parts: string) => `Ligt vast in deze stap, te bekijken maar niet te wijzigen: ${parts}.`,
}
