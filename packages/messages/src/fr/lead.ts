import { plural } from '../plural.ts'

export const lead = {
  title: 'Animer cette étape',
  minutes: 'Minutes prévues',
  planned: (n: number) => plural('fr', n, { one: 'Prévu : # minute', other: 'Prévu : # minutes' }),
  inAll: (n: number) =>
    plural('fr', n, {
      one: 'Toutes les étapes ensemble : # minute.',
      other: 'Toutes les étapes ensemble : # minutes.',
    }),
  startTimer: (minutes: number) => `Lancer ${minutes} min`,
  together: 'Les participants restent avec le groupe',
  togetherHint: 'Ils suivent à chaque étape et ne peuvent pas consulter les autres.',
  keptTogether: 'L’animation garde le groupe ensemble.',
  settled: 'Arrêté pour les participants à cette étape',
  settledHint: 'Ils voient ce qui est arrêté sans pouvoir le modifier ; vous le pouvez toujours.',
  part: { notes: 'Notes', placements: 'Placements', profiles: 'Profils', plan: 'Plan', log: 'Journal' },
  partInText: { notes: 'notes', placements: 'placements', profiles: 'profils', plan: 'plan', log: 'journal' },
  settledBanner: (parts: string) => `Arrêté à cette étape, à consulter sans modifier : ${parts}.`,
}
