import { plural } from '../plural.ts'

export const lead = {
  title: 'Lead this step',
  minutes: 'Planned minutes',
  planned: (n: number) => plural('en', n, { one: 'Planned: # minute', other: 'Planned: # minutes' }),
  inAll: (n: number) =>
    plural('en', n, { one: 'All steps together: # minute.', other: 'All steps together: # minutes.' }),
  startTimer: (minutes: number) => `Start ${minutes} min`,
  together: 'Participants stay with the group',
  togetherHint: 'They come along to every step and cannot look at the others.',
  keptTogether: 'The facilitator keeps the group together.',
  settled: 'Settled for participants at this step',
  settledHint: 'They see what is settled but cannot change it; you still can.',
  part: { notes: 'Notes', placements: 'Placements', profiles: 'Profiles', plan: 'Plan', log: 'Log' },
  partInText: { notes: 'notes', placements: 'placements', profiles: 'profiles', plan: 'plan', log: 'log' },
  settledBanner: (parts: string) => `Settled at this step, to look at but not to change: ${parts}.`,
}
