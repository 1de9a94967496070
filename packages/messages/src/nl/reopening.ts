import type { Messages } from '../messages.ts'

export const reopening: Messages['reopening'] = {
  title: 'Eerdere plaatsen',
  compare: 'Vergelijken met',
  none: 'niets',
  moved: (count: number) =>
    count === 1 ? '1 stakeholder is sindsdien verplaatst.' : `${count} stakeholders zijn sindsdien verplaatst.`,
  nobodyMoved: 'Iedereen staat nog waar hij toen stond.',
  thenNow: 'toen, nu:',
  share: (axis: string, from: string, to: string) => `${axis} ${from} → ${to}`,
  reopenTitle: 'Opnieuw bekijken waar iedereen staat',
  reopenText:
    'Waar iedereen nu staat, wordt bewaard. Op de matrix blijft het zichtbaar als vage ringen met een pijl naar elke nieuwe plaats, zodat de groep ziet wie er verschoven is.',
  latest: (when: string) => `Laatst gedaan op ${when}.`,
  reopen: 'Matrix heropenen',
}
